package org.jatigi.displacement;

import static org.jatigi.displacement.PopulationGroup.REFUGEE;
import static org.jatigi.displacement.PopulationGroup.RETURNED_IDP;
import static org.jatigi.displacement.Rounds.coming;
import static org.jatigi.displacement.Rounds.flow;
import static org.jatigi.displacement.Rounds.get;
import static org.jatigi.displacement.Rounds.stock;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Cursor;
import org.jatigi.dataset.Direction;
import org.jatigi.dataset.IdFilter;
import org.jatigi.dataset.Inputs;
import org.jatigi.dataset.IntFilter;
import org.jatigi.dataset.Seal;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.reference.AreaInput;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures in pages, their sums, and who does not see them, against the real database. Each test makes rounds of its own. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class PopulationFiguresTest {

    private static final LocalDate JUNE = LocalDate.of(2020, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2020, 7, 31);
    private static final Viewer READER = People.reader("TERIYA");

    @Inject
    PopulationFigures figures;

    @Inject
    StockSeries series;

    @Inject
    MobilityMatrix mobility;

    @Inject
    DataAvailability availability;

    @Inject
    Rounds rounds;

    @Test
    void a_sum_of_one_round_is_the_sum_of_its_areas() {
        var made = rounds.published(
                "IOM", JUNE, stock(RETURNED_IDP, 2021, "ML0501", 120), stock(RETURNED_IDP, 2021, "ML0504", 30));

        var sum = sum(READER, in(made.number()));

        assertEquals(150, sum.sumOrRefuse().individuals());
        assertNull(sum.sumOrRefuse().households());
        assertEquals(2, sum.count());
    }

    @Test
    void a_sum_over_two_rounds_is_refused_and_the_right_question_named() {
        var one = rounds.published("IOM", JUNE, stock(RETURNED_IDP, 2021, "ML0501", 1));
        var other = rounds.published("IOM", JULY, stock(RETURNED_IDP, 2021, "ML0502", 2));

        var refusal = assertThrows(
                Refusal.NonSummable.class,
                () -> sum(READER, in(one.number(), other.number())).sumOrRefuse());

        assertTrue(refusal.help().get("query").toString().startsWith("latestStock("));
    }

    @Test
    void a_sum_of_a_region_and_its_cercle_is_refused_in_whatever_edition() {
        var nested = rounds.published(
                "IOM", JUNE, stock(RETURNED_IDP, 2021, "ML06", 9), stock(RETURNED_IDP, 2021, "ML0601", 3));
        var editions = rounds.published(
                "IOM", JUNE, stock(RETURNED_IDP, 2015, "ML0501", 9), stock(RETURNED_IDP, 2021, "ML0506", 3));

        assertThrows(
                Refusal.NonSummable.class,
                () -> sum(READER, in(nested.number())).sumOrRefuse());
        assertThrows(
                Refusal.NonSummable.class,
                () -> sum(READER, in(editions.number())).sumOrRefuse());
    }

    @Test
    void flows_are_added_over_time() {
        var one = rounds.published("IOM", JUNE, flow(REFUGEE, 2021, "ML0101", 40));
        var other = rounds.published("IOM", JULY, flow(REFUGEE, 2021, "ML0101", 50));

        assertEquals(
                90, sum(READER, in(one.number(), other.number())).sumOrRefuse().individuals());
    }

    @Test
    void a_draft_is_invisible_to_another_organisation_in_pages_counts_sums_and_sources() {
        var draft = rounds.draft("IOM", JUNE, stock(RETURNED_IDP, 2021, "ML0501", 77));

        for (var filter : List.of(in(draft.number()), named(draft.release()))) {
            var page = page(READER, filter, 50, null);

            assertEquals(List.of(), page.nodes());
            assertEquals(0, page.totalCount());
            assertNull(sum(READER, filter).sumOrRefuse().individuals());
            assertEquals(0, sum(READER, filter).count());
            assertEquals(
                    List.of(),
                    get(() -> figures.provenance(READER, page.selection())).releases());
        }
    }

    @Test
    void a_draft_is_not_among_the_published_even_of_its_own_organisation_but_can_be_named() {
        var draft = rounds.draft("IOM", JUNE, stock(RETURNED_IDP, 2021, "ML0501", 77));

        assertEquals(
                0, page(People.analyst("IOM"), in(draft.number()), 50, null).totalCount());
        assertEquals(
                1, page(People.analyst("IOM"), named(draft.release()), 50, null).totalCount());
        assertEquals(
                1, page(People.reviewer(), named(draft.release()), 50, null).totalCount());
    }

    @Test
    void a_withdrawn_release_is_not_read_by_naming_it() {
        var made = rounds.published("IOM", JUNE, stock(RETURNED_IDP, 2021, "ML0501", 77));
        rounds.withdraw(made.release());

        assertEquals(0, page(READER, named(made.release()), 50, null).totalCount());
        assertEquals(
                0, page(People.analyst("IOM"), named(made.release()), 50, null).totalCount());
    }

    @Test
    void who_may_not_read_figures_reads_none() {
        var made = rounds.published("IOM", JUNE, stock(RETURNED_IDP, 2021, "ML0501", 77));

        assertEquals(0, page(People.stranger(), in(made.number()), 50, null).totalCount());
        assertEquals(0, sum(People.stranger(), in(made.number())).count());
    }

    @Test
    void pages_in_any_order_give_every_figure_once() {
        var made = rounds.published(
                "IOM",
                JUNE,
                stock(RETURNED_IDP, 2021, "ML0101", 5),
                stock(RETURNED_IDP, 2021, "ML0102", 5),
                stock(RETURNED_IDP, 2021, "ML0201", 7),
                stock(RETURNED_IDP, 2021, "ML0301", 0),
                stock(RETURNED_IDP, 2021, "ML0302", 5));
        var seen = new ArrayList<Integer>();
        var ids = new HashSet<UUID>();
        String after = null;

        do {
            var page = page(READER, in(made.number()), 2, after);
            page.nodes().forEach(figure -> seen.add(figure.individuals()));
            page.nodes().forEach(figure -> ids.add(figure.id()));
            after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        } while (after != null);

        assertEquals(List.of(7, 5, 5, 5, 0), seen);
        assertEquals(5, ids.size());
    }

    @Test
    void a_cursor_of_another_order_or_of_no_order_is_refused() {
        var made = rounds.published(
                "IOM", JUNE, stock(RETURNED_IDP, 2021, "ML0101", 5), stock(RETURNED_IDP, 2021, "ML0102", 6));
        var cursor = page(READER, in(made.number()), 1, null).pageInfo().endCursor();
        var foreign = Cursor.of("five", UUID.randomUUID()).text(Seal.of(READER, "another question"));

        assertThrows(Refusal.Invalid.class, () -> page(READER, in(made.number()), List.of(), 1, cursor));
        assertThrows(Refusal.Invalid.class, () -> page(READER, in(made.number() + 1), 1, cursor));
        assertThrows(Refusal.Invalid.class, () -> page(People.reader("SINIYA"), in(made.number()), 1, cursor));
        assertThrows(Refusal.Invalid.class, () -> page(READER, in(made.number()), 1, foreign));
        assertThrows(Refusal.Invalid.class, () -> page(READER, in(made.number()), 1, "x"));
        assertThrows(Refusal.TooLarge.class, () -> page(READER, in(made.number()), 501, null));
        assertThrows(Refusal.Invalid.class, () -> page(READER, in(made.number()), 0, null));
    }

    @Test
    void a_series_has_one_point_for_each_round_and_translates_editions() {
        rounds.published("IOM", JUNE, stock(REFUGEE, 2015, "ML0501", 10), stock(REFUGEE, 2015, "ML0502", 20));
        rounds.published("IOM", JULY, stock(REFUGEE, 2021, "ML0506", 12));

        var region = points("ML05");
        var mopti = points("ML0506");

        assertEquals(List.of("2020-07-31 12", "2020-06-30 30"), region);
        assertEquals(List.of("2020-07-31 12", "2020-06-30 10"), mopti);
    }

    @Test
    void a_matrix_tells_from_where_to_where() {
        var made = rounds.published(
                "IOM",
                JUNE,
                coming("ML05", RETURNED_IDP, 2021, "ML0401", 40),
                coming("ML05", RETURNED_IDP, 2021, "ML0402", 20),
                stock(RETURNED_IDP, 2021, "ML0403", 10));

        var question = new MobilityQuestion(made.number(), 1, RETURNED_IDP, null, null, null);
        var cells = get(() -> mobility.of(READER, question));

        assertEquals(
                List.of("ML05 ML04 60", "null ML04 10"),
                cells.stream()
                        .map(cell -> (cell.from() == null ? null : cell.from().code()) + " "
                                + cell.to().code() + " " + cell.individuals())
                        .toList());
        assertEquals(List.of(), get(() -> mobility.of(People.stranger(), question)));
    }

    @Test
    void what_there_is_does_not_tell_of_drafts() {
        rounds.published("IOM", JUNE, stock(REFUGEE, 2023, "0801", 1));
        rounds.draft("IOM", JULY, stock(REFUGEE, 2023, "0802", 1));
        var taoudenit = new AreaInput("08", 2023, null);

        var found = get(() -> availability.of(READER, Inputs.of("area", taoudenit)));

        assertTrue(found.nodes().stream().anyMatch(row -> row.area().code().equals("0801")));
        assertFalse(found.nodes().stream().anyMatch(row -> row.area().code().equals("0802")));
    }

    /** Seed 5: a sum that is given equals the sum of the pages, by hand. */
    @Test
    void a_sum_that_is_given_is_the_sum_of_what_the_pages_show() {
        var random = new Random(5);
        var codes = List.of("ML01", "ML0101", "ML0102", "ML02", "ML0201", "ML0202", "ML0203");
        int given = 0;
        for (int i = 0; i < 25; i++) {
            var chosen = new HashSet<String>();
            for (int j = 0; j < 3; j++) {
                chosen.add(codes.get(random.nextInt(codes.size())));
            }
            var made = rounds.published(
                    "IOM",
                    JUNE,
                    chosen.stream()
                            .map(code -> stock(REFUGEE, 2021, code, 5 + random.nextInt(1_000)))
                            .toArray(FigureEntry[]::new));
            boolean nested =
                    chosen.stream().anyMatch(code -> code.length() == 6 && chosen.contains(code.substring(0, 4)));
            if (nested) {
                assertThrows(
                        Refusal.NonSummable.class,
                        () -> sum(READER, in(made.number())).sumOrRefuse(),
                        chosen.toString());
            } else {
                long shown = page(READER, in(made.number()), 50, null).nodes().stream()
                        .mapToLong(PopulationFigure::individuals)
                        .sum();
                assertEquals(shown, sum(READER, in(made.number())).sumOrRefuse().individuals());
                given++;
            }
        }
        assertTrue(given > 3 && given < 22, "both ways are seen: " + given);
    }

    private List<String> points(String code) {
        var question = new StockQuestion(new AreaInput(code, 2021, null), REFUGEE, null, null);
        return get(() -> series.of(READER, question)).stream()
                .filter(point -> point.referencePeriod().end().getYear() == 2020)
                .map(point -> point.referencePeriod().end() + " " + point.individuals())
                .toList();
    }

    private PopulationFigureAggregate sum(Viewer viewer, PopulationFigureFilter filter) {
        var selection = page(viewer, filter, 1, null).selection();
        return get(() -> figures.aggregate(viewer, selection));
    }

    private PopulationFigureConnection page(
            Viewer viewer, PopulationFigureFilter filter, int first, @Nullable String after) {
        var most = new PopulationFigureOrder(PopulationFigureOrderField.INDIVIDUALS, Direction.DESC);
        return page(viewer, filter, List.of(most), first, after);
    }

    private PopulationFigureConnection page(
            Viewer viewer,
            PopulationFigureFilter filter,
            List<PopulationFigureOrder> order,
            int first,
            @Nullable String after) {
        return get(() -> figures.page(
                viewer, Inputs.of("filter", filter, "orderBy", order, "first", first, "after", after), true));
    }

    private static PopulationFigureFilter in(Integer... numbers) {
        return new PopulationFigureFilter(
                new IntFilter(null, List.of(numbers), null, null), null, null, null, null, null, null, null, null);
    }

    private static PopulationFigureFilter named(UUID release) {
        return new PopulationFigureFilter(
                null, new IdFilter(release.toString(), null), null, null, null, null, null, null, null);
    }
}
