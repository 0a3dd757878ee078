package org.jatigi.matching.triangle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.jatigi.matching.record.Pairs;
import org.junit.jupiter.api.Test;

class ConfirmedTest {

    @Test
    void where_nothing_is_confirmed_weights_mean_what_they_say() {
        Confirmed none = new Confirmed(new float[0]);

        assertEquals(1 / 16.0, none.share(-4), 1e-12);
        assertEquals(1, none.share(7), 1e-12);
    }

    @Test
    void many_confirmed_pairs_say_how_little_is_in_common() {
        float[] weights = new float[100_000];
        Arrays.fill(weights, 20);
        Arrays.fill(weights, 0, 5_000, -12);

        Confirmed confirmed = new Confirmed(weights);

        assertEquals(.05, confirmed.share(-12), 1e-4, "one that weighs just as much");
        assertEquals(.05, confirmed.share(-6), 1e-4);
        assertTrue(confirmed.share(-13) < 1e-4, "" + confirmed.share(-13));
        assertEquals(1, confirmed.share(20), 1e-12);
    }

    @Test
    void a_few_confirmed_pairs_change_little() {
        Confirmed few = new Confirmed(new float[] {-8, 9, 30});

        assertEquals(1.0 / 103, few.share(-8), 5e-3);
    }

    @Test
    void a_lighter_pair_never_counts_more() {
        Confirmed confirmed = new Confirmed(new float[] {3, -40, 12, -2, 7.5f, -2});

        double before = 0;
        for (float weight = -60; weight <= 20; weight += .25f) {
            assertTrue(confirmed.share(weight) >= before, "at " + weight);
            before = confirmed.share(weight);
        }
    }

    @Test
    void each_pair_has_its_share() {
        var pairs = new Pairs();
        pairs.add(0, 1, -3);
        pairs.add(0, 2, 5);

        assertArrayEquals(new float[] {.125f, 1}, new Confirmed(new float[0]).least(pairs));
    }
}
