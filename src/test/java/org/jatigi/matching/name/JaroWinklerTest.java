package org.jatigi.matching.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JaroWinklerTest {

    @ParameterizedTest
    @CsvSource({
        "MARTHA, MARHTA, .9611",
        "DWAYNE, DUANE, .8400",
        "DIXON, DICKSONX, .8133",
        "abc, xyz, 0",
        "a, a, 1",
        "ab, ba, 0"
    })
    void the_similarity_is_the_published_one(String one, String other, double published) {
        assertEquals(published, similarity(one, other), .00005);
    }

    @Test
    void the_similarity_is_symmetric_and_bounded_and_1_for_equal_strings_only() {
        SplittableRandom random = new SplittableRandom(1);

        for (int nth = 0; nth < 100_000; nth++) {
            String one = RandomText.of(random, nth % 100 == 0 ? 200 : 20);
            String other = random.nextBoolean() ? RandomText.of(random, 20) : RandomText.mistyped(random, one);
            double similarity = similarity(one, other);

            assertEquals(similarity, similarity(other, one));
            assertTrue(similarity >= 0 && similarity <= 1);
            assertEquals(one.equals(other) && !one.isEmpty(), similarity == 1, () -> one + " " + other);
        }
    }

    @Test
    void letters_alone_bound_the_similarity_from_above() {
        SplittableRandom random = new SplittableRandom(2);
        int ruledOut = 0;

        for (int nth = 0; nth < 100_000; nth++) {
            char[] one = RandomText.of(random, 80).toCharArray();
            char[] other = RandomText.of(random, 80).toCharArray();
            if (one.length > 0) {
                one[random.nextInt(one.length)] = 'م';
            }
            double atMost = JaroWinkler.atMost(one, JaroWinkler.letters(one), other, JaroWinkler.letters(other));

            assertTrue(JaroWinkler.similarity(one, other) <= atMost);
            assertTrue(atMost <= 1);
            ruledOut += atMost < .75 ? 1 : 0;
        }
        assertTrue(ruledOut > 10_000, "the bound rules nothing out");
    }

    @Test
    void a_string_of_more_than_64_letters_is_compared_like_a_shorter_one() {
        assertEquals(1, similarity("a".repeat(10_000), "a".repeat(10_000)));
        assertEquals((1 + 65 / 66.0 + 1) / 3 * .6 + .4, similarity("ab".repeat(32) + "a", "ab".repeat(33)), 1e-12);
    }

    private static double similarity(String one, String other) {
        return JaroWinkler.similarity(one.toCharArray(), other.toCharArray());
    }
}
