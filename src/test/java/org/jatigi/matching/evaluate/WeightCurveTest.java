package org.jatigi.matching.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.jatigi.matching.record.Pairs;
import org.junit.jupiter.api.Test;

class WeightCurveTest {

    private static final Truth TRUTH = Truth.within(new int[] {1, 1, 1, 2, 2});

    @Test
    void no_pairs_find_nothing() {
        var curve = WeightCurve.of(new Pairs(), TRUTH);

        assertEquals(new Accuracy(0, 0, 4), curve.from(-100));
        assertEquals(new Accuracy(0, 0, 4), curve.best());
        assertEquals(Double.POSITIVE_INFINITY, curve.bestThreshold());
    }

    @Test
    void true_pairs_that_were_never_scored_are_missed() {
        var curve = WeightCurve.of(pairs(0, 1, 9, 3, 4, 8, 0, 3, 2), TRUTH);

        assertEquals(new Accuracy(2, 0, 2), curve.from(8));
        assertEquals(new Accuracy(2, 1, 2), curve.from(-9));
        assertEquals(new Accuracy(1, 0, 3), curve.from(8.5));
        assertEquals(new Accuracy(0, 0, 4), curve.from(9.5));
        assertEquals(8, curve.bestThreshold());
    }

    @Test
    void pairs_of_one_weight_are_answers_together() {
        var curve = WeightCurve.of(pairs(0, 1, 5, 0, 3, 5, 1, 4, 5), TRUTH);

        assertEquals(new Accuracy(1, 2, 3), curve.best());
    }

    @Test
    void a_weight_that_is_no_number_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> WeightCurve.of(pairs(0, 1, Float.NaN), TRUTH));
    }

    @Test
    void infinite_weights_are_weights() {
        var curve = WeightCurve.of(pairs(0, 1, Float.POSITIVE_INFINITY, 0, 3, Float.NEGATIVE_INFINITY), TRUTH);

        assertEquals(new Accuracy(1, 0, 3), curve.from(100));
        assertEquals(new Accuracy(1, 1, 3), curve.from(Double.NEGATIVE_INFINITY));
    }

    @Test
    void pairs_inside_a_register_are_no_answers_across_registers() {
        var truth = Truth.across(new int[] {1, 1, 1}, new int[] {0, 0, 1});

        assertEquals(
                new Accuracy(1, 0, 1),
                WeightCurve.of(pairs(0, 1, 9, 0, 2, 9), truth).best());
    }

    @Test
    void no_threshold_is_better_than_the_best() {
        for (int seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var truth = Truth.within(random.ints(20, 0, 6).toArray());
            var pairs = new Pairs();
            for (int one = 0; one < 20; one++) {
                for (int other = one + 1; other < 20; other++) {
                    boolean scored = random.nextInt(3) > 0;
                    if (scored) {
                        pairs.add(one, other, random.nextInt(12) + (truth.areOne(one, other) ? 6 : 0));
                    }
                }
            }

            var curve = WeightCurve.of(pairs, truth);

            for (int weight = -1; weight < 20; weight++) {
                assertEquals(counted(pairs, truth, weight), curve.from(weight), "seed " + seed);
                assertTrue(curve.from(weight).f1() <= curve.best().f1(), "seed " + seed);
            }
        }
    }

    private static Accuracy counted(Pairs pairs, Truth truth, int weight) {
        long right = 0;
        long answers = 0;
        for (int pair = 0; pair < pairs.size(); pair++) {
            boolean answer = pairs.weight(pair) >= weight;
            answers += answer ? 1 : 0;
            right += answer && truth.areOne(pairs.left(pair), pairs.right(pair)) ? 1 : 0;
        }
        return new Accuracy(right, answers - right, truth.pairs() - right);
    }

    private static Pairs pairs(float... values) {
        var pairs = new Pairs();
        for (int place = 0; place < values.length; place += 3) {
            pairs.add((int) values[place], (int) values[place + 1], values[place + 2]);
        }
        return pairs;
    }
}
