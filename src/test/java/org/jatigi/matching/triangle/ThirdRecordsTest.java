package org.jatigi.matching.triangle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jatigi.matching.record.Pairs;
import org.junit.jupiter.api.Test;

class ThirdRecordsTest {

    @Test
    void a_third_record_that_is_surely_both_makes_two_likely() {
        Pairs weighed = weigh(3, pair(0, 1, -2), pair(0, 2, 12), pair(1, 2, 12));

        assertTrue(weighed.weight(0) > 4.25, "" + weighed.weight(0));
        assertTrue(weighed.weight(1) > 12);
    }

    @Test
    void a_third_record_that_is_surely_one_and_surely_not_the_other_parts_two() {
        Pairs weighed = weigh(3, pair(0, 1, 5), pair(0, 2, 15), pair(1, 2, -20));

        assertTrue(weighed.weight(0) < 0, "" + weighed.weight(0));
        assertTrue(weighed.weight(1) > 10, "the stronger of two that exclude each other stays: " + weighed.weight(1));
    }

    @Test
    void a_pair_that_was_never_compared_speaks_against_a_weaker_neighbour() {
        Pairs weighed = weigh(3, pair(0, 1, 3), pair(0, 2, 15));

        assertTrue(weighed.weight(0) < 0, "" + weighed.weight(0));
    }

    /** Two hundred persons of four records each, who hang together by the third, whatever the second and the fourth have in common. */
    private static List<float[]> personsOfFourRecords(int from, float secondAndFourth) {
        List<float[]> pairs = new ArrayList<>();
        for (int first = from; first < from + 800; first += 4) {
            pairs.add(pair(first, first + 1, 4));
            pairs.add(pair(first, first + 2, 30));
            pairs.add(pair(first + 1, first + 2, 30));
            pairs.add(pair(first, first + 3, 20));
            pairs.add(pair(first + 2, first + 3, 20));
            pairs.add(pair(first + 1, first + 3, secondAndFourth));
        }
        return pairs;
    }

    @Test
    void where_persons_mostly_have_two_unlike_records_one_does_not_part_two() {
        List<float[]> among = personsOfFourRecords(3, -100);
        among.addAll(0, List.of(pair(0, 1, 8), pair(0, 2, 15), pair(1, 2, -20)));

        Pairs alone = weigh(3, pair(0, 1, 8), pair(0, 2, 15), pair(1, 2, -20));
        Pairs weighed = weigh(803, among.toArray(float[][]::new));

        assertTrue(alone.weight(0) < 0, "alone " + alone.weight(0));
        assertTrue(weighed.weight(0) > 4.25, "among them " + weighed.weight(0));
    }

    @Test
    void where_they_have_none_an_unlike_record_parts_two_as_weights_say() {
        List<float[]> among = personsOfFourRecords(3, 20);
        among.addAll(0, List.of(pair(0, 1, 8), pair(0, 2, 15), pair(1, 2, -20)));

        assertTrue(weigh(803, among.toArray(float[][]::new)).weight(0) < 0);
    }

    @Test
    void records_of_one_person_hold_each_other_whatever_one_pair_says() {
        List<float[]> clique = new ArrayList<>();
        for (int one = 0; one < 6; one++) {
            for (int other = one + 1; other < 6; other++) {
                clique.add(pair(one, other, one == 0 && other == 1 ? -4 : 9));
            }
        }

        Pairs weighed = weigh(6, clique.toArray(float[][]::new));

        for (int pair = 0; pair < weighed.size(); pair++) {
            assertTrue(weighed.weight(pair) > 4.25, weighed.left(pair) + " " + weighed.right(pair));
        }
    }

    @Test
    void two_records_without_a_third_weigh_what_they_weigh() {
        Pairs weighed = weigh(5, pair(0, 1, 7.25f), pair(2, 4, -5.5f));

        assertEquals(7.25f, weighed.weight(0));
        assertEquals(-5.5f, weighed.weight(1));
    }

    @Test
    void weights_do_not_depend_on_which_number_a_record_has() {
        var random = new Random(7);
        for (int run = 0; run < 200; run++) {
            int records = 3 + random.nextInt(12);
            List<float[]> pairs = new ArrayList<>();
            for (int one = 0; one < records; one++) {
                for (int other = one + 1; other < records; other++) {
                    if (random.nextInt(3) > 0) {
                        pairs.add(pair(one, other, (float) (random.nextGaussian() * 9)));
                    }
                }
            }
            List<Integer> number = new ArrayList<>();
            for (int record = 0; record < records; record++) {
                number.add(record);
            }
            Collections.shuffle(number, random);
            Pairs renamed = new Pairs();
            for (float[] pair : pairs) {
                renamed.add(number.get((int) pair[0]), number.get((int) pair[1]), pair[2]);
            }

            Pairs first = weigh(records, pairs.toArray(float[][]::new));
            Pairs second = ThirdRecords.weigh(renamed.inOrder(), records);

            for (int pair = 0; pair < first.size(); pair++) {
                int one = number.get(first.left(pair));
                int other = number.get(first.right(pair));
                assertEquals(weight(second, one, other), first.weight(pair), 1e-3, "run " + run);
            }
        }
    }

    @Test
    void the_surest_weights_stay_numbers() {
        Pairs weighed = weigh(
                4,
                pair(0, 1, 1e9f),
                pair(0, 2, 1e9f),
                pair(0, 3, -1e9f),
                pair(1, 2, -1e9f),
                pair(1, 3, 1e9f),
                pair(2, 3, 0));

        for (int pair = 0; pair < weighed.size(); pair++) {
            assertTrue(Float.isFinite(weighed.weight(pair)));
        }
    }

    private static Pairs weigh(int records, float[]... pairs) {
        var given = new Pairs();
        for (float[] pair : pairs) {
            given.add((int) pair[0], (int) pair[1], pair[2]);
        }
        return ThirdRecords.weigh(given.inOrder(), records);
    }

    private static float[] pair(int one, int other, float weight) {
        return new float[] {one, other, weight};
    }

    private static float weight(Pairs pairs, int one, int other) {
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (pairs.left(pair) == Math.min(one, other) && pairs.right(pair) == Math.max(one, other)) {
                return pairs.weight(pair);
            }
        }
        throw new AssertionError("no pair of " + one + " and " + other);
    }
}
