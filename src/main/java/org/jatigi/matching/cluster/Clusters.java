package org.jatigi.matching.cluster;

import java.util.Arrays;
import java.util.List;
import org.jatigi.matching.record.Pairs;

/** The persons that a run proposes: every record is in exactly one cluster, which is named by its smallest record. */
public final class Clusters {

    private final int[] clusterOf;
    private final Pairs pairs;
    private final Decided decided;
    private final Zones zones;
    private final List<Finding> findings;
    private final int[] membersFrom;
    private final int[] members;

    Clusters(int[] clusterOf, Pairs pairs, Decided decided, Zones zones, List<Finding> findings) {
        this.clusterOf = clusterOf;
        this.pairs = pairs;
        this.decided = decided;
        this.zones = zones;
        this.findings = findings;
        membersFrom = new int[clusterOf.length + 1];
        members = new int[clusterOf.length];
        sortMembers();
    }

    public int records() {
        return clusterOf.length;
    }

    /** The smallest record of the cluster of {@code record}. */
    public int clusterOf(int record) {
        return clusterOf[record];
    }

    /** For every record the smallest record of its cluster; a copy. */
    public int[] toArray() {
        return clusterOf.clone();
    }

    /** The records of the cluster named {@code cluster}, in ascending order; none if no cluster has that name. */
    public int[] members(int cluster) {
        return Arrays.copyOfRange(members, membersFrom[cluster], membersFrom[cluster + 1]);
    }

    /** How many records the cluster named {@code cluster} has; 0 if no cluster has that name. */
    public int size(int cluster) {
        return membersFrom[cluster + 1] - membersFrom[cluster];
    }

    /** What to know before believing, in the order of the components' smallest records. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * What becomes of a scored pair.
     *
     * <p>What persons decided stands. Then the cluster counts: a pair inside is a link, unless the two for themselves are a non-link; a
     * link between two clusters was cut. Both are looked at by a person.
     */
    public Zone zone(int pair) {
        int one = pairs.left(pair);
        int other = pairs.right(pair);
        if (decided.areTwo(one, other)) {
            return Zone.NON_LINK;
        }
        if (decided.areOne(one, other)) {
            return Zone.LINK;
        }
        Zone alone = zones.zone(pairs.weight(pair));
        boolean together = clusterOf[one] == clusterOf[other];
        return switch (alone) {
            case LINK -> together ? Zone.LINK : Zone.REVIEW;
            case REVIEW -> together ? Zone.LINK : Zone.REVIEW;
            case NON_LINK -> together ? Zone.REVIEW : Zone.NON_LINK;
        };
    }

    /** The scored pairs that a person has to look at, in the order of their records; never one that was decided. */
    public Pairs reviews() {
        var reviews = new Pairs();
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (zone(pair) == Zone.REVIEW) {
                reviews.add(pairs.left(pair), pairs.right(pair), pairs.weight(pair));
            }
        }
        return reviews.inOrder();
    }

    private void sortMembers() {
        for (int cluster : clusterOf) {
            membersFrom[cluster + 1]++;
        }
        for (int place = 1; place < membersFrom.length; place++) {
            membersFrom[place] += membersFrom[place - 1];
        }
        int[] next = membersFrom.clone();
        for (int record = 0; record < clusterOf.length; record++) {
            members[next[clusterOf[record]]++] = record;
        }
    }
}
