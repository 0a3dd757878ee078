package org.jatigi.dataset;

import io.vertx.sqlclient.Row;
import org.jatigi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/**
 * One column of an exported table.
 *
 * @param name for programs: the path of the field in the public schema in one word, {@code referencePeriodEnd}
 * @param value what it shows of a row: a text, a number, a boolean, a day, an instant, a list; null where there is nothing
 */
public record ExportColumn(String name, ColumnType type, Column.Heading heading, Value value) {

    /** Reads a row, in the language of the file. */
    @FunctionalInterface
    public interface Value {
        @Nullable
        Object of(Row row, Language language);
    }
}
