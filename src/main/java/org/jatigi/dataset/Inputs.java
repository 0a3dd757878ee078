package org.jatigi.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a client's input object into the record that stands for it, and back. */
public final class Inputs {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private Inputs() {}

    /** The record of an input object. */
    public static <T> T record(Arguments object, Class<T> type) {
        return MAPPER.convertValue(object.values(), type);
    }

    /** The record of an input object as a condition gets it. */
    public static <T> T filter(Object given, Class<T> type) {
        return MAPPER.convertValue(given, type);
    }

    /**
     * The arguments of a field: names and values in turn. Records become input objects without what they do not give, and what is null is
     * left out.
     */
    public static Arguments of(@Nullable Object... namesAndValues) {
        var given = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                given.put(String.valueOf(namesAndValues[i]), plain(value));
            }
        }
        return new Arguments(given);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Record object -> MAPPER.convertValue(object, MAP);
            case List<?> some ->
                some.stream().filter(Objects::nonNull).map(Inputs::plain).toList();
            case Enum<?> word -> word.name();
            default -> value;
        };
    }
}
