package org.jatigi.matching.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jatigi.matching.Linkage;
import org.jatigi.matching.SampleRegister;
import org.jatigi.matching.blocking.Part;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Checkpoint;
import org.jatigi.matching.work.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The batch and the index find the same pairs with the same weights, to the last bit. */
class BatchAndOnlineTest {

    private static final int MANY = 5_000;

    private static List<SampleRegister.Entry> entries;
    private static Register register;
    private static Model model;

    @BeforeAll
    static void train() {
        entries = SampleRegister.entries(4_000, 3);
        register = SampleRegister.register(entries);
        model = SampleRegister.model(register);
    }

    /** Blocks that stay whole, that are split once or twice, and that nothing splits. */
    static Stream<RuleSet> ruleSets() {
        Rule large = Rule.read("sex");
        return Stream.of(
                SampleRegister.RULES,
                rules(large, Part.year("birth_date"), Part.key("father_name")),
                rules(large, Part.value("sex"), Part.start("phone", 1), Part.key("surname")),
                rules(large));
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void every_record_has_the_candidates_that_the_batch_pairs_it_with(RuleSet rules) {
        Map<String, Float> batch = batch(rules, false);
        OnlineIndex index = index(rules, false);

        Map<String, Float> online = new TreeMap<>();
        for (SampleRegister.Entry entry : entries) {
            for (Candidate candidate : index.candidatesOf(entry.source(), entry.id(), Parameters.WEIGHT_MIN, MANY)
                    .best()) {
                online.put(pair(entry.id(), candidate.id()), candidate.weight());
            }
        }

        assertTrue(batch.size() > 500, "pairs: " + batch.size());
        assertEquals(batch, online);
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void somebody_who_is_not_in_is_answered_as_if_they_were(RuleSet rules) {
        OnlineIndex index = index(rules, false);

        for (int at = 0; at < entries.size(); at += 7) {
            Entry entry = entry(entries.get(at));
            Candidates inside = index.candidatesOf(entry.source(), entry.id(), Parameters.WEIGHT_MIN, MANY);
            index.remove(entry.source(), entry.id());
            Candidates outside = index.lookUp(entry, Parameters.WEIGHT_MIN, MANY);
            index.put(entry);

            assertEquals(inside, outside);
        }
    }

    @Test
    void records_of_one_source_are_no_candidates_where_the_batch_compares_across_sources_only() {
        Map<String, Float> batch = batch(SampleRegister.RULES, true);
        OnlineIndex index = index(SampleRegister.RULES, true);

        Map<String, Float> online = new TreeMap<>();
        for (SampleRegister.Entry entry : entries) {
            index.candidatesOf(entry.source(), entry.id(), Parameters.WEIGHT_MIN, MANY)
                    .best()
                    .forEach(candidate -> online.put(pair(entry.id(), candidate.id()), candidate.weight()));
        }

        assertEquals(batch, online);
    }

    static Entry entry(SampleRegister.Entry entry) {
        return new Entry(entry.source(), entry.id(), entry.household(), entry.values());
    }

    private static RuleSet rules(Rule rule, Part... splitting) {
        return new RuleSet(
                Stream.concat(Stream.of(rule), SampleRegister.RULES.rules().stream())
                        .toList(),
                List.of(),
                List.of(splitting));
    }

    private static OnlineIndex index(RuleSet rules, boolean acrossSources) {
        OnlineIndex index = new OnlineIndex(model, rules, acrossSources, 1);
        entries.forEach(entry -> index.put(entry(entry)));
        return index;
    }

    private static Map<String, Float> batch(RuleSet rules, boolean acrossSources) {
        Pairs pairs = new Linkage(register, rules, acrossSources, Parameters.USUAL, Progress.SILENT)
                .find(model, Checkpoint.NONE)
                .pairs();
        Map<String, Float> weights = new TreeMap<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            weights.put(pair(register.id(pairs.left(pair)), register.id(pairs.right(pair))), pairs.weight(pair));
        }
        return weights;
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }
}
