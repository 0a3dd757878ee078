package org.jatigi.dataset;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list: the rows, their cursors and whether more follow. Each connection of the schema is made of one.
 *
 * @param rows the rows of the page
 * @param cursors their cursors, in the same order
 * @param info where the page stands
 */
public record Page<T>(List<T> rows, List<String> cursors, PageInfo info) {

    /** The page from up to {@code limit()} rows as the store read them: the surplus one only says that more follow. */
    public static <T> Page<T> of(PageRequest request, List<T> read, Function<T, Cursor> cursor) {
        var rows = read.size() > request.first() ? read.subList(0, request.first()) : read;
        var cursors = rows.stream().map(row -> cursor.apply(row).text()).toList();
        var info = new PageInfo(
                read.size() > request.first(),
                request.after() != null,
                cursors.isEmpty() ? null : cursors.getFirst(),
                cursors.isEmpty() ? null : cursors.getLast());
        return new Page<>(List.copyOf(rows), cursors, info);
    }
}
