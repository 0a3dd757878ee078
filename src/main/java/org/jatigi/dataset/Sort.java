package org.jatigi.dataset;

import java.util.List;
import java.util.stream.Collectors;
import org.jatigi.access.Category;
import org.jspecify.annotations.Nullable;

/**
 * Something a list can be ordered by.
 *
 * @param word its name in the public schema
 * @param sql an expression that is never null, so that every row has its place
 * @param category what must be readable to order by it, where that is another category than the list's: an order tells of the values
 */
public record Sort(
        String word, ColumnType type, String sql, @Nullable Category category) {

    public Sort(String word, ColumnType type, String sql) {
        this(word, type, sql, null);
    }

    public Sort needing(Category needed) {
        return new Sort(word, type, sql, needed);
    }

    /** What a cursor is made of: the value, or its text where PostgreSQL writes it in another way than Java does. */
    Column place() {
        return type == ColumnType.INSTANT || type == ColumnType.DECIMAL
                ? Column.of(ColumnType.TEXT, "(" + sql + ")::text")
                : Column.of(type, sql);
    }

    /** A sort and its direction. */
    public record Ordering(Sort sort, boolean isFalling) {

        Ordering reversed() {
            return new Ordering(sort, !isFalling);
        }

        String sql() {
            return sort.sql + (isFalling ? " desc" : "");
        }
    }

    /** {@code a desc, b, id}: the order itself, or the reverse of it for a page that is counted from the end. */
    static String orderBy(List<Ordering> order, boolean isReversed) {
        return order.stream()
                .map(one -> isReversed ? one.reversed() : one)
                .map(Ordering::sql)
                .collect(Collectors.joining(", "));
    }

    /** What a cursor is sealed with: the words of the order and their directions. */
    static String words(List<Ordering> order) {
        return order.stream()
                .map(one -> one.sort.word + (one.isFalling ? "-" : "+"))
                .collect(Collectors.joining());
    }

    /** Adds the condition that a row stands behind a place. */
    static void behind(Statement statement, List<Ordering> order, Cursor place, boolean isReversed) {
        if (order.stream().map(Ordering::isFalling).distinct().count() == 1) {
            behindAsOne(statement, order, place, isReversed);
        } else {
            behindEach(statement, order, place, isReversed);
        }
    }

    /** Where all columns go in one direction, PostgreSQL compares them as one and enters an index on them at the very place. */
    private static void behindAsOne(Statement statement, List<Ordering> order, Cursor place, boolean isReversed) {
        statement.add(order.stream().map(one -> one.sort.sql).collect(Collectors.joining(", ", "(", ")")));
        statement.add(falls(order.getFirst(), isReversed) ? " < (" : " > (");
        for (int i = 0; i < order.size(); i++) {
            statement.add(i == 0 ? "" : ", ");
            bind(statement, order.get(i), place.value(i, order.size()));
        }
        statement.add(")");
    }

    /** The first column is named once more by itself, so that an index on it can be entered at the place. */
    private static void behindEach(Statement statement, List<Ordering> order, Cursor place, boolean isReversed) {
        int columns = order.size();
        var first = order.getFirst();
        statement.add("(").add(first.sort.sql).add(falls(first, isReversed) ? " <= " : " >= ");
        bind(statement, first, place.value(0, columns));
        statement.add(" and (");
        for (int i = 0; i < columns; i++) {
            if (i > 0) {
                statement.add(" or ");
            }
            statement.add("(");
            for (int before = 0; before < i; before++) {
                statement.add(order.get(before).sort.sql).add(" = ");
                bind(statement, order.get(before), place.value(before, columns));
                statement.add(" and ");
            }
            statement.add(order.get(i).sort.sql).add(falls(order.get(i), isReversed) ? " < " : " > ");
            bind(statement, order.get(i), place.value(i, columns));
            statement.add(")");
        }
        statement.add("))");
    }

    private static boolean falls(Ordering ordering, boolean isReversed) {
        return ordering.isFalling != isReversed;
    }

    private static void bind(Statement statement, Ordering ordering, @Nullable String value) {
        if (value == null) {
            throw Cursor.unknown();
        }
        // as text: what is not of the column's type is refused by the database and never becomes part of the statement
        statement.bind("text", value).add("::").add(ordering.sort.type.sql());
    }
}
