package org.jatigi.dataset;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One field of a dataset's rows, by its name in the public schema: how it is read. */
public sealed interface ReadField {

    String name();

    /** A value of the row. */
    record Value(String name, Column column) implements ReadField {}

    /**
     * Several values of the row under one name, for example a period.
     *
     * @param present the column that is null where there is no such part; null where there always is one
     */
    record Part(String name, String type, @Nullable Column present, List<ReadField> fields) implements ReadField {}

    /** Texts in the viewer's language, or in that of the argument {@code lang}. */
    record Spoken(String name, Column french, Column english) implements ReadField {}

    /**
     * A record of a small table that is kept in memory, or several of them, found by what stands in the row.
     *
     * @param find the record of a key; null where there is none
     * @param version changes when the records do
     * @param spread what exported tables show of it; null where they show nothing
     */
    record Joined<T>(
            String name,
            Column key,
            Function<Object, @Nullable T> find,
            Supplier<Object> version,
            Shape<T> shape,
            @Nullable Spread<T> spread)
            implements ReadField {}

    /**
     * What exported tables show of a record in memory.
     *
     * @param place the public point of it, null where it has none
     */
    record Spread<T>(List<Facet<T>> facets, Function<T, @Nullable Coordinates> place) {}

    /** A row of another dataset that this one names by its id, in one statement for all rows of a page. */
    record Related(String name, Column key, Dataset dataset) implements ReadField {}

    /** Rows of another table that belong to this one, all of them, in one statement for all rows of a page. */
    record Children(String name, Column key, Dataset dataset, String parent) implements ReadField {}

    /**
     * Rows of another dataset that belong to this one, with a filter, an order and pages of their own for each row.
     *
     * @param within the arguments that ask the same of the other dataset as a whole, for what is about the whole list
     */
    record Nested(
            String name, Column key, Dataset dataset, String parent, BiFunction<Arguments, UUID, Arguments> within)
            implements ReadField {}
}
