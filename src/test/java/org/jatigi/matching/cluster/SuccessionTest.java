package org.jatigi.matching.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jatigi.matching.cluster.PersonEvent.MustLink;
import org.jatigi.matching.cluster.PersonEvent.MustNotLink;
import org.jatigi.matching.cluster.PersonEvent.Undone;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final Ruling AWA = new Ruling("awa", true, "seen both cards", Instant.EPOCH);
    private static final Ruling RUN = new Ruling("run 7", false, "weight above link", Instant.EPOCH);

    private final Ledger ledger = new Ledger();

    @Test
    void a_first_run_forms_persons_named_by_their_smallest_record() {
        var events = follow("cab", "d");

        assertEquals(1, events.size());
        assertEquals("a", ledger.personOf("c").id());
        assertEquals("d", ledger.personOf("d").id());
    }

    @Test
    void the_same_clusters_again_are_no_event() {
        follow("ab", "cd", "e");

        assertEquals(List.of(), follow("e", "dc", "ba"));
    }

    @Test
    void a_person_keeps_the_name_while_most_of_its_records_stay() {
        follow("abcd");

        follow("a", "0bcd");

        assertEquals("a", ledger.personOf("0").id());
        assertEquals("a", ledger.personOf("d").id());
        assertEquals("a#2", ledger.personOf("a").id());
    }

    @Test
    void of_two_equal_parts_the_one_with_the_smallest_record_keeps_the_name() {
        follow("abcd");

        follow("bd", "ac");

        assertEquals("a", ledger.personOf("c").id());
        assertEquals("b", ledger.personOf("d").id());
    }

    @Test
    void a_record_that_moves_changes_the_names_of_nobody() {
        follow("abc", "def");

        follow("ab", "cdef");

        assertEquals(List.of("a", "b"), ledger.personOf("a").records());
        assertEquals(new Person("d", List.of("c", "d", "e", "f"), 4), ledger.personOf("c"));
    }

    @Test
    void a_run_says_nothing_about_records_that_it_did_not_see() {
        follow("abc", "xy");

        follow("a", "bd");

        assertEquals(List.of("a", "c"), ledger.personOf("c").records());
        assertEquals("x", ledger.personOf("y").id());
    }

    @Test
    void a_run_that_breaks_a_ruling_changes_nothing() {
        follow("ab", "cd");
        ledger.apply(new MustNotLink(3, AWA, "a", "d"));
        ledger.apply(new MustLink(4, AWA, "a", "b"));
        var before = ledger.persons();

        assertEquals(3, assertThrows(Refused.class, () -> follow("abcd")).because());
        assertEquals(4, assertThrows(Refused.class, () -> follow("a", "bcd")).because());

        assertEquals(before, ledger.persons());
        assertEquals(4, ledger.events().size());
    }

    @Test
    void a_record_in_two_clusters_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> follow("ab", "bc"));
    }

    @Test
    void any_run_after_any_run_gives_its_clusters_under_names_of_their_own_and_can_be_undone() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var register = new Ledger();
            Succession.follow(register, partition(random), RUN);
            var before = register.persons();
            long last = register.next() - 1;
            var clusters = partition(random);

            Succession.follow(register, clusters, RUN);

            requireClusters(clusters, register, seed);
            requireReplay(register, seed);
            for (long sequence = register.next() - 1; sequence > last; sequence--) {
                register.apply(new Undone(register.next(), AWA, sequence));
            }
            assertEquals(before, register.persons(), "seed " + seed);
        }
    }

    private static void requireClusters(List<List<String>> clusters, Ledger register, int seed) {
        Map<String, List<String>> byName = new TreeMap<>();
        for (List<String> cluster : clusters) {
            var person = register.personOf(cluster.getFirst());
            assertEquals(cluster.stream().sorted().toList(), person.records(), "seed " + seed);
            byName.put(person.id(), cluster);
        }
        assertEquals(clusters.size(), byName.size(), "seed " + seed);
    }

    private static void requireReplay(Ledger register, int seed) {
        var replayed = new Ledger();
        register.events().forEach(replayed::apply);
        assertEquals(register.persons(), replayed.persons(), "seed " + seed);
    }

    private static List<List<String>> partition(Random random) {
        List<List<String>> clusters = new ArrayList<>();
        List<String> records = new ArrayList<>(
                IntStream.range(0, 20).mapToObj(place -> "r" + place).toList());
        Collections.shuffle(records, random);
        for (String recordId : records) {
            int cluster = random.nextInt(clusters.size() + 1);
            if (cluster == clusters.size()) {
                clusters.add(new ArrayList<>());
            }
            clusters.get(cluster).add(recordId);
        }
        return clusters;
    }

    /** Clusters of records with names of one letter. */
    private List<PersonEvent> follow(String... clusters) {
        List<List<String>> records = new ArrayList<>();
        for (String cluster : clusters) {
            records.add(cluster.chars().mapToObj(Character::toString).toList());
        }
        return Succession.follow(ledger, records, RUN);
    }
}
