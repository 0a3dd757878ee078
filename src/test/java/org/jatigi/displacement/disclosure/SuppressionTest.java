package org.jatigi.displacement.disclosure;

import static org.jatigi.displacement.disclosure.Country.both;
import static org.jatigi.displacement.disclosure.Country.comingFrom;
import static org.jatigi.displacement.disclosure.Country.households;
import static org.jatigi.displacement.disclosure.Country.inParts;
import static org.jatigi.displacement.disclosure.Country.people;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is hidden of a release, in a small country. */
class SuppressionTest {

    private static final Set<String> NONE = Set.of();

    private final Country country = new Country();

    @Test
    void without_small_numbers_nothing_is_hidden() {
        var shown = country.publish(people("R111", 5), people("R112", 0), people("R121", 700));

        assertEquals(NONE, shown.hidden());
        assertEquals(NONE, shown.hiddenSums());
    }

    @Test
    void one_to_four_people_are_hidden_and_with_them_the_smallest_neighbour() {
        var shown = country.publish(people("R111", 3), people("R112", 90), people("R113", 40), people("R114", 60));

        assertEquals(Set.of("R111", "R113"), shown.hidden());
        assertEquals(NONE, shown.hiddenSums());
    }

    @Test
    void nobody_at_all_is_shown_and_protects_nobody() {
        var shown = country.publish(people("R111", 2), people("R112", 0), people("R113", 40));

        assertEquals(Set.of("R111", "R113"), shown.hidden());
    }

    @Test
    void an_only_child_hides_the_sums_around_it_and_something_of_the_next() {
        var shown = country.publish(people("R111", 3), people("R121", 50), people("R131", 20), people("R132", 90));

        assertEquals(Set.of("R111", "R131"), shown.hidden());
        assertEquals(Set.of("R11", "R13"), shown.hiddenSums());
    }

    @Test
    void a_group_that_hides_some_already_is_joined_before_more_is_hidden() {
        var shown = country.publish(
                people("R111", 3), people("R121", 4), people("R122", 30), people("R123", 80), people("R131", 20));

        assertEquals(Set.of("R111", "R121", "R122"), shown.hidden());
        assertEquals(Set.of("R11", "R12"), shown.hiddenSums());
    }

    @Test
    void neighbours_that_are_all_small_hide_their_sum_unless_it_leaves_each_all_its_values() {
        var open = country.publish(people("R111", 4), people("R112", 4), people("R121", 50));
        var narrow = new Country().publish(people("R111", 1), people("R112", 2), people("R121", 50));

        assertEquals(Set.of("R111", "R112"), open.hidden());
        assertEquals(NONE, open.hiddenSums());
        assertEquals(Set.of("R111", "R112", "R121"), narrow.hidden());
        assertTrue(narrow.hiddenSums().contains("R11"));
    }

    @Test
    void without_anybody_to_hide_with_the_whole_country_is_hidden() {
        var shown = country.publish(people("R111", 3));

        assertEquals(Set.of("R111"), shown.hidden());
        assertEquals(Set.of("R11", "R1", "C"), shown.hiddenSums());
    }

    @Test
    void a_sum_of_households_does_not_tell_what_the_sum_of_people_hides() {
        var shown = country.publish(both("R111", 3, 1), both("R112", 9, 1), both("R113", 60, 12));

        assertEquals(Set.of("R111", "R113"), shown.hidden());
    }

    @Test
    void where_only_households_were_counted_few_of_them_are_hidden() {
        var shown = country.publish(households("R111", 2), households("R112", 30), households("R113", 8));

        assertEquals(Set.of("R111", "R113"), shown.hidden());
    }

    @Test
    void a_neighbour_without_households_does_not_hide_households() {
        var shown = country.publish(both("R111", 3, 2), people("R112", 50), both("R113", 90, 20));

        assertEquals(Set.of("R111", "R113"), shown.hidden());
    }

    @Test
    void figures_of_one_area_hide_each_other() {
        var shown = country.publish(comingFrom("Gao", "R111", 2), comingFrom("Kidal", "R111", 30), people("R112", 12));

        assertEquals(Set.of("R111 Gao", "R111 Kidal"), shown.hidden());
        assertEquals(NONE, shown.hiddenSums());
    }

    @Test
    void a_breakdown_with_a_small_part_is_hidden_and_its_figure_is_not() {
        var shown = country.publish(inParts("R111", 30, 2), inParts("R112", 20, 12));

        assertEquals(NONE, shown.hidden());
        assertEquals(Set.of("R112"), shown.whole());
    }

    @Test
    void a_part_that_another_release_hides_stays_hidden() {
        country.publish(inParts("R111", 30, 2), people("R112", 12));

        var corrected = country.publish(inParts("R111", 30, 6), people("R112", 12));

        assertEquals(NONE, corrected.hidden());
        assertEquals(NONE, corrected.whole());
    }

    @Test
    void a_small_part_beside_parts_that_are_known_hides_its_figure() {
        country.publish(inParts("R111", 30, 20, 6), people("R112", 70), people("R113", 80));

        var corrected = country.publish(inParts("R111", 30, 20, 2), people("R112", 75), people("R113", 85));

        assertEquals(Set.of("R111", "R112"), corrected.hidden());
    }

    @Test
    void a_figure_of_a_region_that_equals_the_sum_of_its_communes_is_hidden_with_it() {
        var twin = country.publish(people("R1", 53), people("R111", 3), people("R121", 50));
        var other = new Country().publish(people("R1", 60), people("R111", 3), people("R121", 50));

        assertFalse(twin.hidden().contains("R1"), "the group of two leaves its sum to be shown");
        assertEquals(NONE, twin.hiddenSums().contains("R1") ? Set.of("R1") : NONE);
        assertFalse(other.hidden().contains("R1"));
    }

    @Test
    void a_figure_that_equals_a_hidden_sum_is_hidden_too() {
        var shown = country.publish(people("R1", 50), people("R111", 3), people("R112", 0), people("R121", 47));
        var alone = new Country().publish(people("R1", 7), people("R111", 3), people("R112", 4), people("R21", 1));

        assertEquals(Set.of("R111", "R121"), shown.hidden());
        assertTrue(alone.hiddenSums().contains("R1") == alone.hidden().contains("R1"));
    }
}
