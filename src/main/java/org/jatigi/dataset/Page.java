package org.jatigi.dataset;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: the rows, their cursors and whether more follow. Each connection of the schema is made of one.
 *
 * @param rows the rows of the page
 * @param cursors their cursors, in the same order
 * @param info where the page stands
 */
public record Page<T>(List<T> rows, List<String> cursors, PageInfo info) {

    /**
     * The page from up to {@code limit()} rows as they were read, the nearest to the end first where the request counts from there: the
     * surplus one only says that there are more.
     */
    public static <T> Page<T> of(PageRequest request, List<T> read, Function<T, Cursor> cursor) {
        var rows = part(request, read);
        var cursors =
                rows.stream().map(row -> cursor.apply(row).text(request.seal())).toList();
        var info = info(
                request,
                read.size(),
                cursors.isEmpty() ? null : cursors.getFirst(),
                cursors.isEmpty() ? null : cursors.getLast());
        return new Page<>(List.copyOf(rows), cursors, info);
    }

    public <U> Page<U> map(Function<T, U> change) {
        return new Page<>(rows.stream().map(change).toList(), cursors, info);
    }

    /** The rows of the page in the order of the list, without the surplus one. */
    public static <T> List<T> part(PageRequest request, List<T> read) {
        var rows = read.size() > request.size() ? read.subList(0, request.size()) : read;
        return request.isFromEnd() ? rows.reversed() : rows;
    }

    /** Where a page stands of which {@code read} rows were found, the surplus one among them. */
    public static PageInfo info(PageRequest request, int read, @Nullable String start, @Nullable String end) {
        boolean more = read > request.size();
        return request.isFromEnd()
                ? new PageInfo(request.before() != null, more, start, end)
                : new PageInfo(more, request.after() != null, start, end);
    }

    /** The page of a list that is in memory as a whole, in its order. */
    public static <T> Page<T> ofAll(PageRequest request, List<T> all, Function<T, Cursor> cursor, Order<T> order) {
        var ordered = request.isFromEnd() ? all.reversed() : all;
        var read = ordered.stream()
                .filter(row -> request.after() == null || order.isBehind(row, request.after()))
                .filter(row -> request.before() == null || !isAtOrBehind(row, request.before(), order, cursor))
                .limit(request.limit())
                .toList();
        return of(request, read, cursor);
    }

    private static <T> boolean isAtOrBehind(T row, Cursor place, Order<T> order, Function<T, Cursor> cursor) {
        return order.isBehind(row, place) || cursor.apply(row).equals(place);
    }

    /** Tells whether a row stands behind a place. */
    @FunctionalInterface
    public interface Order<T> {
        boolean isBehind(T row, Cursor place);
    }
}
