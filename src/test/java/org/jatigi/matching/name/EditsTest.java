package org.jatigi.matching.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "saturday, sunday, 3",
        "ca, abc, 3",
        "ac, ca, 1",
        "'', abc, 3",
        "abc, abc, 0",
        "mahamdaou, mahamadou, 1"
    })
    void the_distance_is_the_published_one(String one, String other, int published) {
        assertEquals(published, Edits.distance(one.toCharArray(), other.toCharArray(), 9));
    }

    @Test
    void the_distance_is_that_of_the_whole_table_up_to_the_cut_off_both_ways() {
        SplittableRandom random = new SplittableRandom(3);

        for (int nth = 0; nth < 100_000; nth++) {
            int lengthMax = nth % 20 == 0 ? 100 : 12;
            String one = RandomText.of(random, lengthMax);
            String other = random.nextBoolean() ? RandomText.of(random, lengthMax) : RandomText.mistyped(random, one);
            int max = random.nextInt(6);
            int expected = Math.min(max + 1, table(one, other));

            assertEquals(
                    expected,
                    Edits.distance(one.toCharArray(), other.toCharArray(), max),
                    () -> one + " " + other + " " + max);
            assertEquals(expected, Edits.distance(other.toCharArray(), one.toCharArray(), max));
        }
    }

    @Test
    void ten_thousand_letters_are_compared_within_the_band() {
        char[] one = "ab".repeat(5_000).toCharArray();
        char[] other = ("ab".repeat(4_999) + "ba").toCharArray();

        assertEquals(1, Edits.distance(one, other, 2));
        assertEquals(3, Edits.distance(one, "c".repeat(10_000).toCharArray(), 2));
        assertEquals(1, Edits.distance(one, other, Integer.MAX_VALUE - 1));
    }

    /** The definition: optimal string alignment, the whole table. */
    private static int table(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int here = 0; here <= one.length(); here++) {
            for (int there = 0; there <= other.length(); there++) {
                table[here][there] = here == 0 ? there : there == 0 ? here : cell(table, one, other, here, there);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int cell(int[][] table, String one, String other, int here, int there) {
        int another = one.charAt(here - 1) == other.charAt(there - 1) ? 0 : 1;
        int least = Math.min(
                Math.min(table[here - 1][there], table[here][there - 1]) + 1, table[here - 1][there - 1] + another);
        boolean swapped = here > 1
                && there > 1
                && one.charAt(here - 1) == other.charAt(there - 2)
                && one.charAt(here - 2) == other.charAt(there - 1);
        return swapped ? Math.min(least, table[here - 2][there - 2] + 1) : least;
    }
}
