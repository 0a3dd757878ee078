package org.jatigi.dataset;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jatigi.access.Category;
import org.jatigi.access.Permissions;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.Test;

/** Who may not read a column may neither search nor order by it: the order of rows, and the places in it, tell of its values. */
class ClosedColumnsTest {

    private static final Dataset PLACES = new Dataset("places", "Place", Category.SITE, "from place")
            .value("code", ColumnType.TEXT, "place.code")
            .filter("people", Conditions.numbers("place.people").needing(Category.DISPLACEMENT_AGGREGATE))
            .sort(new Sort("CODE", ColumnType.TEXT, "place.code"))
            .sort(new Sort("PEOPLE", ColumnType.INTEGER, "place.people").needing(Category.DISPLACEMENT_AGGREGATE));

    private static final Map<String, Set<String>> SITES = Map.of("site", Set.of("read"));
    private static final Map<String, Set<String>> SITES_AND_FIGURES =
            Map.of("site", Set.of("read"), "displacement-aggregate", Set.of("read"));

    @Test
    void an_order_by_a_closed_column_is_refused_alone_and_behind_an_open_one() {
        assertThrows(Refusal.class, () -> ask(SITES, orderBy("PEOPLE")));
        assertThrows(Refusal.class, () -> ask(SITES, orderBy("CODE", "PEOPLE")));
    }

    @Test
    void a_filter_on_a_closed_column_is_refused() {
        assertThrows(Refusal.class, () -> ask(SITES, Map.of("filter", Map.of("people", Map.of("gte", 5)))));
    }

    @Test
    void open_columns_order_for_everybody_and_never_bring_the_closed_one_into_the_statement() {
        var statement = ask(SITES, orderBy("CODE"));

        assertTrue(statement.contains("order by place.code"), statement);
        assertFalse(statement.contains("people"), statement);
    }

    @Test
    void whoever_may_read_the_column_orders_by_it() {
        var statement = ask(SITES_AND_FIGURES, orderBy("PEOPLE"));

        assertTrue(statement.contains("order by place.people"), statement);
    }

    private static Map<String, Object> orderBy(String... words) {
        return Map.of(
                "orderBy",
                List.of(words).stream().map(word -> Map.of("field", word)).toList());
    }

    private static String ask(Map<String, Set<String>> scopes, Map<String, Object> arguments) {
        var viewer = new Viewer(
                "reader",
                "IOM",
                "tests",
                Set.of(),
                "displacement",
                List.of("ML"),
                1,
                new Permissions(scopes),
                Language.EN);
        return Question.of(PLACES, viewer, new Arguments(arguments))
                .rows(List.of(Column.of(ColumnType.TEXT, "place.code")), 10)
                .text();
    }
}
