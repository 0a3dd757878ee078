package org.jatigi.matching.triangle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OppositionTest {

    @Test
    void where_nothing_is_confirmed_third_records_count_at_face_value() {
        var unknown = new Opposition(new float[0]);

        assertEquals(1 / 64.0, unknown.factor(1 / 64f), 1e-9);
        assertEquals(1, unknown.factor(1), 1e-9);
    }

    @Test
    void what_many_confirmed_pairs_meet_speaks_little_against_another() {
        float[] met = new float[100_000];
        Arrays.fill(met, 1);
        Arrays.fill(met, 0, 5_000, 0x1p-20f);

        var opposition = new Opposition(met);

        assertEquals(.05, opposition.factor(0x1p-20f), 1e-3, "one that meets just as much");
        assertEquals(.05, opposition.factor(0x1p-9f), 1e-3);
        assertTrue(opposition.factor(0x1p-21f) < 1e-4, "" + opposition.factor(0x1p-21f));
    }

    @Test
    void what_hardly_any_meets_counts_at_face_value() {
        float[] met = new float[100_000];
        Arrays.fill(met, 1);

        assertEquals(.01, new Opposition(met).factor(.01f), 1e-6);
    }

    @Test
    void a_few_confirmed_pairs_change_little() {
        assertEquals(.01, new Opposition(new float[] {.001f, 1, 1}).factor(.001f), 2e-3);
    }

    @Test
    void more_opposition_never_counts_less() {
        var opposition = new Opposition(new float[] {.5f, 1e-9f, 1, .25f, 1e-3f, .25f});

        double before = 0;
        for (float faceValue = 0x1p-60f; faceValue <= 1; faceValue *= 1.1f) {
            assertTrue(opposition.factor(faceValue) >= Math.max(before, faceValue), "at " + faceValue);
            before = opposition.factor(faceValue);
        }
    }
}
