package org.jatigi.matching.household;

import org.jatigi.matching.record.Pairs;

/**
 * The rule that a person is on a roster once, brought to bear on pairs: who of two alike siblings is meant.
 *
 * <p>Between two households, siblings look alike, and each of the one may score as a link with several of the other. But a member here is
 * at most one member there, and the other way round. Taken together the likeliest answer is the assignment with the largest sum of
 * weights, and how sure a single pair is, is the difference between the best assignment with it and the best without it (its
 * <i>max-marginal</i>, in log2 odds as before). So
 *
 * <ul>
 *   <li>a pair that nothing competes with keeps its weight;
 *   <li>a pair of the best assignment sinks to its lead over the next best: two candidates alike leave 0, that is, nobody knows which;
 *   <li>a pair that loses is at 0 or below.
 * </ul>
 *
 * <p>Weights never grow. One assignment of pairs between groups is measured by On, Koudas, Lee and Srivastava 2007, <i>Group linkage</i>;
 * that it tells siblings apart in censuses by Fu, Christen and Boot 2011, <i>Automatic cleaning and linking of historical census data using
 * household information</i>.
 *
 * <p>O(p log p) for p pairs, as long as households have a usual size.
 */
public final class OneToOne {

    /**
     * Members on either side that are still resolved exactly, with one assignment for every pair. Households of more that all look alike are
     * not households: a camp under one code. There a pair is compared with its strongest rival only.
     */
    private static final int MEMBERS_MAX = 24;

    private final RosterPairs across;
    private final float[] weight;

    private OneToOne(RosterPairs across, float[] weight) {
        this.across = across;
        this.weight = weight;
    }

    /**
     * The same pairs in the same order, their weights as the rule leaves them.
     *
     * @param roster of every record, 0 for none; pairs within one roster or without one are left as they are
     */
    public static Pairs resolve(Pairs pairs, int[] roster) {
        var rule = new OneToOne(new RosterPairs(pairs, roster), pairs.weights());
        rule.resolveAll();
        return pairs.withWeights(rule.weight);
    }

    private void resolveAll() {
        for (int from = 0; from < across.size(); ) {
            int end = across.end(from);
            if (end - from > 1) {
                resolve(from, end);
            }
            from = end;
        }
    }

    /** Parts the pairs of two rosters into sets that share no member, and resolves each for itself. */
    private void resolve(int from, int end) {
        int[] one = new int[end - from];
        int[] other = new int[end - from];
        for (int place = from; place < end; place++) {
            one[place - from] = across.inSmaller(place);
            other[place - from] = across.inLarger(place);
        }
        for (int[] set : Rivals.sets(one, other)) {
            float[] weights = new float[set.length];
            for (int at = 0; at < set.length; at++) {
                weights[at] = across.weight(from + set[at]);
            }
            var rivals = new Rivals(picked(one, set), picked(other, set), weights);
            boolean exactly = !rivals.isStar() && rivals.members() <= MEMBERS_MAX;
            float[] left = exactly ? rivals.maxMarginals() : rivals.leads();
            for (int at = 0; at < set.length; at++) {
                weight[across.pair(from + set[at])] = left[at];
            }
        }
    }

    private static int[] picked(int[] values, int[] places) {
        int[] picked = new int[places.length];
        for (int at = 0; at < places.length; at++) {
            picked[at] = values[places[at]];
        }
        return picked;
    }
}
