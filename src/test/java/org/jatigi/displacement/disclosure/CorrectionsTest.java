package org.jatigi.displacement.disclosure;

import static org.jatigi.displacement.disclosure.Country.people;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is hidden of corrections: whoever reads both releases can subtract one from the other. */
class CorrectionsTest {

    private final Country country = new Country();

    @Test
    void what_was_hidden_stays_hidden_and_nothing_more_where_another_number_is_corrected() {
        country.publish(people("R111", 3), people("R112", 40), people("R113", 60));

        var corrected = country.publish(people("R111", 3), people("R112", 40), people("R113", 65));

        assertEquals(Set.of("R111", "R112"), corrected.hidden());
        assertEquals(Set.of(), corrected.hiddenSums());
    }

    @Test
    void a_complement_is_not_replaced_by_one_that_was_shown() {
        country.publish(people("R111", 3), people("R112", 40), people("R113", 60), people("R121", 70));

        var corrected = country.publish(people("R111", 3), people("R112", 400), people("R113", 60), people("R121", 70));

        assertEquals(Set.of("R111", "R112"), corrected.hidden(), "R113 is known from the first release");
    }

    @Test
    void a_correction_that_adds_a_small_number_hides_every_sum_of_it() {
        country.publish(people("R111", 30), people("R112", 40), people("R121", 70));

        var corrected = country.publish(people("R111", 3), people("R112", 40), people("R121", 70));

        assertEquals(Set.of("R111"), corrected.hidden());
        assertEquals(Set.of("R11", "R1", "C"), corrected.hiddenSums());
    }

    @Test
    void a_small_number_that_is_corrected_to_a_large_one_does_not_give_its_neighbour_away() {
        country.publish(people("R111", 3), people("R112", 40), people("R113", 60));

        var corrected = country.publish(people("R111", 25), people("R112", 40), people("R113", 60));

        assertEquals(Set.of("R111", "R112"), corrected.hidden());
    }

    @Test
    void a_small_number_that_is_corrected_to_nobody_does_not_give_its_neighbour_away() {
        country.publish(people("R111", 3), people("R112", 40), people("R113", 60));

        var corrected = country.publish(people("R111", 0), people("R112", 40), people("R113", 60));

        assertTrue(corrected.hidden().contains("R112"));
        assertTrue(
                corrected.hidden().contains("R111") || corrected.hiddenSums().contains("C"),
                "otherwise 40 = sum - 60, and 3 = 43 - 40");
    }

    @Test
    void the_same_commune_corrected_twice_gives_nothing_away() {
        country.publish(people("R111", 3), people("R112", 40), people("R113", 60));
        country.publish(people("R111", 3), people("R112", 44), people("R113", 60));

        var third = country.publish(people("R111", 3), people("R112", 47), people("R113", 60));

        assertEquals(Set.of("R111", "R112"), third.hidden());
    }

    @Test
    void the_same_file_again_is_shown_in_the_same_way() {
        var first = country.publish(people("R111", 3), people("R112", 40), people("R121", 4), people("R211", 70));

        var again = country.publish(people("R111", 3), people("R112", 40), people("R121", 4), people("R211", 70));

        assertEquals(first.hidden(), again.hidden());
        assertEquals(first.hiddenSums(), again.hiddenSums());
    }

    @Test
    void a_number_that_is_back_after_it_was_hidden_is_hidden_again() {
        country.publish(people("R111", 3), people("R112", 40), people("R113", 60));
        country.publish(people("R111", 30), people("R112", 90), people("R113", 60));

        var third = country.publish(people("R111", 30), people("R112", 40), people("R113", 60));

        assertTrue(third.hidden().contains("R112"));
        assertFalse(third.hidden().contains("R113"));
    }
}
