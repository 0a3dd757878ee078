package org.jatigi.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** What both formats of JSON have in common: a row as an object, by the names of the columns. */
final class JsonExport {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonFactory FACTORY = MAPPER.getFactory();

    private JsonExport() {}

    /** A generator that leaves the stream open. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    static void write(JsonGenerator out, String name, Object facts) throws IOException {
        out.writeFieldName(name);
        MAPPER.writeValue(out, facts);
    }

    static String text(Object facts) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(facts);
        } catch (IOException e) {
            throw new IllegalStateException("facts of ours can be written", e);
        }
    }

    static void row(JsonGenerator out, ExportHead head, Row row) throws IOException {
        out.writeStartObject();
        for (var column : head.table().columns()) {
            out.writeFieldName(column.name());
            value(out, column.value().of(row, head.language()));
        }
        out.writeEndObject();
    }

    private static void value(JsonGenerator out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number);
            case Boolean truth -> out.writeBoolean(truth);
            case Object[] many -> {
                out.writeStartArray();
                for (var one : many) {
                    value(out, one);
                }
                out.writeEndArray();
            }
            case Object other -> out.writeString(other.toString());
        }
    }
}
