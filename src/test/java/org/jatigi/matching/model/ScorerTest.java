package org.jatigi.matching.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.jatigi.matching.SampleRegister;
import org.jatigi.matching.record.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScorerTest {

    private static final int PAIRS = 200_000;

    private final Register register = SampleRegister.register(SampleRegister.entries(1_500, 3));
    private final int[] codes = register.codes();
    private final int width = register.fields().size();

    @ParameterizedTest
    @ValueSource(floats = {-20, -6, 0, 6})
    void a_pair_is_too_light_exactly_where_it_weighs_less_than_the_least(float least) {
        Model model = SampleRegister.model(register);
        Calibration steep = new Calibration(new double[] {-4, 0, 3}, new double[] {-6, 1, 9});
        for (Model tried : List.of(model, model.with(steep))) {
            Scorer quick = new Comparer(register).scorers(tried).forThread();
            Scorer patient = new Comparer(register).scorers(tried).forThread();
            SplittableRandom random = new SplittableRandom(5);
            int heavy = 0;
            for (int drawn = 0; drawn < PAIRS; drawn++) {
                int one = random.nextInt(register.size());
                int other = alike(one, random);
                boolean sameRoster = register.shareRoster(one, other);
                float weight = quick.weight(codes, one * width, codes, other * width, sameRoster, least);
                float whole =
                        patient.weight(codes, other * width, codes, one * width, sameRoster, Float.NEGATIVE_INFINITY);
                assertEquals(whole < least ? Scorer.TOO_LIGHT : whole, weight, register.id(one) + register.id(other));
                heavy += weight == Scorer.TOO_LIGHT ? 0 : 1;
            }
            assertTrue(heavy > 100 && heavy < PAIRS, heavy + " weighed enough");
        }
    }

    @Test
    void a_weight_is_made_of_what_speaks_for_a_match_and_for_a_household() {
        Model model = SampleRegister.model(register);
        assertTrue(model.share(PairClass.HOUSEHOLD) > 0);
        Scorer scorer = new Comparer(register).scorers(model).forThread();
        SplittableRandom random = new SplittableRandom(6);
        for (int drawn = 0; drawn < 10_000; drawn++) {
            int one = random.nextInt(register.size());
            int other = alike(one, random);
            float weight = scorer.weight(codes, one * width, codes, other * width, false, Float.NEGATIVE_INFINITY);
            double rivals = Weights.log2(1 + Math.pow(2, scorer.householdBits()));
            assertEquals(scorer.matchBits() - rivals, weight, 1e-4, register.id(one) + register.id(other));
        }
    }

    /** One of a few records drawn that has most in common with this one, so that weights of all sizes are seen. */
    private int alike(int one, SplittableRandom random) {
        int best = one;
        int most = -1;
        for (int drawn = random.nextInt(40); drawn >= 0; drawn--) {
            int other = random.nextInt(register.size());
            int common = 0;
            for (int field = 0; field < width; field++) {
                common += codes[one * width + field] == codes[other * width + field] ? 1 : 0;
            }
            if (other != one && common > most) {
                best = other;
                most = common;
            }
        }
        return best;
    }
}
