package org.jatigi.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes plain values as the schema's scalars have them: ids, days and instants as text, words of enums by their names. */
final class JsonValues {

    private JsonValues() {}

    static void write(JsonGenerator out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case String text -> out.writeString(text);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number);
            case Boolean truth -> out.writeBoolean(truth);
            case Enum<?> word -> out.writeString(word.name());
            case UUID id -> out.writeString(id.toString());
            case LocalDate day -> out.writeString(day.toString());
            case Instant at -> out.writeString(at.toString());
            case Collection<?> many -> {
                out.writeStartArray();
                for (var one : many) {
                    write(out, one);
                }
                out.writeEndArray();
            }
            default -> throw new IllegalStateException("no JSON for a value of " + value.getClass());
        }
    }
}
