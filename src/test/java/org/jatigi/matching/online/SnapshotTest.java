package org.jatigi.matching.online;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jatigi.matching.SampleRegister;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.model.Calibration;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.parameter.Parameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static List<Entry> entries;
    private static Model model;
    private static OnlineIndex index;
    private static byte[] snapshot;

    @BeforeAll
    static void take() throws IOException {
        List<SampleRegister.Entry> sample = SampleRegister.entries(1_500, 8);
        entries = sample.stream().map(BatchAndOnlineTest::entry).toList();
        model = SampleRegister.model(SampleRegister.register(sample));
        index = new OnlineIndex(model, SampleRegister.RULES, false, 2);
        entries.forEach(index::put);
        entries.subList(0, 100).forEach(entry -> index.remove(entry.source(), entry.id()));
        snapshot = snapshot(index);
    }

    @Test
    void an_index_that_was_restored_gives_the_same_answers_and_the_same_snapshot() throws IOException {
        OnlineIndex restored = restore(snapshot);

        for (Entry entry : entries) {
            assertEquals(
                    index.lookUp(entry, Parameters.WEIGHT_MIN, 100),
                    restored.lookUp(entry, Parameters.WEIGHT_MIN, 100));
        }
        assertEquals(entries.size() - 100, restored.size());
        assertArrayEquals(snapshot, snapshot(restored));
    }

    @Test
    void an_index_that_was_restored_goes_on() throws IOException {
        OnlineIndex restored = restore(snapshot);
        OnlineIndex whole = new OnlineIndex(model, SampleRegister.RULES, false, 1);
        entries.forEach(whole::put);

        entries.subList(0, 100).forEach(restored::put);

        for (Entry entry : entries) {
            assertEquals(
                    whole.candidatesOf(entry.source(), entry.id(), Parameters.WEIGHT_MIN, 100),
                    restored.candidatesOf(entry.source(), entry.id(), Parameters.WEIGHT_MIN, 100));
        }
    }

    @Test
    void an_empty_index_is_restored_empty() throws IOException {
        OnlineIndex restored = restore(snapshot(new OnlineIndex(model, SampleRegister.RULES, false, 1)));

        assertEquals(0, restored.size());
    }

    @Test
    void any_byte_that_changed_is_noticed() {
        SplittableRandom random = new SplittableRandom(2);
        for (int nth = 0; nth < 500; nth++) {
            byte[] damaged = snapshot.clone();
            int at = nth < 40 ? nth : random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));

            assertThrows(SnapshotException.class, () -> restore(damaged), "byte " + at);
        }
    }

    @Test
    void a_snapshot_that_was_cut_is_noticed() {
        SplittableRandom random = new SplittableRandom(3);
        for (int nth = 0; nth < 100; nth++) {
            int length = nth < 40 ? nth : snapshot.length - 1 - random.nextInt(nth < 60 ? 20 : snapshot.length - 1);

            assertThrows(SnapshotException.class, () -> restore(Arrays.copyOf(snapshot, length)), "cut at " + length);
        }
    }

    @Test
    void blocks_that_changed_places_are_noticed() {
        int block = SnapshotOutput.BLOCK_LENGTH + 8;
        byte[] changed = snapshot.clone();
        assertTrue(snapshot.length > 8 + 2 * block, "three blocks or more");
        System.arraycopy(snapshot, 8, changed, 8 + block, block);
        System.arraycopy(snapshot, 8 + block, changed, 8, block);

        assertThrows(SnapshotException.class, () -> restore(changed));
    }

    @Test
    void a_snapshot_of_another_model_or_other_rules_is_refused() {
        Model calibrated = model.with(new Calibration(new double[] {0}, new double[] {1}));
        RuleSet others = new RuleSet(List.of(Rule.read("phone")), List.of(), List.of());

        refused("another model", calibrated, SampleRegister.RULES, false);
        refused("another model", model, others, false);
        refused("another model", model, SampleRegister.RULES, true);
    }

    @Test
    void what_is_no_snapshot_is_told_so() {
        SnapshotException e = assertThrows(
                SnapshotException.class,
                () -> restore("id,source,household,given_name".getBytes(StandardCharsets.UTF_8)));

        assertTrue(String.valueOf(e.getMessage()).contains("no snapshot"), e.getMessage());
    }

    static byte[] snapshot(OnlineIndex index) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        index.snapshot(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static void refused(String why, Model other, RuleSet rules, boolean acrossSources) {
        SnapshotException e = assertThrows(
                SnapshotException.class, () -> OnlineIndex.restore(in(snapshot), other, rules, acrossSources, 1));

        assertTrue(String.valueOf(e.getMessage()).contains(why), e.getMessage());
    }

    private static OnlineIndex restore(byte[] bytes) throws IOException {
        return OnlineIndex.restore(in(bytes), model, SampleRegister.RULES, false, 1);
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
