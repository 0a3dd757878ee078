package org.jatigi.displacement;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jatigi.dataset.Cursor;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list of figures: the columns a client asks for, then the id, which makes every place unique. A cursor carries the
 * order it was given in, so that it is refused in another.
 */
record FigureOrder(List<PopulationFigureOrder> columns) {

    private static final int COLUMNS_MAX = 4; // more say nothing about figures

    FigureOrder {
        columns = List.copyOf(columns);
        if (columns.size() > COLUMNS_MAX) {
            throw new Refusal.TooLarge(
                    new Text(
                            "On trie par %d colonnes au plus.".formatted(COLUMNS_MAX),
                            "Figures are ordered by at most %d columns.".formatted(COLUMNS_MAX)),
                    COLUMNS_MAX);
        }
    }

    static FigureOrder of(@Nullable List<PopulationFigureOrder> columns) {
        return new FigureOrder(
                columns == null
                        ? List.of()
                        : columns.stream().filter(Objects::nonNull).toList()); // a list in a query may hold a null
    }

    /** The columns of the order as text, as a cursor carries them. */
    String selected() {
        return "array["
                + columns.stream()
                        .map(column -> "(" + column.field().sql() + ")::text")
                        .collect(Collectors.joining(", "))
                + "]::text[] as place";
    }

    String orderBy() {
        var terms = columns.stream()
                .map(column -> column.field().sql() + (column.falls() ? " desc" : ""))
                .collect(Collectors.toCollection(ArrayList::new));
        terms.add("figure.id");
        return " order by " + String.join(", ", terms) + "\n";
    }

    /** The condition that a row stands after the place in {@code values}, which begins at parameter {@code first}. */
    String after(int first) {
        var ways = new ArrayList<String>();
        var same = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var place = "$%d::text::%s".formatted(first + i, column.field().type());
            ways.add(same + column.field().sql() + (column.falls() ? " < " : " > ") + place);
            same.append(column.field().sql()).append(" = ").append(place).append(" and ");
        }
        ways.add(same + "figure.id > $%d::text::uuid".formatted(first + columns.size()));
        return "   and (" + String.join("\n        or ", ways) + ")\n";
    }

    /** Adds the place of the row behind which the page begins. */
    void addPlace(Tuple values, Cursor after) {
        int length = columns.size() + 2;
        if (!text().equals(after.value(0, length))) {
            throw Cursor.unknown();
        }
        for (int i = 1; i < length; i++) {
            var value = after.value(i, length);
            if (value == null) {
                throw Cursor.unknown();
            }
            values.addString(value);
        }
    }

    Cursor cursor(PlacedFigure row) {
        var values = new ArrayList<@Nullable Object>();
        values.add(text());
        values.addAll(row.place());
        values.add(row.figure().id());
        return Cursor.of(values.toArray());
    }

    private String text() {
        return columns.stream().map(PopulationFigureOrder::text).collect(Collectors.joining());
    }
}
