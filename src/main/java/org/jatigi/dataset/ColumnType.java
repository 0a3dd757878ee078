package org.jatigi.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What kind of value a column has: its name in PostgreSQL, and how a row's value becomes text and JSON. */
public enum ColumnType {
    TEXT("text"),
    /** A word of a closed list. */
    WORD("text"),
    INTEGER("integer"),
    LONG("bigint"),
    DECIMAL("double precision"),
    BOOLEAN("boolean"),
    DAY("date"),
    INSTANT("timestamptz"),
    ID("uuid"),
    TEXTS("text[]"),
    IDS("uuid[]");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    public String sql() {
        return sql;
    }

    /** The row's value as it goes out: a text, a number, a boolean, a day, an instant, a list of texts; null where there is none. */
    public @Nullable Object read(Row row, int index) {
        return switch (this) {
            case TEXT, WORD -> row.getString(index);
            case INTEGER -> row.getInteger(index);
            case LONG -> row.getLong(index);
            case DECIMAL -> row.getDouble(index);
            case BOOLEAN -> row.getBoolean(index);
            case DAY -> row.getLocalDate(index);
            case INSTANT -> instant(row.getOffsetDateTime(index));
            case ID -> row.getUUID(index);
            case TEXTS -> row.getArrayOfStrings(index);
            case IDS -> row.getArrayOfUUIDs(index);
        };
    }

    /** Writes the row's value as JSON. */
    public void write(JsonGenerator out, Row row, int index) throws IOException {
        var value = row.getValue(index);
        switch (value) {
            case null -> out.writeNull();
            case String text -> out.writeString(text);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number);
            case Boolean truth -> out.writeBoolean(truth);
            case OffsetDateTime at -> out.writeString(at.toInstant().toString());
            case LocalDate day -> out.writeString(day.toString());
            case UUID id -> out.writeString(id.toString());
            case Object[] many -> writeAll(out, many);
            default -> throw new IllegalStateException("no JSON for a value of " + value.getClass());
        }
    }

    private static void writeAll(JsonGenerator out, Object[] many) throws IOException {
        out.writeStartArray();
        for (var one : many) {
            out.writeString(one.toString());
        }
        out.writeEndArray();
    }

    private static @Nullable Object instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
