package org.jatigi.displacement;

import static org.jatigi.displacement.PopulationGroup.HOST;
import static org.jatigi.displacement.PopulationGroup.MIGRANT;
import static org.jatigi.displacement.PopulationGroup.REFUGEE;
import static org.jatigi.displacement.PopulationGroup.REPATRIATE;
import static org.jatigi.displacement.Rounds.get;
import static org.jatigi.displacement.Rounds.stock;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Inputs;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.reference.AreaInput;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The newest stock of each area, from rounds that do not count by the same areas. Each test has a group of people to itself. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class StocksTest {

    private static final LocalDate OLD = LocalDate.of(2015, 6, 30);
    private static final LocalDate NEW = LocalDate.of(2021, 6, 30);
    private static final Viewer READER = People.reader("TERIYA");

    @Inject
    Stocks stocks;

    @Inject
    Rounds rounds;

    @Test
    void each_area_answers_with_its_newest_round() {
        rounds.published("IOM", OLD, stock(MIGRANT, 2021, "ML0301", 10), stock(MIGRANT, 2021, "ML0302", 20));
        rounds.published("IOM", NEW, stock(MIGRANT, 2021, "ML0301", 11));

        assertEquals(List.of("ML0301 11", "ML0302 20"), shown(latest(MIGRANT, 2021, "ML03")));
    }

    @Test
    void a_code_of_2015_is_found_under_the_region_of_2021_and_not_under_its_namesake() {
        rounds.published("IOM", OLD, stock(MIGRANT, 2015, "ML0506", 30));

        // In 2015 this was Douentza; in 2021 ML0506 is Mopti and Douentza is ML0504.
        assertEquals(List.of("ML0506 30"), shown(latest(MIGRANT, 2021, "ML0504")));
        assertEquals(List.of(), shown(latest(MIGRANT, 2021, "ML0506")));
        assertEquals(List.of("ML0506 30"), shown(latest(MIGRANT, 2015, "ML0506")));
    }

    @Test
    void a_newer_round_of_a_region_replaces_older_ones_of_its_cercles_in_every_edition() {
        rounds.published("IOM", OLD, stock(REFUGEE, 2015, "ML0601", 10), stock(REFUGEE, 2021, "ML0602", 20));
        rounds.published("IOM", NEW, stock(REFUGEE, 2021, "ML06", 50));

        var answer = latest(REFUGEE, 2021, "ML06");

        assertEquals(List.of("ML06 50"), shown(answer));
        assertTrue(remarks(answer).contains("2 areas of an older round are not shown"), remarks(answer));
    }

    @Test
    void a_newer_round_of_one_cercle_replaces_the_older_one_of_its_region() {
        rounds.published("IOM", OLD, stock(REFUGEE, 2021, "ML07", 70));
        rounds.published("IOM", NEW, stock(REFUGEE, 2021, "ML0701", 7));

        assertEquals(List.of("ML0701 7"), shown(latest(REFUGEE, 2021, "ML07")));
    }

    @Test
    void what_became_several_areas_is_reported_and_not_guessed() {
        rounds.published("IOM", OLD, stock(REPATRIATE, 2015, "ML0704", 40));

        var region = latest(REPATRIATE, 2021, "ML10");
        var cercle = latest(REPATRIATE, 2021, "ML1001");

        assertEquals(List.of("ML0704 40"), shown(region));
        assertEquals(List.of(), shown(cercle));
        assertTrue(remarks(cercle).contains("cannot be placed"), remarks(cercle));
    }

    @Test
    void a_corrected_round_answers_for_now_and_the_old_one_as_of_then() throws InterruptedException {
        var wrong = rounds.published("IOM", NEW, stock(HOST, 2021, "ML0101", 10), stock(HOST, 2021, "ML0102", 50));
        var before = Instant.now();
        Thread.sleep(5);
        rounds.publish(rounds.correction("IOM", wrong.release(), stock(HOST, 2021, "ML0101", 20)));

        assertEquals(List.of("ML0101 20", "ML0102 50"), shown(latest(HOST, 2021, "ML01")));
        assertEquals(List.of("ML0101 10", "ML0102 50"), shown(ask(READER, HOST, 2021, "ML01", before, 50, null)));
    }

    @Test
    void a_draft_and_a_withdrawn_release_are_not_shown_even_to_their_own_organisation() {
        rounds.draft("IOM", NEW, stock(HOST, 2021, "ML0201", 9));
        rounds.withdraw(
                rounds.published("IOM", NEW, stock(HOST, 2021, "ML0202", 9)).release());

        var own = ask(People.analyst("IOM"), HOST, 2021, "ML02", null, 50, null);

        assertEquals(List.of(), shown(own));
        assertEquals(0, own.totalCount());
        assertEquals(List.of(), own.provenance().releases());
    }

    @Test
    void who_may_not_read_figures_finds_none() {
        rounds.published("IOM", NEW, stock(HOST, 2021, "ML0401", 9));

        assertEquals(List.of(), shown(ask(People.stranger(), HOST, 2021, "ML04", null, 50, null)));
    }

    @Test
    void pages_join_without_a_gap_and_say_how_many_there_are() {
        rounds.published(
                "IOM",
                NEW,
                stock(REPATRIATE, 2021, "ML0301", 11),
                stock(REPATRIATE, 2021, "ML0302", 12),
                stock(REPATRIATE, 2021, "ML0303", 13));

        var first = ask(READER, REPATRIATE, 2021, "ML03", null, 2, null);
        var second =
                ask(READER, REPATRIATE, 2021, "ML03", null, 2, first.pageInfo().endCursor());

        assertEquals(List.of("ML0301 11", "ML0302 12"), shown(first));
        assertEquals(List.of("ML0303 13"), shown(second));
        assertEquals(List.of(3, 3), List.of(first.totalCount(), second.totalCount()));
        assertTrue(first.pageInfo().hasNextPage());
        assertEquals(false, second.pageInfo().hasNextPage());
    }

    @Test
    void an_unknown_code_a_foreign_cursor_and_too_large_a_page_are_refused() {
        assertThrows(Refusal.Invalid.class, () -> latest(HOST, 2021, "ML99"));
        assertThrows(Refusal.Invalid.class, () -> latest(HOST, 2022, "ML05"));
        assertThrows(Refusal.TooLarge.class, () -> ask(READER, HOST, 2021, "ML", null, 501, null));
        assertThrows(Refusal.Invalid.class, () -> ask(READER, HOST, 2021, "ML", null, 1, "bm90IG91cnM"));
    }

    private LatestStock latest(PopulationGroup group, int edition, String code) {
        return ask(READER, group, edition, code, null, 50, null);
    }

    private LatestStock ask(
            Viewer viewer,
            PopulationGroup group,
            int edition,
            String code,
            @Nullable Instant asOf,
            int first,
            @Nullable String after) {
        var question = new StockQuestion(new AreaInput(code, edition, null), group, null, asOf);
        return get(() ->
                stocks.latest(viewer, question, question.page(viewer, Inputs.of("first", first, "after", after))));
    }

    private static List<String> shown(LatestStock answer) {
        return answer.nodes().stream()
                .map(figure -> figure.area().code() + " " + figure.individuals())
                .toList();
    }

    private static String remarks(LatestStock answer) {
        return String.join(
                "\n",
                answer.provenance().remarks().stream().map(text -> text.en()).toList());
    }
}
