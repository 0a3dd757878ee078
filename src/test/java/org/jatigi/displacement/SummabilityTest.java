package org.jatigi.displacement;

import static org.jatigi.displacement.FigureKind.FLOW;
import static org.jatigi.displacement.FigureKind.STOCK;
import static org.jatigi.displacement.PopulationGroup.IDP;
import static org.jatigi.displacement.PopulationGroup.RETURNEE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jatigi.displacement.Summability.Term;
import org.jatigi.reference.Area;
import org.jatigi.reference.Period;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.Test;

/** What may be added up, and what never. */
class SummabilityTest {

    private static final UUID ROUND = new UUID(0, 1);
    private static final UUID OTHER_ROUND = new UUID(0, 2);
    private static final Period JUNE = new Period(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 6, 30));
    private static final Period JULY = new Period(LocalDate.of(2021, 7, 1), LocalDate.of(2021, 7, 31));

    private final Maps country = Maps.country();

    @Test
    void a_stock_is_added_across_the_areas_of_one_round() {
        assertSummable(stock(ROUND, 2021, "R11"), stock(ROUND, 2021, "R12"), stock(ROUND, 2021, "R2"));
    }

    @Test
    void the_rows_of_one_area_and_round_are_added() {
        assertSummable(stock(ROUND, 2021, "R11"), stock(ROUND, 2021, "R11"));
    }

    @Test
    void a_stock_is_not_added_across_rounds_even_of_different_areas() {
        assertRefused(Summability.SeveralRounds.class, stock(ROUND, 2021, "R11"), stock(OTHER_ROUND, 2021, "R12"));
    }

    @Test
    void a_stock_is_not_added_where_the_question_names_no_round_even_if_there_is_only_one() {
        var answer = Summability.of(List.of(stock(ROUND, 2021, "R11")), false, country.map());

        assertInstanceOf(Summability.SeveralRounds.class, answer);
    }

    @Test
    void nothing_found_is_no_reason_to_answer_a_question_that_has_no_answer() {
        assertInstanceOf(Summability.SeveralRounds.class, Summability.of(List.of(), false, country.map()));
    }

    @Test
    void groups_are_not_added() {
        assertRefused(
                Summability.SeveralGroups.class,
                stock(ROUND, 2021, "R11"),
                new Term(STOCK, RETURNEE, ROUND, JUNE, country.at(2021, "R12")));
    }

    @Test
    void stocks_and_flows_are_not_added() {
        assertRefused(Summability.StocksAndFlows.class, stock(ROUND, 2021, "R11"), flow(ROUND, JUNE, 2021, "R12"));
    }

    @Test
    void an_area_is_not_added_to_one_it_lies_in_whichever_comes_first() {
        assertRefused(Summability.OverlappingAreas.class, stock(ROUND, 2021, "R1"), stock(ROUND, 2021, "R111"));
        assertRefused(Summability.OverlappingAreas.class, stock(ROUND, 2021, "R111"), stock(ROUND, 2021, "R1"));
    }

    @Test
    void an_area_is_not_added_to_what_it_became_in_another_edition() {
        assertRefused(Summability.OverlappingAreas.class, stock(ROUND, 2015, "R11"), stock(ROUND, 2021, "R11"));
        assertRefused(Summability.OverlappingAreas.class, stock(ROUND, 2021, "R23"), stock(ROUND, 2015, "R22"));
        assertRefused(Summability.OverlappingAreas.class, stock(ROUND, 2015, "R111"), stock(ROUND, 2021, "R11"));
    }

    @Test
    void areas_of_two_editions_that_share_nobody_are_added() {
        assertSummable(stock(ROUND, 2015, "R11"), stock(ROUND, 2021, "R12"));
    }

    @Test
    void flows_are_added_over_time_and_across_areas_and_need_no_round() {
        var terms = List.of(flow(ROUND, JUNE, 2021, "R11"), flow(OTHER_ROUND, JULY, 2021, "R11"));

        assertInstanceOf(Summability.Summable.class, Summability.of(terms, false, country.map()));
    }

    @Test
    void the_same_flow_counted_twice_is_not_added() {
        assertRefused(
                Summability.OverlappingPeriods.class,
                flow(ROUND, JUNE, 2021, "R11"),
                flow(OTHER_ROUND, JUNE, 2021, "R11"));
        assertRefused(
                Summability.OverlappingAreas.class,
                flow(ROUND, JUNE, 2021, "R11"),
                flow(OTHER_ROUND, JULY, 2021, "R1"));
    }

    @Test
    void each_refusal_names_the_question_that_has_an_answer() {
        var refusals = List.of(
                new Summability.SeveralRounds(),
                new Summability.SeveralGroups(),
                new Summability.StocksAndFlows(),
                new Summability.OverlappingAreas(country.at(2021, "R1"), country.at(2021, "R11")),
                new Summability.OverlappingPeriods(country.at(2021, "R1")));

        for (Summability summability : refusals) {
            Refusal refusal = NonSummable.of(summability).orElseThrow();
            assertEquals("non-summable", refusal.code());
            assertTrue(refusal.help().get("query").toString().contains("{"), refusal.code());
        }
        assertTrue(NonSummable.of(new Summability.Summable()).isEmpty());
    }

    /** Seed 20261124: people live in communes; a sum is right where it counts each of them once. */
    @Test
    void in_5000_random_selections_a_sum_is_given_exactly_where_nobody_is_counted_twice() {
        var random = new Random(20261124);
        var areas =
                country.all().stream().filter(area -> area.edition() == 2021).toList();
        int given = 0;
        for (int i = 0; i < 5_000; i++) {
            var chosen = new ArrayList<Term>();
            int size = 1 + random.nextInt(4);
            for (int j = 0; j < size; j++) {
                var round = random.nextInt(12) == 0 ? OTHER_ROUND : ROUND;
                var group = random.nextInt(12) == 0 ? RETURNEE : IDP;
                chosen.add(new Term(STOCK, group, round, JUNE, areas.get(random.nextInt(areas.size()))));
            }
            boolean summable = Summability.of(chosen, true, country.map()) instanceof Summability.Summable;
            given += summable ? 1 : 0;
            assertEquals(countsEachOnce(chosen, areas), summable, chosen.toString());
        }
        assertTrue(given > 500 && given < 4_500, "the selections tell both ways: " + given);
    }

    private static boolean countsEachOnce(List<Term> terms, List<Area> areas) {
        boolean one = terms.stream().map(Term::source).distinct().count() == 1
                && terms.stream().map(Term::group).distinct().count() == 1;
        Set<Area> counted = new HashSet<>();
        for (var area : terms.stream().map(Term::area).distinct().toList()) {
            for (var leaf : leaves(area, areas)) {
                one &= counted.add(leaf);
            }
        }
        return one;
    }

    private static List<Area> leaves(Area area, List<Area> areas) {
        var below = areas.stream().filter(other -> area.equals(other.parent())).toList();
        return below.isEmpty()
                ? List.of(area)
                : below.stream().flatMap(child -> leaves(child, areas).stream()).toList();
    }

    private void assertSummable(Term... terms) {
        assertInstanceOf(Summability.Summable.class, Summability.of(List.of(terms), true, country.map()));
    }

    private void assertRefused(Class<? extends Summability> why, Term... terms) {
        assertInstanceOf(why, Summability.of(List.of(terms), true, country.map()));
    }

    private Term stock(UUID round, int edition, String code) {
        return new Term(STOCK, IDP, round, JUNE, country.at(edition, code));
    }

    private Term flow(UUID round, Period period, int edition, String code) {
        return new Term(FLOW, IDP, round, period, country.at(edition, code));
    }
}
