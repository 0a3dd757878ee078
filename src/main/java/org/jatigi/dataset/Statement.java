package org.jatigi.dataset;

import io.vertx.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/** An SQL statement in the making: its text, and the values of its parameters. What a client sends only ever becomes a value. */
public final class Statement {

    private final StringBuilder text = new StringBuilder(1_000);
    private final Tuple values = Tuple.tuple();
    private int bound;
    private int keys = -1;

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

    /** Adds the parameter of the keys whose rows are asked for. */
    public Statement bindKeys(String type, Object[] all) {
        keys = values.size();
        return bind(type + "[]", all);
    }

    /** The index of the parameter of keys among the values. */
    public int keys() {
        if (keys < 0) {
            throw new IllegalStateException("this statement asks for no keys: " + text);
        }
        return keys;
    }

    public String text() {
        return text.toString();
    }

    public Tuple values() {
        return values;
    }
}
