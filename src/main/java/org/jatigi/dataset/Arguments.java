package org.jatigi.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a client gave with a field, by name, coerced by the schema. */
public record Arguments(Map<String, Object> values) {

    public static final Arguments NONE = new Arguments(Map.of());

    public @Nullable Object value(String name) {
        return values.get(name);
    }

    public boolean has(String name) {
        return values.get(name) != null;
    }

    public @Nullable String text(String name) {
        var value = values.get(name);
        return value == null ? null : value.toString();
    }

    public @Nullable Integer number(String name) {
        return switch (values.get(name)) {
            case null -> null;
            case Number number -> number.intValue();
            case Object other -> Integer.valueOf(other.toString());
        };
    }

    public int numberOf(String name) {
        return Objects.requireNonNull(number(name), name);
    }

    public String textOf(String name) {
        return Objects.requireNonNull(text(name), name);
    }

    public @Nullable Instant instant(String name) {
        return instant(values.get(name));
    }

    /** The word of an enum, null where none was given. */
    public <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
        var value = text(name);
        return value == null ? null : Enum.valueOf(type, value);
    }

    /** The words of a list of an enum. */
    public <E extends Enum<E>> List<E> words(String name, Class<E> type) {
        return list(name).stream()
                .map(word -> Enum.valueOf(type, word.toString()))
                .toList();
    }

    /** A nested input object; empty where none was given. */
    @SuppressWarnings("unchecked")
    public Arguments object(String name) {
        return values.get(name) instanceof Map<?, ?> nested ? new Arguments((Map<String, Object>) nested) : NONE;
    }

    public List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }

    static @Nullable Instant instant(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant at -> at;
            case Object other -> Instant.parse(other.toString());
        };
    }

    static @Nullable LocalDate day(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case LocalDate day -> day;
            case Object other -> LocalDate.parse(other.toString());
        };
    }
}
