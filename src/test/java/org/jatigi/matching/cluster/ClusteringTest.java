package org.jatigi.matching.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jatigi.matching.cluster.Finding.Kind;
import org.jatigi.matching.record.Pairs;
import org.junit.jupiter.api.Test;

class ClusteringTest {

    private static final ClusterParameters PARAMETERS = ClusterParameters.of(new Zones(4, 0));

    @Test
    void no_records_make_no_clusters() {
        var clusters = cluster(0, new Pairs());

        assertEquals(0, clusters.records());
        assertEquals(List.of(), clusters.findings());
    }

    @Test
    void a_record_without_links_is_a_cluster_of_its_own() {
        var clusters = cluster(2, pairs(0, 1, 3.9f));

        assertArrayEquals(new int[] {0, 1}, clusters.toArray());
        assertEquals(Zone.REVIEW, clusters.zone(0));
    }

    @Test
    void a_triangle_of_links_is_one_cluster_named_by_its_smallest_record() {
        var clusters = cluster(4, pairs(1, 2, 9, 2, 3, 9, 1, 3, 9));

        assertArrayEquals(new int[] {0, 1, 1, 1}, clusters.toArray());
        assertArrayEquals(new int[] {1, 2, 3}, clusters.members(1));
        assertArrayEquals(new int[0], clusters.members(2));
        assertEquals(List.of(), clusters.findings());
    }

    @Test
    void one_false_link_does_not_join_two_persons_who_otherwise_differ() {
        var clusters = cluster(6, pairs(0, 1, 12, 0, 2, 12, 1, 2, 12, 3, 4, 12, 3, 5, 12, 4, 5, 12, 2, 3, 6));

        assertArrayEquals(new int[] {0, 0, 0, 3, 3, 3}, clusters.toArray());
        assertEquals(List.of(new Finding(Kind.OUTVOTED, 0, 2, 3, 6)), clusters.findings());
        assertEquals(Zone.REVIEW, clusters.zone(6));
    }

    @Test
    void a_pair_that_was_cut_is_reviewed_and_not_forgotten() {
        var reviews = cluster(4, pairs(0, 1, 12, 2, 3, 12, 1, 2, 5, 0, 3, -8)).reviews();

        assertEquals(1, reviews.size());
        assertEquals(1, reviews.left(0));
        assertEquals(2, reviews.right(0));
    }

    @Test
    void two_records_of_one_roster_are_never_one_person() {
        int[] roster = {7, 7, 0};

        var clusters = new Clustering(roster, Decided.nothing(), PARAMETERS).of(pairs(0, 1, 20, 0, 2, 9, 1, 2, 15));

        assertArrayEquals(new int[] {0, 1, 1}, clusters.toArray());
        assertEquals(List.of(new Finding(Kind.SAME_ROSTER, 0, 0, 1, 20)), clusters.findings());
    }

    @Test
    void the_weakest_link_is_cut_where_a_roster_conflicts() {
        int[] roster = {7, 0, 7};

        var clusters = new Clustering(roster, Decided.nothing(), PARAMETERS).of(pairs(0, 1, 8, 1, 2, 9));

        assertArrayEquals(new int[] {0, 1, 1}, clusters.toArray());
        assertEquals(List.of(new Finding(Kind.SAME_ROSTER, 0, 0, 1, 8)), clusters.findings());
    }

    @Test
    void what_must_not_be_linked_is_neither_linked_nor_asked_again() {
        var decided = new Decided(new long[0], new long[] {Decided.pair(0, 1)});

        var clusters = new Clustering(new int[2], decided, PARAMETERS).of(pairs(0, 1, 30));

        assertNotEquals(clusters.clusterOf(0), clusters.clusterOf(1));
        assertEquals(Zone.NON_LINK, clusters.zone(0));
        assertEquals(0, clusters.reviews().size());
        assertEquals(List.of(), clusters.findings());
    }

    @Test
    void what_must_not_be_linked_is_not_linked_through_others_either() {
        var decided = new Decided(new long[0], new long[] {Decided.pair(0, 2)});

        var clusters = new Clustering(new int[3], decided, PARAMETERS).of(pairs(0, 1, 30, 1, 2, 20));

        assertArrayEquals(new int[] {0, 0, 2}, clusters.toArray());
        assertEquals(List.of(new Finding(Kind.MUST_NOT_LINK, 0, 1, 2, 20)), clusters.findings());
    }

    @Test
    void who_is_one_with_somebody_is_not_asked_about_those_whom_that_one_is_not() {
        var decided = new Decided(new long[] {Decided.pair(0, 1)}, new long[] {Decided.pair(1, 2)});

        var clusters = new Clustering(new int[3], decided, PARAMETERS).of(pairs(0, 2, 5));

        assertEquals(Zone.NON_LINK, clusters.zone(0));
        assertEquals(0, clusters.reviews().size());
    }

    @Test
    void what_must_be_linked_is_linked_without_and_against_evidence() {
        var decided = new Decided(new long[] {Decided.pair(0, 1), Decided.pair(2, 3)}, new long[0]);

        var clusters = new Clustering(new int[] {5, 5, 0, 0}, decided, PARAMETERS).of(pairs(0, 1, -20));

        assertArrayEquals(new int[] {0, 0, 2, 2}, clusters.toArray());
        assertEquals(Zone.LINK, clusters.zone(0));
    }

    @Test
    void a_contradiction_among_decisions_is_told_and_keeps_apart() {
        var decided = new Decided(new long[] {Decided.pair(0, 1), Decided.pair(1, 2)}, new long[] {Decided.pair(0, 2)});

        var clusters = new Clustering(new int[3], decided, PARAMETERS).of(new Pairs());

        assertArrayEquals(new int[] {0, 0, 2}, clusters.toArray());
        assertEquals(Kind.CONTRADICTION, clusters.findings().getFirst().kind());
        assertEquals(2, clusters.findings().getFirst().other());
    }

    @Test
    void two_pairs_held_by_a_single_link_are_told_as_a_bridge() {
        var clusters = cluster(4, pairs(0, 1, 12, 2, 3, 12, 1, 2, 10));

        assertArrayEquals(new int[] {0, 0, 0, 0}, clusters.toArray());
        assertEquals(List.of(new Finding(Kind.BRIDGE, 0, 1, 2, 10)), clusters.findings());
    }

    @Test
    void a_second_link_makes_the_bridge_go() {
        var clusters = cluster(4, pairs(0, 1, 12, 2, 3, 12, 1, 2, 10, 0, 3, 1));

        assertArrayEquals(new int[] {0, 0, 0, 0}, clusters.toArray());
        assertEquals(List.of(), clusters.findings());
    }

    @Test
    void a_pair_inside_that_is_a_non_link_for_itself_is_told_and_reviewed() {
        var clusters = cluster(3, pairs(0, 1, 12, 1, 2, 12, 0, 2, -4));

        assertArrayEquals(new int[] {0, 0, 0}, clusters.toArray());
        assertEquals(List.of(new Finding(Kind.WEAK_PAIR, 0, 0, 2, -4)), clusters.findings());
        assertEquals(Zone.REVIEW, clusters.zone(2));
    }

    @Test
    void no_cluster_grows_beyond_belief() {
        var parameters = new ClusterParameters(new Zones(4, 0), 0, -3, 12, 3);

        var clusters = new Clustering(new int[5], Decided.nothing(), parameters).of(clique(5, 9));

        for (int record = 0; record < 5; record++) {
            assertTrue(clusters.size(clusters.clusterOf(record)) <= 3);
        }
        assertTrue(clusters.findings().stream().anyMatch(finding -> finding.kind() == Kind.TOO_LARGE));
    }

    @Test
    void a_pair_given_twice_counts_with_its_larger_weight() {
        var clusters = cluster(2, pairs(0, 1, 2, 0, 1, 5, 0, 1, 1));

        assertArrayEquals(new int[] {0, 0}, clusters.toArray());
    }

    @Test
    void a_weight_that_is_no_number_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> cluster(2, pairs(0, 1, Float.NaN)));
        assertThrows(IllegalArgumentException.class, () -> cluster(2, pairs(1, 1, 5)));
        assertThrows(IndexOutOfBoundsException.class, () -> cluster(2, pairs(1, 2, 5)));
    }

    @Test
    void every_record_is_in_one_cluster_and_no_conflict_is_left_whatever_the_pairs() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var graph = RandomGraph.of(random);

            var clusters = new Clustering(graph.roster(), graph.decided(), PARAMETERS).of(graph.pairs());

            requirePartition(clusters, seed);
            graph.requireNoConflict(clusters, seed);
            requireOnlyAskable(clusters, graph, seed);
        }
    }

    @Test
    void the_order_of_pairs_changes_nothing() {
        for (int seed = 0; seed < 100; seed++) {
            var graph = RandomGraph.of(new Random(seed));
            var shuffled = RandomGraph.shuffled(graph.pairs(), new Random(seed + 1));

            var clusters = new Clustering(graph.roster(), graph.decided(), PARAMETERS).of(graph.pairs());
            var again = new Clustering(graph.roster(), graph.decided(), PARAMETERS).of(shuffled);

            assertArrayEquals(clusters.toArray(), again.toArray(), "seed " + seed);
            assertEquals(clusters.findings(), again.findings(), "seed " + seed);
        }
    }

    @Test
    void clusters_never_reach_beyond_what_links_connect() {
        for (int seed = 0; seed < 100; seed++) {
            var graph = RandomGraph.of(new Random(seed));
            var components = new Components(graph.roster().length);
            for (int pair = 0; pair < graph.pairs().size(); pair++) {
                if (graph.pairs().weight(pair) >= 4) {
                    components.join(graph.pairs().left(pair), graph.pairs().right(pair));
                }
            }

            var clusters =
                    new Clustering(new int[graph.roster().length], Decided.nothing(), PARAMETERS).of(graph.pairs());

            for (int record = 0; record < clusters.records(); record++) {
                assertEquals(components.root(record), components.root(clusters.clusterOf(record)), "seed " + seed);
            }
        }
    }

    @Test
    void a_star_a_chain_and_a_mesh_of_100_000_records_are_parted() {
        int records = 100_000;

        assertTrue(cluster(records, star(records)).size(0) <= 100);
        assertTrue(cluster(records, chain(records)).size(0) <= 100);
        assertTrue(cluster(records, mesh(records, 10)).size(0) <= 100);
    }

    @Test
    void a_mesh_of_100_000_records_on_one_roster_is_100_000_persons() {
        int[] roster = new int[100_000];
        Arrays.fill(roster, 1);

        var clusters = new Clustering(roster, Decided.nothing(), PARAMETERS).of(mesh(roster.length, 5));

        assertEquals(1, clusters.size(0));
        assertEquals(1, clusters.size(99_999));
    }

    private static void requirePartition(Clusters clusters, int seed) {
        int members = 0;
        for (int cluster = 0; cluster < clusters.records(); cluster++) {
            for (int record : clusters.members(cluster)) {
                assertEquals(cluster, clusters.clusterOf(record), "seed " + seed);
                assertTrue(cluster <= record, "seed " + seed);
                members++;
            }
        }
        assertEquals(clusters.records(), members, "seed " + seed);
    }

    private static void requireOnlyAskable(Clusters clusters, RandomGraph graph, int seed) {
        var reviews = clusters.reviews();
        Set<Long> asked = new HashSet<>();
        for (int pair = 0; pair < reviews.size(); pair++) {
            int one = reviews.left(pair);
            int other = reviews.right(pair);
            assertFalse(graph.decided().areTwo(one, other) || graph.decided().areOne(one, other), "seed " + seed);
            assertTrue(asked.add(Decided.pair(one, other)), "seed " + seed);
        }
    }

    private static Clusters cluster(int records, Pairs pairs) {
        return new Clustering(new int[records], Decided.nothing(), PARAMETERS).of(pairs);
    }

    /** Pairs as one record, other record, weight, and so on. */
    private static Pairs pairs(float... values) {
        var pairs = new Pairs();
        for (int place = 0; place < values.length; place += 3) {
            pairs.add((int) values[place], (int) values[place + 1], values[place + 2]);
        }
        return pairs;
    }

    private static Pairs clique(int records, float weight) {
        return mesh(records, records, weight);
    }

    private static Pairs star(int records) {
        var pairs = new Pairs();
        for (int record = 1; record < records; record++) {
            pairs.add(0, record, 10);
        }
        return pairs;
    }

    private static Pairs chain(int records) {
        return mesh(records, 1, 10);
    }

    private static Pairs mesh(int records, int reach) {
        return mesh(records, reach, 10);
    }

    private static Pairs mesh(int records, int reach, float weight) {
        var pairs = new Pairs();
        for (int record = 0; record < records; record++) {
            for (int other = record + 1; other <= Math.min(records - 1, record + reach); other++) {
                pairs.add(record, other, weight);
            }
        }
        return pairs;
    }
}
