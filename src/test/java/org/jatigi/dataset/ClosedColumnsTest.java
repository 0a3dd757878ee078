package org.jatigi.dataset;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jatigi.access.Category;
import org.jatigi.access.TestViewers;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.Test;

/** Who may not read a column may neither search nor order by it: the order of rows, and the places in it, tell of its values. */
class ClosedColumnsTest {

    private static final Dataset PLACES = new Dataset("places", "Place", Category.SITE, "from place")
            .value("code", ColumnType.TEXT, "place.code")
            .filter("people", Conditions.numbers("place.people").needing(Category.DISPLACEMENT_AGGREGATE))
            .sort(new Sort("CODE", ColumnType.TEXT, "place.code"))
            .sort(new Sort("PEOPLE", ColumnType.INTEGER, "place.people").needing(Category.DISPLACEMENT_AGGREGATE));

    private static final Viewer OF_SITES = TestViewers.of("reader", "IOM", "site#read");
    private static final Viewer OF_SITES_AND_FIGURES =
            TestViewers.of("reader", "IOM", "site#read", "displacement-aggregate#read");

    @Test
    void an_order_by_a_closed_column_is_refused_alone_and_behind_an_open_one() {
        assertThrows(Refusal.class, () -> ask(OF_SITES, orderBy("PEOPLE")));
        assertThrows(Refusal.class, () -> ask(OF_SITES, orderBy("CODE", "PEOPLE")));
    }

    @Test
    void a_filter_on_a_closed_column_is_refused() {
        assertThrows(Refusal.class, () -> ask(OF_SITES, Map.of("filter", Map.of("people", Map.of("gte", 5)))));
    }

    @Test
    void open_columns_order_for_everybody_and_never_bring_the_closed_one_into_the_statement() {
        var statement = ask(OF_SITES, orderBy("CODE"));

        assertTrue(statement.contains("order by place.code"), statement);
        assertFalse(statement.contains("people"), statement);
    }

    @Test
    void whoever_may_read_the_column_orders_by_it() {
        var statement = ask(OF_SITES_AND_FIGURES, orderBy("PEOPLE"));

        assertTrue(statement.contains("order by place.people"), statement);
    }

    private static Map<String, Object> orderBy(String... words) {
        return Map.of(
                "orderBy",
                List.of(words).stream().map(word -> Map.of("field", word)).toList());
    }

    private static String ask(Viewer viewer, Map<String, Object> arguments) {
        return Question.of(PLACES, viewer, new Arguments(arguments))
                .rows(List.of(Column.of(ColumnType.TEXT, "place.code")), 10)
                .text();
    }
}
