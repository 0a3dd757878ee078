package org.jatigi.dataset;

import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jatigi.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of a record that is in memory, field by field, by the names of the public schema. Where a dataset reads rows of the
 * database, a shape reads what a use case has worked out.
 */
public final class Shape<T> {

    private final String type;
    private final Map<String, Access<T>> fields = new LinkedHashMap<>();

    private Shape(String type) {
        this.type = type;
    }

    /** A shape without fields, of that type of the public schema. */
    public static <T> Shape<T> of(String type) {
        return new Shape<>(type);
    }

    public String type() {
        return type;
    }

    /** How a field is read, null where the shape has no such field. */
    public @Nullable Access<T> field(String name) {
        return fields.get(name);
    }

    /** A value: a text, a number, a boolean, an enum, an id, a day, an instant, or a list of them. */
    public Shape<T> value(String name, Function<T, @Nullable Object> read) {
        fields.put(name, new Value<>((record, viewer, arguments) -> read.apply(record), true));
        return this;
    }

    /** A value that depends on the viewer or on arguments. */
    public Shape<T> value(String name, Answer<T, @Nullable Object> read) {
        fields.put(name, new Value<>(read, false));
        return this;
    }

    public <U> Shape<T> one(String name, Function<T, @Nullable U> read, Shape<U> shape) {
        fields.put(name, new One<>(read, shape, false));
        return this;
    }

    /** A record that is the same object in many of a list: what an answer has of it need not be worked out again. */
    public <U> Shape<T> shared(String name, Function<T, @Nullable U> read, Shape<U> shape) {
        fields.put(name, new One<>(read, shape, true));
        return this;
    }

    public <U> Shape<T> many(String name, Function<T, List<U>> read, Shape<U> shape) {
        fields.put(name, new Many<>(read, shape));
        return this;
    }

    /** A record that has to be fetched, for each parent by itself. */
    public <U> Shape<T> later(String name, Fetch<T, U> fetch, Shape<U> shape) {
        fields.put(name, new Later<>(fetch, shape));
        return this;
    }

    /** Records that have to be fetched, for each parent by itself. */
    public <U> Shape<T> laterMany(String name, Fetch<T, List<U>> fetch, Shape<U> shape) {
        fields.put(name, new LaterMany<>(fetch, shape));
        return this;
    }

    /** A value that has to be fetched, for each parent by itself. */
    public Shape<T> laterValue(String name, Fetch<T, Object> fetch) {
        fields.put(name, new LaterValue<>(fetch));
        return this;
    }

    /** Records that have to be fetched, for all parents at once; one list for each, in their order. */
    public <U> Shape<T> batch(String name, BiFunction<Viewer, List<T>, Uni<List<List<U>>>> fetch, Shape<U> shape) {
        fields.put(name, new Batch<>(fetch, shape));
        return this;
    }

    /** The shape itself where a record holds records of its own kind. */
    public Shape<T> self(String name, Function<T, @Nullable T> read) {
        return one(name, read, this);
    }

    /** How one field is read. */
    public sealed interface Access<T> {}

    /**
     * A plain value.
     *
     * @param isFixed whether it is the same whoever asks
     */
    public record Value<T>(Answer<T, @Nullable Object> read, boolean isFixed) implements Access<T> {}

    /**
     * A record inside the record.
     *
     * @param isShared whether many hold the same
     */
    public record One<T, U>(Function<T, @Nullable U> read, Shape<U> shape, boolean isShared) implements Access<T> {}

    public record Many<T, U>(Function<T, List<U>> read, Shape<U> shape) implements Access<T> {}

    public record Later<T, U>(Fetch<T, U> fetch, Shape<U> shape) implements Access<T> {}

    public record LaterMany<T, U>(Fetch<T, List<U>> fetch, Shape<U> shape) implements Access<T> {}

    public record LaterValue<T>(Fetch<T, Object> fetch) implements Access<T> {}

    public record Batch<T, U>(BiFunction<Viewer, List<T>, Uni<List<List<U>>>> fetch, Shape<U> shape)
            implements Access<T> {}

    /** Reads from a record, for a viewer, with arguments. */
    @FunctionalInterface
    public interface Answer<T, U extends @Nullable Object> {
        U of(T record, Viewer viewer, Arguments arguments);
    }

    /** Fetches what belongs to a record, for a viewer, with arguments. */
    @FunctionalInterface
    public interface Fetch<T, U> {
        Uni<U> of(T record, Viewer viewer, Arguments arguments);
    }
}
