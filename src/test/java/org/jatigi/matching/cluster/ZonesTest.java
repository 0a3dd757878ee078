package org.jatigi.matching.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ZonesTest {

    @Test
    void a_weight_on_the_border_belongs_to_the_zone_above() {
        var zones = new Zones(4, 0);

        assertEquals(Zone.LINK, zones.zone(4));
        assertEquals(Zone.REVIEW, zones.zone(Math.nextDown(4f)));
        assertEquals(Zone.REVIEW, zones.zone(0));
        assertEquals(Zone.NON_LINK, zones.zone(Math.nextDown(0f)));
    }

    @Test
    void probability_and_weight_are_each_other_turned_round() {
        assertEquals(.5, Zones.probability(0));
        assertEquals(4.2479, Zones.weight(.95), 1e-4);
        for (double weight = -20; weight <= 20; weight += .5) {
            assertEquals(weight, Zones.weight(Zones.probability(weight)), 1e-8);
        }
    }

    @Test
    void what_was_asked_as_probabilities_is_told_as_probabilities() {
        var zones = Zones.ofProbabilities(.95, .5);

        assertEquals(.95, zones.linkProbability(), 1e-7);
        assertEquals(.5, zones.reviewProbability(), 1e-7);
    }

    @Test
    void a_review_above_a_link_and_a_certain_probability_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Zones(1, 2));
        assertThrows(IllegalArgumentException.class, () -> new Zones(Float.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> Zones.ofProbabilities(1, .5));
        assertThrows(IllegalArgumentException.class, () -> Zones.ofProbabilities(.9, Double.NaN));
    }
}
