package org.jatigi.dataset;

import org.jatigi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an exported table shows of a record in memory, as a column of its own: an area becomes its code, its name, its region.
 *
 * @param name what is added to the name of the field: {@code Code}
 */
public record Facet<T>(String name, ColumnType type, Column.Heading heading, Read<T> read) {

    /** Reads it, in the language of the file. */
    @FunctionalInterface
    public interface Read<T> {
        @Nullable
        Object of(T record, Language language);
    }
}
