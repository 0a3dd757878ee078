package org.jatigi.matching.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jatigi.matching.SampleRegister;
import org.jatigi.matching.cluster.Zones;
import org.jatigi.matching.explain.Explainer;
import org.jatigi.matching.explain.Explanation;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.NormalForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnlineIndexTest {

    private static final float LEAST = Parameters.WEIGHT_MIN;

    private static List<Entry> entries;
    private static Model model;

    @BeforeAll
    static void train() {
        List<SampleRegister.Entry> sample = SampleRegister.entries(2_000, 4);
        entries = sample.stream().map(BatchAndOnlineTest::entry).toList();
        model = SampleRegister.model(SampleRegister.register(sample));
    }

    @Test
    void the_order_in_which_records_came_and_went_does_not_matter() {
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(1));
        OnlineIndex straight = index(entries);
        OnlineIndex crooked = index(shuffled);

        for (int round = 0; round < 3; round++) {
            for (Entry entry : shuffled.subList(round * 300, round * 300 + 600)) {
                assertTrue(crooked.remove(entry.source(), entry.id()));
            }
            for (Entry entry : shuffled.subList(round * 300, round * 300 + 600)) {
                assertFalse(crooked.put(entry));
            }
        }

        assertEquals(entries.size(), crooked.size());
        assertEquals(answers(straight), answers(crooked));
    }

    @Test
    void codes_that_are_given_to_other_values_do_not_keep_their_old_levels() {
        OnlineIndex index = index(List.of());
        SplittableRandom random = new SplittableRandom(9);
        Set<Level> met = EnumSet.noneOf(Level.class);
        for (int round = 0; round < 6_000; round++) {
            String name = letters(random, 9);
            String like = random.nextBoolean() ? letters(random, 9) : name.substring(0, 8) + "x";
            index.put(new Entry("A", "1", null, person(name, "71234567")));
            index.put(new Entry("A", "2", null, person(like, "71234567")));

            List<Candidate> found = index.candidatesOf("A", "1", -100, 2).best();

            Explanation anew = Explainer.explain(
                    model, normal(person(name, "71234567")), normal(person(like, "71234567")), false, new Zones(5, 0));
            assertEquals(anew.weight(), found.getFirst().weight(), "round " + round);
            met.add(found.getFirst().levels().getFirst());
            index.remove("A", "1");
            index.remove("A", "2");
        }
        assertTrue(met.contains(Level.DIFFERENT) && met.contains(Level.CLOSE), met.toString());
    }

    @Test
    void a_record_that_was_removed_is_not_found_and_leaves_no_value() throws IllegalAccessException {
        OnlineIndex index = index(entries);
        Entry stranger = new Entry(
                "Q",
                "id-xyzzy",
                "house-xyzzy",
                List.of("Xyzzyda", "Xyzzyson", "Xyzzyfa", "X", "1977-07-07", "77777770", "xyzzy:9779", "xyzzyland"));
        index.put(stranger);
        assertTrue(Traces.has(index, "xyzzy"));

        assertTrue(index.remove("Q", "id-xyzzy"));

        assertFalse(index.remove("Q", "id-xyzzy"));
        assertEquals(0, index.lookUp(stranger, LEAST, 10).found());
        for (String trace : List.of("xyzzy", "77777770", "1977-07-07", "9779")) {
            assertFalse(Traces.has(index, trace), trace);
        }
    }

    @Test
    void a_look_up_leaves_no_trace_and_changes_nothing() throws Exception {
        OnlineIndex index = index(entries);
        byte[] before = SnapshotTest.snapshot(index);
        Entry known = entries.get(5);
        List<String> values = new ArrayList<>(
                List.of("Xyzzyda", "Xyzzyson", "Xyzzyfa", "X", "1977-07-07", "77777770", "xyzzy:9779", "xyzzyland"));
        values.set(4, String.valueOf(known.values().get(4)));
        values.set(0, String.valueOf(known.values().get(0)));

        for (String phone : List.of("77777770", String.valueOf(known.values().get(5)))) {
            values.set(5, phone);
            index.lookUp(new Entry("Q", "", "house-xyzzy", values), -100, 10);
        }

        for (String trace : List.of("xyzzy", "77777770", "9779")) {
            assertFalse(Traces.has(index, trace), trace);
        }
        assertTrue(Arrays.equals(before, SnapshotTest.snapshot(index)));
    }

    @Test
    void a_record_that_is_put_again_has_its_new_values() {
        OnlineIndex index = index(List.of());
        Entry first = new Entry("A", "1", null, person("Awa", "71234567"));
        Entry second = new Entry("A", "1", null, person("Mariam", "79999999"));

        assertFalse(index.put(first));
        assertTrue(index.put(second));

        assertEquals(1, index.size());
        assertEquals(
                0,
                index.lookUp(new Entry("B", "", null, person("Awa", "71234567")), 0, 10)
                        .found());
        assertEquals(
                1,
                index.lookUp(new Entry("B", "", null, person("Mariam", "79999999")), 0, 10)
                        .found());
    }

    @Test
    void the_heaviest_come_first_and_how_many_more_weigh_enough_is_told() {
        OnlineIndex index = index(List.of());
        for (int id = 0; id < 20; id++) {
            index.put(new Entry("A", "id" + id, null, person("Awa", "71234567")));
        }
        index.put(new Entry("A", "other", null, person("Hawa", "71234567")));

        Candidates candidates = index.lookUp(new Entry("B", "", null, person("Hawa", "71234567")), LEAST, 3);

        assertEquals(
                List.of("other", "id0", "id1"),
                candidates.best().stream().map(Candidate::id).toList());
        assertEquals(21, candidates.found());
        assertEquals(Level.SAME, candidates.best().getFirst().levels().getFirst());
        assertEquals(Level.VARIANT, candidates.best().get(1).levels().getFirst());
    }

    @Test
    void an_empty_index_and_an_empty_record_find_nobody() {
        OnlineIndex empty = index(List.of());
        OnlineIndex full = index(entries);
        Entry nobody = new Entry("A", "nobody", null, Arrays.asList(null, null, "", " ", null, null, null, null));

        assertEquals(Candidates.NONE, empty.lookUp(entries.getFirst(), LEAST, 10));
        assertEquals(Candidates.NONE, full.lookUp(nobody, LEAST, 10));
        full.put(nobody);
        assertEquals(Candidates.NONE, full.candidatesOf("A", "nobody", LEAST, 10));
        assertEquals(Candidates.NONE, full.candidatesOf("A", "not there", LEAST, 10));
        assertTrue(full.remove("A", "nobody"));
    }

    @Test
    void values_of_any_script_and_length_are_taken() {
        OnlineIndex index = index(List.of());
        List<String> odd = List.of(
                "محمد",
                "😀".repeat(3),
                "a".repeat(10_000),
                "?",
                "not a date",
                "7".repeat(10_000),
                "::::",
                "/".repeat(999));
        index.put(new Entry("A", "😀", "😀", odd));

        assertEquals(
                0,
                index.lookUp(new Entry("B", "", null, person("Awa", "71234567")), LEAST, 1)
                        .found());
        index.lookUp(new Entry("B", "", null, odd), LEAST, 1);
        assertTrue(index.remove("A", "😀"));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        OnlineIndex index = index(List.of());
        Entry person = new Entry("A", "1", null, person("Awa", "71234567"));

        assertThrows(IllegalArgumentException.class, () -> index.put(new Entry("A", "", null, person.values())));
        assertThrows(IllegalArgumentException.class, () -> index.put(new Entry("A", "1", null, List.of("Awa"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> index.put(new Entry("A", "1".repeat(1_001), null, person.values())));
        assertThrows(IllegalArgumentException.class, () -> index.lookUp(person, LEAST, 0));
        assertThrows(IllegalArgumentException.class, () -> new OnlineIndex(model, SampleRegister.RULES, false, 0));
        assertEquals(0, index.size());
    }

    @Test
    void a_hundred_thousand_equal_records_are_looked_up_in_bounded_work_and_what_was_left_out_is_told() {
        OnlineIndex index = index(List.of());
        int many = 100_000;
        for (int id = 0; id < many; id++) {
            index.put(new Entry("A", Integer.toString(id), null, person("Awa", "71234567")));
        }
        Entry another = new Entry("B", "", null, person("Awa", "71234567"));
        Entry looseEnd = new Entry("B", "", null, person("Awa", ""));

        for (Entry sought : List.of(another, looseEnd)) {
            Candidates candidates = index.lookUp(sought, LEAST, 5);
            int rulesThatApply = (candidates.weighed() + candidates.omitted()) / many;

            assertTrue(rulesThatApply > 0);
            assertTrue(
                    candidates.weighed() <= rulesThatApply * 2 * Parameters.WINDOW, "weighed " + candidates.weighed());
            assertEquals(rulesThatApply * many, candidates.weighed() + candidates.omitted());
            assertEquals(5, candidates.best().size());
        }
        for (int id = 0; id < many - 10; id++) {
            index.remove("A", Integer.toString(id));
        }
        assertEquals(10, index.lookUp(another, LEAST, 20).found());
        assertEquals(0, index.lookUp(another, LEAST, 20).omitted());
    }

    @Test
    void no_record_is_lost_while_many_look_up_and_others_write() throws Exception {
        OnlineIndex index = new OnlineIndex(model, SampleRegister.RULES, false, 2);
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int number = 0; number < 3; number++) {
                int first = number;
                readers.add(threads.submit(() -> lookUpUntil(done, index, first)));
            }
            Callable<Integer> even = () -> write(index, 0);
            Callable<Integer> odd = () -> write(index, 1);
            for (Future<Integer> writer : threads.invokeAll(List.of(even, odd))) {
                assertEquals(0, writer.get());
            }
            done.set(true);
            for (Future<Integer> reader : readers) {
                assertNotEquals(0, reader.get());
            }
        }

        assertEquals(entries.size(), index.size());
        assertEquals(answers(index(entries)), answers(index));
    }

    @Test
    void of_twins_that_are_registered_in_the_same_moment_one_at_least_sees_the_other() throws Exception {
        OnlineIndex index = new OnlineIndex(model, SampleRegister.RULES, false, 2);
        List<Entry> whole =
                entries.stream().filter(entry -> !entry.values().contains(null)).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<List<Boolean>> one = () -> registered(index, whole, "one", "other");
            Callable<List<Boolean>> other = () -> registered(index, whole, "other", "one");
            List<Future<List<Boolean>>> seen = threads.invokeAll(List.of(one, other));

            assertTrue(whole.size() > 50, "whole records: " + whole.size());
            for (int at = 0; at < whole.size(); at++) {
                assertTrue(seen.get(0).get().get(at) || seen.get(1).get().get(at), "pair of twins " + at);
            }
        }
    }

    private static List<Boolean> registered(OnlineIndex index, List<Entry> people, String source, String twinSource) {
        List<Boolean> seen = new ArrayList<>();
        for (Entry person : people) {
            index.put(new Entry(source, person.id(), null, person.values()));
            seen.add(index.candidatesOf(source, person.id(), LEAST, 100).best().stream()
                    .anyMatch(twin ->
                            twin.source().equals(twinSource) && twin.id().equals(person.id())));
        }
        return seen;
    }

    /** Puts half of the records, some of them twice with a removal between; returns how many were not found at once. */
    private static int write(OnlineIndex index, int first) {
        int lost = 0;
        for (int at = first; at < entries.size(); at += 2) {
            Entry entry = entries.get(at);
            index.put(entry);
            if (at % 6 == 0) {
                index.remove(entry.source(), entry.id());
                index.put(entry);
            }
            Entry twin = new Entry("Z", "", null, entry.values());
            boolean found = index.lookUp(twin, -100, 1_000).best().stream()
                    .anyMatch(candidate -> candidate.id().equals(entry.id()));
            boolean hasKeys = entry.values().get(0) != null
                    && entry.values().get(3) != null
                    && entry.values().get(1) != null
                    && entry.values().get(4) != null;
            lost += found || !hasKeys ? 0 : 1;
        }
        return lost;
    }

    private static int lookUpUntil(AtomicBoolean done, OnlineIndex index, int first) {
        int found = 0;
        for (int at = first; !done.get() || found == 0; at = (at + 1) % entries.size()) {
            Entry typed = typedOtherwise(entries.get(at), 3);
            for (Candidate candidate : index.lookUp(typed, LEAST, 5).best()) {
                assertEquals(SampleRegister.FIELDS.size(), candidate.levels().size());
                found++;
            }
        }
        return found;
    }

    private static Entry typedOtherwise(Entry entry, int round) {
        List<String> values = new ArrayList<>();
        for (int field = 0; field < entry.values().size(); field++) {
            String value = entry.values().get(field);
            boolean name = field < 3 && value != null;
            values.add(name ? value + (char) ('a' + round) + value.charAt(0) : value == null ? "" : value);
        }
        return new Entry(entry.source(), entry.id(), entry.household(), values);
    }

    private static List<String> person(String name, String phone) {
        return List.of(name, "Traore", "Moussa", "F", "1990-05-17", phone, "", "ML010101");
    }

    private static List<String> normal(List<String> values) {
        List<String> normal = new ArrayList<>();
        for (int field = 0; field < values.size(); field++) {
            normal.add(NormalForm.of(SampleRegister.FIELDS.get(field).kind(), values.get(field)));
        }
        return normal;
    }

    private static String letters(SplittableRandom random, int length) {
        StringBuilder letters = new StringBuilder();
        for (int at = 0; at < length; at++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private static OnlineIndex index(List<Entry> entries) {
        OnlineIndex index = new OnlineIndex(model, SampleRegister.RULES, false, 1);
        entries.forEach(index::put);
        return index;
    }

    private static List<Candidates> answers(OnlineIndex index) {
        return entries.stream()
                .map(entry -> index.candidatesOf(entry.source(), entry.id(), LEAST, 100))
                .toList();
    }
}
