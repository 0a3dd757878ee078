package org.jatigi.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jatigi.matching.blocking.BlockKeys;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.clk.ClkEncoder;
import org.jatigi.matching.clk.ClkParameters;
import org.jatigi.matching.clk.ClkRecord;
import org.jatigi.matching.clk.ClkSecret;
import org.jatigi.matching.explain.Bar;
import org.jatigi.matching.explain.Explainer;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.ReviewedPairs;
import org.jatigi.matching.model.Training;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.record.RegisterBuilder;
import org.jatigi.matching.work.Checkpoint;
import org.jatigi.matching.work.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Registers of encodings go through the same method as registers in the clear. */
class EncodedRegisterTest {

    private static final List<Rule> ASKED = Training.rulesAsked(SampleRegister.FIELDS, SampleRegister.RULES);

    @Test
    void records_share_a_key_where_their_values_would() {
        List<SampleRegister.Entry> entries = SampleRegister.entries(600, 3);
        Register clear = SampleRegister.register(entries);
        Register encoded = encoded(entries, 1, 1);

        for (Rule rule : ASKED) {
            long[] keys = new BlockKeys(clear).of(rule);
            long[] ownKeys = new BlockKeys(encoded).of(rule);
            for (int one = 0; one < clear.size(); one++) {
                assertEquals(keys[one] == 0, ownKeys[one] == 0, rule::toString);
                for (int other = 0; other < one; other++) {
                    assertEquals(keys[one] == keys[other], ownKeys[one] == ownKeys[other], rule::toString);
                }
            }
        }
    }

    @Test
    void equal_records_are_found_as_they_are_in_the_clear() {
        List<SampleRegister.Entry> entries = SampleRegister.entries(1_500, 4);
        entries.addAll(copies(entries));

        Set<String> inClear = links(SampleRegister.register(entries), false);
        Set<String> inCode = links(encoded(entries, 1, 1), false);

        inClear.removeIf(pair -> !isCopy(pair));
        inCode.removeIf(pair -> !isCopy(pair));
        assertEquals(inClear, inCode);
        assertTrue(inCode.size() >= 400, () -> inCode.size() + " copies were found");
    }

    @Test
    void two_registers_of_two_secrets_have_nothing_in_common() {
        List<SampleRegister.Entry> entries = SampleRegister.entries(1_500, 4);
        assertFalse(links(encoded(entries, 1, 1), true).isEmpty());

        assertEquals(0, found(encoded(entries, 1, 2), true).size());
    }

    @Test
    void swapped_and_repeated_names_are_seen_in_their_encodings() {
        List<SampleRegister.Entry> entries = SampleRegister.entries(1_500, 4);
        entries.add(entry("A", "swap-1", "Awa", "Diallo", "Bakary"));
        entries.add(entry("B", "swap-2", "Diallo", "Hawa", "Bakary"));
        entries.add(entry("A", "twice-1", "Awa", "Bakary", "Bakary"));
        entries.add(entry("B", "twice-2", "Awa", "Bakary", "Bakary"));
        Register encoded = encoded(entries, 1, 1);
        Model model = SampleRegister.model(encoded);

        assertEquals(Level.SWAPPED, level(encoded, model, "swap", "given_name"));
        assertEquals(Level.SAME, level(encoded, model, "swap", "father_name"));
        assertEquals(Level.SAME, level(encoded, model, "twice", "surname"));
        assertEquals(Level.MISSING, level(encoded, model, "twice", "father_name"));
    }

    @Test
    void a_rule_that_looks_into_values_cannot_be_asked_of_encodings_without_its_key() {
        Register register = new RegisterBuilder(inCode()).build();

        Exception refused = assertThrows(
                IllegalArgumentException.class, () -> new BlockKeys(register).of(Rule.read("key(given_name) + phone")));

        assertEquals(
                "key(given_name) cannot be asked of given_name, which is encoded; its key is made where it is encoded",
                refused.getMessage());
        assertEquals(0, new BlockKeys(register).of(Rule.read("given_name + phone")).length);
    }

    private static @Nullable Level level(Register register, Model model, String pair, String field) {
        return Explainer.explain(register, model, register.find("A", pair + "-1"), register.find("B", pair + "-2"))
                .bars()
                .stream()
                .filter(bar -> field.equals(bar.field()) && bar.kind() != Bar.Kind.RARITY)
                .findFirst()
                .orElseThrow()
                .level();
    }

    private static SampleRegister.Entry entry(String source, String id, String given, String surname, String father) {
        List<@Nullable String> values = new ArrayList<>(List.of(given, surname, father));
        values.addAll(List.of("F", "1984-05-17", "76123456", "nina:12345", "ML030102"));
        return new SampleRegister.Entry(source, id, null, values);
    }

    private static List<SampleRegister.Entry> copies(List<SampleRegister.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.id().hashCode() % 3 == 0)
                .map(entry -> new SampleRegister.Entry("C", "copy-" + entry.id(), null, entry.values()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isCopy(String pair) {
        int blank = pair.indexOf(' ');
        String one = pair.substring(0, blank);
        String other = pair.substring(blank + 1);
        return other.equals("copy-" + one) || one.equals("copy-" + other);
    }

    private static Set<String> links(Register register, boolean acrossSources) {
        Pairs pairs = found(register, acrossSources);
        Set<String> links = new TreeSet<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (Parameters.probability(pairs.weight(pair)) >= .95) {
                links.add(register.id(pairs.left(pair)) + " " + register.id(pairs.right(pair)));
            }
        }
        return links;
    }

    private static Pairs found(Register register, boolean acrossSources) {
        Linkage linkage = new Linkage(register, SampleRegister.RULES, acrossSources, Parameters.USUAL, Progress.SILENT);
        Model model = linkage.train(ReviewedPairs.NONE).model();
        return linkage.find(model, Checkpoint.NONE).pairs();
    }

    private static List<Field> inCode() {
        return SampleRegister.FIELDS.stream().map(Field::inCode).toList();
    }

    /** The records as their agencies encode them, those of A with the first secret and all others with the second. */
    private static Register encoded(List<SampleRegister.Entry> entries, long secret, long otherSecret) {
        ClkEncoder encoder = encoder(secret);
        ClkEncoder otherEncoder = encoder(otherSecret);
        RegisterBuilder builder =
                new RegisterBuilder(inCode(), ASKED.stream().map(Rule::toString).toList());
        for (SampleRegister.Entry entry : entries) {
            ClkRecord record = (entry.source().equals("A") ? encoder : otherEncoder).encode(entry.values());
            builder.add(
                    entry.source(),
                    entry.id(),
                    entry.household(),
                    record.filters().stream().map(Object::toString).toList(),
                    record.keys().stream().mapToLong(Long::longValue).toArray());
        }
        return builder.build();
    }

    private static ClkEncoder encoder(long seed) {
        byte[] secret = new byte[32];
        new SplittableRandom(seed).nextBytes(secret);
        return new ClkEncoder(new ClkSecret(secret), new ClkParameters(SampleRegister.FIELDS, ASKED));
    }
}
