package org.jatigi.dataset;

import io.vertx.sqlclient.Tuple;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An SQL statement in the making: its text, and the values of its parameters. What a client sends only ever becomes a value. */
public final class Statement {

    private final StringBuilder text = new StringBuilder(1_000);
    private final Tuple values = Tuple.tuple();
    private int bound;
    private @Nullable Keys keys;

    /** @param reserved how many parameters come before those that are bound here */
    public Statement(int reserved) {
        this.bound = reserved;
    }

    public Statement() {
        this(0);
    }

    public Statement add(String sql) {
        text.append(sql);
        return this;
    }

    /** Adds a parameter of that type with its value. */
    public Statement bind(String type, @Nullable Object value) {
        values.addValue(value);
        bound++;
        text.append('$').append(bound).append("::").append(type);
        return this;
    }

    /** Adds the parameter of the keys whose rows are asked for, once in a statement. */
    public Statement bindKeys(String type, Object[] all, int rowsOfEach) {
        if (keys != null) {
            throw new IllegalStateException("keys twice: " + text);
        }
        keys = new Keys(values.size(), rowsOfEach);
        return bind(type + "[]", all);
    }

    public Keys keys() {
        return Objects.requireNonNull(keys, "this statement asks for no keys");
    }

    /**
     * The keys whose rows a statement asks for.
     *
     * @param place the index of their parameter among the values
     * @param rowsOfEach about how many rows a key has at most
     */
    public record Keys(int place, int rowsOfEach) {}

    public String text() {
        return text.toString();
    }

    public Tuple values() {
        return values;
    }
}
