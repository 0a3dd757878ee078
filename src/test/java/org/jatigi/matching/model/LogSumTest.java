package org.jatigi.matching.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogSumTest {

    @Test
    void it_is_the_logarithm_of_the_sum_of_two_powers() {
        SplittableRandom random = new SplittableRandom(1);
        for (int drawn = 0; drawn < 100_000; drawn++) {
            float one = (float) random.nextDouble(-30, 30);
            float other = (float) random.nextDouble(-30, 30);
            double sum = Weights.log2(Math.pow(2, one) + Math.pow(2, other));

            assertEquals(sum, LogSum.of(one, other), 6e-6, one + " and " + other);
            assertEquals(LogSum.of(one, other), LogSum.of(other, one));
        }
    }

    @Test
    void what_is_impossible_adds_nothing() {
        assertEquals(3, LogSum.of(3, Float.NEGATIVE_INFINITY));
        assertEquals(3, LogSum.of(Float.NEGATIVE_INFINITY, 3));
        assertEquals(4, LogSum.of(3, 3));
        assertEquals(3, LogSum.of(3, 3 - 24));
    }
}
