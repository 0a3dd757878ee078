package org.jatigi.matching.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TruthTest {

    @Test
    void a_label_on_100_000_records_is_five_billion_pairs() {
        var truth = Truth.within(new int[100_000]);

        assertEquals(4_999_950_000L, truth.pairs());
        assertEquals(new Accuracy(4_999_950_000L, 0, 0), truth.ofClusterPairs(new int[100_000]));
    }

    @Test
    void nothing_to_find_and_nothing_found_is_right() {
        var nothing = Truth.within(new int[0]).ofClusterPairs(new int[0]);

        assertEquals(new Accuracy(0, 0, 0), nothing);
        assertEquals(1, nothing.f1());
        assertEquals(1, nothing.precision());
        assertEquals(1, nothing.recall());
    }

    @Test
    void nothing_found_where_there_was_something_is_worth_nothing() {
        var missed = Truth.within(new int[] {1, 1}).ofClusterPairs(new int[] {1, 2});

        assertEquals(new Accuracy(0, 0, 1), missed);
        assertEquals(0, missed.f1());
        assertEquals(0, missed.recall());
    }

    @Test
    void one_wrong_record_spoils_a_whole_cluster_but_not_all_of_its_pairs() {
        var truth = Truth.within(new int[] {1, 1, 1, 2, 3, 3});
        int[] cluster = {9, 9, 9, 9, 8, 8};

        assertEquals(new Accuracy(4, 3, 0), truth.ofClusterPairs(cluster));
        assertEquals(new Accuracy(1, 1, 2), truth.ofWholeClusters(cluster, 1));
        assertEquals(new Accuracy(1, 1, 1), truth.ofWholeClusters(cluster, 2));
    }

    @Test
    void a_part_of_a_person_is_not_the_person() {
        assertEquals(new Accuracy(0, 2, 1), Truth.within(new int[] {1, 1, 1}).ofWholeClusters(new int[] {1, 1, 2}, 1));
    }

    @Test
    void pairs_inside_a_register_do_not_count_across_registers() {
        var truth = Truth.across(new int[] {1, 1, 1, 2}, new int[] {0, 0, 1, 1});

        assertEquals(2, truth.pairs());
        assertEquals(new Accuracy(2, 2, 0), truth.ofClusterPairs(new int[4]));
    }

    @Test
    void labels_of_other_lengths_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> Truth.across(new int[2], new int[3]));
        assertThrows(
                IllegalArgumentException.class, () -> Truth.within(new int[2]).ofClusterPairs(new int[3]));
    }

    @Test
    void counting_by_labels_is_counting_pairs_one_by_one() {
        for (int seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            int[] person = random.ints(30, -3, 8).toArray();
            int[] register = random.ints(30, 0, 3).toArray();
            int[] cluster = random.ints(30, -3, 8).toArray();

            assertEquals(
                    counted(person, register, cluster),
                    Truth.across(person, register).ofClusterPairs(cluster),
                    "seed " + seed);
            int[] own = new int[30];
            Arrays.setAll(own, record -> record);
            assertEquals(counted(person, own, cluster), Truth.within(person).ofClusterPairs(cluster), "seed " + seed);
        }
    }

    private static Accuracy counted(int[] person, int[] register, int[] cluster) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int one = 0; one < person.length; one++) {
            for (int other = one + 1; other < person.length; other++) {
                if (register[one] != register[other]) {
                    boolean truly = person[one] == person[other];
                    boolean said = cluster[one] == cluster[other];
                    right += truly && said ? 1 : 0;
                    wrong += !truly && said ? 1 : 0;
                    missed += truly && !said ? 1 : 0;
                }
            }
        }
        return new Accuracy(right, wrong, missed);
    }
}
