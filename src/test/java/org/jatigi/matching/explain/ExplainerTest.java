package org.jatigi.matching.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jatigi.matching.SampleRegister;
import org.jatigi.matching.cluster.Zone;
import org.jatigi.matching.cluster.Zones;
import org.jatigi.matching.model.Calibration;
import org.jatigi.matching.model.Comparer;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.Scorer;
import org.jatigi.matching.record.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private static final Zones ZONES = Zones.ofProbabilities(.95, .1);
    private static final Map<String, String> FRENCH = Map.of(
            "given_name",
            "prénom",
            "surname",
            "nom de famille",
            "birth_date",
            "date de naissance",
            "phone",
            "téléphone");

    private static Register register;
    private static Model model;

    @BeforeAll
    static void train() {
        register = SampleRegister.register(SampleRegister.entries(3_000, 11));
        model = SampleRegister.model(register);
    }

    @Test
    void the_bars_of_ten_thousand_pairs_sum_to_the_weight_that_the_scorer_gives() {
        Model calibrated = model.with(new Calibration(new double[] {-20, 0, 10}, new double[] {-25, -1.5, 6}));
        Scorer scorer = new Comparer(register).scorers(calibrated).forThread();
        int width = register.fields().size();
        int[] codes = register.codes();
        int onOneRoster = 0;

        for (int[] pair : pairs()) {
            Explanation explanation = Explainer.explain(register, calibrated, pair[0], pair[1]);
            boolean sameRoster = register.shareRoster(pair[0], pair[1]);
            float weight =
                    scorer.weight(codes, pair[0] * width, codes, pair[1] * width, sameRoster, Float.NEGATIVE_INFINITY);
            onOneRoster += sameRoster ? 1 : 0;

            assertEquals(weight, explanation.weight());
            assertEquals(
                    weight, explanation.bars().stream().mapToDouble(Bar::bits).sum(), 1e-3);
        }

        assertTrue(onOneRoster > 100, "pairs on one roster: " + onOneRoster);
    }

    @Test
    void a_pair_is_explained_the_same_both_ways() {
        for (int[] pair : pairs()) {
            assertEquals(
                    Explainer.explain(register, model, pair[0], pair[1]),
                    Explainer.explain(register, model, pair[1], pair[0]));
        }
    }

    @Test
    void the_sentence_tells_the_strongest_reasons_on_both_sides() {
        List<String> one = List.of("mamadou", "traore", "", "m", "1960-03-17", "71234567", "", "");
        List<String> other = List.of("mamadu", "traore", "", "m", "1985-08-19", "71234567", "", "");

        Explanation explanation = Explainer.explain(model, one, other, false, new Zones(-100, -101));

        String english = explanation.sentence(Language.ENGLISH, Map.of("phone", "telephone"));
        String french = explanation.sentence(Language.FRENCH, FRENCH);
        assertTrue(english.startsWith("Probably the same person: same telephone"), english);
        assertTrue(english.matches(".*; against it: .*birth date in different years.*"), english);
        assertTrue(french.startsWith("Probablement la même personne\u00a0: même téléphone"), french);
        assertTrue(french.matches(".*\u00a0; contre\u00a0: .*date de naissance d'années différentes.*"), french);
        assertEquals(Zone.LINK, explanation.zone());
    }

    @Test
    void neither_bars_nor_sentences_tell_a_value() {
        List<String> one = List.of("zzyzx", "qwfp", "", "m", "1960-03-17", "71234567", "nina:99887", "ML010101");

        Explanation explanation = Explainer.explain(model, one, one, false, ZONES);

        String told = explanation.sentence(Language.ENGLISH, Map.of())
                + explanation.sentence(Language.FRENCH, Map.of())
                + explanation;
        one.stream().filter(value -> value.length() > 1).forEach(value -> assertFalse(told.contains(value), value));
    }

    @Test
    void people_on_one_roster_are_told_so() {
        List<String> one = List.of("awa", "traore", "moussa", "f", "1990", "71234567", "", "ML010101");

        Explanation apart = Explainer.explain(model, one, one, false, ZONES);
        Explanation together = Explainer.explain(model, one, one, true, ZONES);

        assertTrue(together.weight() < apart.weight());
        assertTrue(together.sentence(Language.ENGLISH, Map.of()).contains("both stand on the list of one household"));
        assertFalse(apart.sentence(Language.ENGLISH, Map.of()).contains("list of one household"));
    }

    @Test
    void records_of_which_nothing_is_known_have_the_prior_and_a_sentence() {
        List<String> nothing = List.of("", "", "", "", "", "", "", "");

        Explanation explanation = Explainer.explain(model, nothing, nothing, false, ZONES);

        assertTrue(explanation.bars().stream()
                .filter(bar -> bar.kind() == Bar.Kind.FIELD)
                .allMatch(bar -> bar.level() == Level.MISSING && bar.bits() == 0));
        assertEquals(
                "Probably two persons: nothing that is known tells.", explanation.sentence(Language.ENGLISH, Map.of()));
        assertTrue(explanation.probability() < .01);
    }

    @Test
    void what_other_records_say_is_one_bar_more() {
        Explanation alone = Explainer.explain(register, model, 1, 2);

        Explanation changed = alone.inLightOfOthers(alone.weight() - 5);

        assertEquals(Bar.Kind.OTHERS, changed.bars().getLast().kind());
        assertEquals(
                changed.weight(), changed.bars().stream().mapToDouble(Bar::bits).sum(), 1e-3);
    }

    @Test
    void records_of_other_fields_than_the_models_are_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Explainer.explain(model, List.of("awa"), List.of("awa"), false, ZONES));
    }

    /** Half of them at random, half next to each other in their household or nearly. */
    private static List<int[]> pairs() {
        SplittableRandom random = new SplittableRandom(5);
        List<int[]> pairs = new ArrayList<>();
        for (int nth = 0; nth < 5_000; nth++) {
            pairs.add(new int[] {random.nextInt(register.size()), random.nextInt(register.size())});
        }
        for (int one = 0; pairs.size() < 10_000; one = (one + 1) % register.size()) {
            int other = random.nextInt(register.size());
            for (int tries = 0; tries < 400 && !register.shareRoster(one, other); tries++) {
                other = random.nextInt(register.size());
            }
            pairs.add(new int[] {one, other});
        }
        return pairs;
    }
}
