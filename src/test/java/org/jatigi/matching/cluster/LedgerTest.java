package org.jatigi.matching.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.jatigi.matching.cluster.PersonEvent.Formed;
import org.jatigi.matching.cluster.PersonEvent.Merged;
import org.jatigi.matching.cluster.PersonEvent.MustLink;
import org.jatigi.matching.cluster.PersonEvent.MustNotLink;
import org.jatigi.matching.cluster.PersonEvent.Part;
import org.jatigi.matching.cluster.PersonEvent.Split;
import org.jatigi.matching.cluster.PersonEvent.Undone;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Ruling AWA = new Ruling("awa", true, "seen both cards", Instant.EPOCH);
    private static final Ruling RUN = new Ruling("run 7", false, "weight above link", Instant.EPOCH);

    private final Ledger ledger = new Ledger();

    @Test
    void a_record_that_nothing_touched_is_a_person_of_its_own() {
        assertEquals(new Person("a", List.of("a"), 0), ledger.personOf("a"));
        assertEquals(List.of(), ledger.persons());
    }

    @Test
    void an_undone_merge_restores_exactly_what_was() {
        form("a", "a", "b");
        form("c", "c", "d");
        var before = ledger.persons();

        ledger.apply(new Merged(3, RUN, "a", List.of("c", "e")));
        ledger.apply(new Undone(4, AWA, 3));

        assertEquals(before, ledger.persons());
        assertEquals(new Person("e", List.of("e"), 0), ledger.personOf("e"));
    }

    @Test
    void an_undone_split_restores_exactly_what_was() {
        form("a", "a", "b", "c");
        var before = ledger.persons();

        split("a", part("a", "a", "b"), part("c", "c"));
        ledger.apply(new Undone(3, AWA, 2));

        assertEquals(before, ledger.persons());
    }

    @Test
    void a_merge_is_not_undone_under_a_later_event_and_the_answer_names_it() {
        form("a", "a", "b");
        ledger.apply(new Merged(2, RUN, "a", List.of("c")));
        split("a", part("a", "a"), part("b", "b", "c"));
        var before = ledger.persons();

        var refused = assertThrows(Refused.class, () -> ledger.apply(new Undone(4, AWA, 2)));

        assertEquals(3, refused.because());
        assertEquals(before, ledger.persons());
    }

    @Test
    void from_the_last_everything_can_be_undone() {
        form("a", "a", "b");
        ledger.apply(new Merged(2, RUN, "a", List.of("c")));
        split("a", part("a", "a"), part("b", "b", "c"));

        for (long sequence = 3; sequence > 0; sequence--) {
            ledger.apply(new Undone(ledger.next(), AWA, sequence));
        }

        assertEquals(List.of(), ledger.persons());
        assertEquals(6, ledger.events().size());
    }

    @Test
    void what_was_undone_is_not_undone_again_nor_is_an_undoing() {
        form("a", "a", "b");
        ledger.apply(new Undone(2, AWA, 1));

        assertThrows(Refused.class, () -> ledger.apply(new Undone(3, AWA, 1)));
        assertThrows(Refused.class, () -> ledger.apply(new Undone(3, AWA, 2)));
        assertThrows(Refused.class, () -> ledger.apply(new Undone(3, AWA, 9)));
    }

    @Test
    void what_must_not_be_linked_cannot_be_merged() {
        ledger.apply(new MustNotLink(1, AWA, "b", "d"));
        form("a", "a", "b");
        form("c", "c", "d");

        var refused = assertThrows(Refused.class, () -> ledger.apply(new Merged(4, AWA, "a", List.of("c"))));

        assertEquals(1, refused.because());
        assertEquals("c", ledger.personOf("d").id());
        assertThrows(Refused.class, () -> form("b", "b", "d"));
    }

    @Test
    void a_split_is_not_undone_once_its_parts_must_not_be_linked() {
        form("a", "a", "b");
        split("a", part("a", "a"), part("b", "b"));
        ledger.apply(new MustNotLink(3, AWA, "b", "a"));

        assertEquals(
                3,
                assertThrows(Refused.class, () -> ledger.apply(new Undone(4, AWA, 2)))
                        .because());
    }

    @Test
    void two_records_of_one_person_are_split_before_they_are_kept_apart() {
        form("a", "a", "b");

        assertEquals(
                1,
                assertThrows(Refused.class, () -> ledger.apply(new MustNotLink(2, AWA, "a", "b")))
                        .because());
        assertEquals(List.of(), ledger.mustNotLinks());
    }

    @Test
    void what_must_be_linked_is_not_parted() {
        form("a", "a", "b");
        ledger.apply(new MustLink(2, AWA, "a", "b"));

        assertEquals(
                2,
                assertThrows(Refused.class, () -> split("a", part("a", "a"), part("b", "b")))
                        .because());
        assertEquals(
                2,
                assertThrows(Refused.class, () -> ledger.apply(new Undone(3, AWA, 1)))
                        .because());
    }

    @Test
    void a_pair_is_not_ruled_on_twice_nor_both_ways() {
        ledger.apply(new MustLink(1, AWA, "b", "a"));

        assertThrows(Refused.class, () -> ledger.apply(new MustNotLink(2, AWA, "a", "b")));
        assertThrows(Refused.class, () -> ledger.apply(new MustLink(2, AWA, "a", "b")));
        assertThrows(IllegalArgumentException.class, () -> ledger.apply(new MustLink(2, AWA, "a", "a")));
        assertEquals(List.of(new RecordPair("a", "b")), ledger.mustLinks());
    }

    @Test
    void a_run_rules_on_no_pair_and_undoes_nothing_that_a_person_decided() {
        ledger.apply(new MustNotLink(1, AWA, "a", "b"));

        assertThrows(Refused.class, () -> ledger.apply(new MustNotLink(2, RUN, "a", "c")));
        assertThrows(Refused.class, () -> ledger.apply(new MustLink(2, RUN, "a", "c")));
        assertThrows(Refused.class, () -> ledger.apply(new Undone(2, RUN, 1)));
        assertEquals(1, ledger.mustNotLinks().size());
    }

    @Test
    void a_person_takes_back_a_ruling_by_undoing_it() {
        ledger.apply(new MustNotLink(1, AWA, "a", "b"));
        ledger.apply(new Undone(2, AWA, 1));

        assertEquals(List.of(), ledger.mustNotLinks());
        form("a", "a", "b");
    }

    @Test
    void a_split_that_loses_doubles_or_renames_records_is_refused() {
        form("a", "a", "b", "c");

        assertThrows(Refused.class, () -> split("a", part("a", "a"), part("b", "b")));
        assertThrows(Refused.class, () -> split("a", part("a", "a", "b", "c"), part("b", "b")));
        assertThrows(Refused.class, () -> split("a", part("x", "a", "b"), part("c", "c")));
        assertThrows(Refused.class, () -> split("a", part("a", "a", "b", "c")));
        assertEquals(1, ledger.persons().size());
    }

    @Test
    void a_record_joins_no_second_person_and_a_name_that_ended_is_nobody() {
        form("a", "a", "b");
        form("c", "c", "d");
        ledger.apply(new Merged(3, AWA, "a", List.of("c")));

        assertThrows(Refused.class, () -> form("b", "b", "x"));
        assertEquals(
                3,
                assertThrows(Refused.class, () -> ledger.apply(new Merged(4, AWA, "x", List.of("c"))))
                        .because());
        assertThrows(Refused.class, () -> ledger.apply(new Merged(4, AWA, "a", List.of("a"))));
        assertThrows(Refused.class, () -> ledger.apply(new Merged(4, AWA, "a", List.of())));
    }

    @Test
    void events_follow_each_other_without_gap() {
        assertThrows(Refused.class, () -> ledger.apply(new Formed(2, RUN, "a", List.of("a", "b"))));
        assertTrue(ledger.events().isEmpty());
    }

    private void form(String name, String... records) {
        ledger.apply(new Formed(ledger.next(), RUN, name, List.of(records)));
    }

    private void split(String name, Part... parts) {
        ledger.apply(new Split(ledger.next(), RUN, name, List.of(parts)));
    }

    private static Part part(String name, String... records) {
        return new Part(name, List.of(records));
    }
}
