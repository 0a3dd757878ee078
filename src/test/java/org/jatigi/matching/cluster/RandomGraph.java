package org.jatigi.matching.cluster;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jatigi.matching.record.Pairs;

/** Seeded records with pairs of all weights, rosters and decisions, some of which contradict each other. */
final class RandomGraph {

    private final Pairs pairs = new Pairs();
    private final int[] roster;
    private final LongArrayList together = new LongArrayList();
    private final LongArrayList apart = new LongArrayList();

    private RandomGraph(int records) {
        roster = new int[records];
    }

    static RandomGraph of(Random random) {
        int records = 2 + random.nextInt(40);
        var graph = new RandomGraph(records);
        double density = random.nextDouble() * .5;
        for (int record = 0; record < records; record++) {
            graph.roster[record] = random.nextInt(1 + records / 2);
            for (int other = record + 1; other < records; other++) {
                if (random.nextDouble() < density) {
                    graph.pairs.add(record, other, Math.round(random.nextGaussian() * 8) / 2f + 2);
                }
                if (random.nextInt(60) == 0) {
                    (random.nextBoolean() ? graph.together : graph.apart).add(Decided.pair(record, other));
                }
            }
        }
        return graph;
    }

    static Pairs shuffled(Pairs pairs, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            order.add(pair);
        }
        Collections.shuffle(order, random);
        var shuffled = new Pairs();
        for (int pair : order) {
            shuffled.add(pairs.right(pair), pairs.left(pair), pairs.weight(pair));
        }
        return shuffled;
    }

    Pairs pairs() {
        return pairs;
    }

    int[] roster() {
        return roster;
    }

    Decided decided() {
        return new Decided(together.toLongArray(), apart.toLongArray());
    }

    /** Must-not-links always hold; must-links unless they contradict; one roster has a person twice only if a person decided so. */
    void requireNoConflict(Clusters clusters, int seed) {
        var decided = decided();
        for (int one = 0; one < roster.length; one++) {
            for (int other = one + 1; other < roster.length; other++) {
                boolean joined = clusters.clusterOf(one) == clusters.clusterOf(other);
                boolean sameRoster = roster[one] != 0 && roster[one] == roster[other];
                assertFalse(joined && apart.contains(Decided.pair(one, other)), "seed " + seed);
                assertFalse(joined && decided.areTwo(one, other), "seed " + seed);
                assertTrue(joined || !decided.areOne(one, other), "seed " + seed);
                assertFalse(joined && sameRoster && !decided.areOne(one, other), "seed " + seed);
            }
        }
    }
}
