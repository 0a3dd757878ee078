package org.jatigi.matching.household;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.jatigi.matching.model.Calibration;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Pairs;

/**
 * Weighs pairs again by what the other members of both households are to each other.
 *
 * <p>People are registered with their households. So where a sister of one record is surely the sister of the other, both are likelier
 * to be the same person; where nobody else of either household is found in the other, less so; and where one of them surely is another
 * member of the other's household, they are not the same, because a roster lists a person once. How much each of these says is learnt from
 * the pairs themselves, for matches, people of one household and others apart, each pair counting by its probability, in a few rounds. In the
 * spirit of collective entity resolution (Bhattacharya and Getoor 2007) and of household linkage in censuses (Fu, Christen and Boot 2011).
 */
@SuppressWarnings("EnumOrdinal") // counts by standing
public final class HouseholdEvidence {

    /** How a pair stands to the other pairs between the same two rosters. */
    enum Standing {
        /** One of the records is on no roster, or both are on the same. */
        UNKNOWN,
        /** One of them surely is somebody else of the other roster. */
        TAKEN,
        /** Nobody else of one roster is surely on the other. */
        ALONE,
        /** One other member is. */
        ONE_OTHER,
        /** Several are. */
        SEVERAL_OTHERS
    }

    private static final int STANDINGS = Standing.values().length;

    /**
     * After 8 rounds, members of households that surely are the same are surer than right: of a million generated records (seed 1) precision
     * at p of .95 is .991 with 4, .989 with 8, and best F1 .983 and .982, both in the light of third records.
     */
    private static final int ROUNDS = 4;

    private static final double COUNT_PRIOR = 1;
    /** Odds beyond this are not told apart, so that products of three of them are numbers still. */
    private static final double BITS_MAX = 300;

    private static final double SURE = odds(Parameters.weight(.95));

    private final Pairs pairs;
    /** The pairs between two rosters, those of the same two beside each other; all arrays below are parallel to it. */
    private final int[] between;

    private final long[] rosters;
    private final int[] left;
    private final int[] right;
    /** How much likelier a match is than strangers, and people of one household than strangers, without standings. */
    private final double[] match;

    private final double[] household;
    private final double[] odds;
    private final byte[] standings;

    private HouseholdEvidence(Pairs pairs, int[] rosterOf) {
        this.pairs = pairs;
        this.between = BetweenRosters.inOrder(pairs, rosterOf, Float.NEGATIVE_INFINITY);
        int size = between.length;
        this.rosters = new long[size];
        this.left = new int[size];
        this.right = new int[size];
        this.match = new double[size];
        this.household = new double[size];
        this.odds = new double[size];
        this.standings = new byte[size];
        for (int at = 0; at < size; at++) {
            int pair = between[at];
            rosters[at] = BetweenRosters.key(pairs, rosterOf, pair);
            left[at] = pairs.left(pair);
            right[at] = pairs.right(pair);
            match[at] = odds(pairs.matchBits(pair));
            household[at] = odds(pairs.householdBits(pair));
            odds[at] = odds(pairs.weight(pair));
        }
    }

    /**
     * The pairs, in the same order, with the weights that they have in the light of their households.
     *
     * @param pairs that tell what their weights are made of
     * @param rosterOf the roster of every record, 0 for none
     */
    public static Pairs weigh(Pairs pairs, int[] rosterOf, Calibration calibration) {
        HouseholdEvidence evidence = new HouseholdEvidence(pairs, rosterOf);
        for (int round = 0; round < ROUNDS; round++) {
            evidence.stand();
            evidence.learnAndWeigh();
        }
        return evidence.weighed(calibration);
    }

    private Pairs weighed(Calibration calibration) {
        float[] weights = pairs.weights();
        for (int at = 0; at < between.length; at++) {
            weights[between[at]] = (float) calibration.apply(Math.log(odds[at]) / Math.log(2));
        }
        return pairs.withWeights(weights);
    }

    private void stand() {
        IntArrayList links = new IntArrayList();
        for (int start = 0; start < between.length; ) {
            int end = start;
            links.clear();
            while (end < between.length && rosters[end] == rosters[start]) {
                if (odds[end] >= SURE) {
                    links.add(end);
                }
                end++;
            }
            for (int at = start; at < end; at++) {
                standings[at] = (byte) standing(at, links).ordinal();
            }
            start = end;
        }
    }

    private Standing standing(int pair, IntArrayList links) {
        int others = 0;
        boolean taken = false;
        for (int nth = 0; nth < links.size(); nth++) {
            int link = links.getInt(nth);
            if (link == pair) {
                continue;
            }
            if (touches(link, left[pair]) || touches(link, right[pair])) {
                taken |= odds[link] > odds[pair];
            } else {
                others++;
            }
        }
        if (taken) {
            return Standing.TAKEN;
        }
        return others == 0 ? Standing.ALONE : others == 1 ? Standing.ONE_OTHER : Standing.SEVERAL_OTHERS;
    }

    private boolean touches(int pair, int record) {
        return left[pair] == record || right[pair] == record;
    }

    /** Shares of each standing in each class, and by them the odds of each pair: no logarithm is needed for either. */
    private void learnAndWeigh() {
        double[] matches = new double[STANDINGS];
        double[] households = new double[STANDINGS];
        double[] strangers = new double[STANDINGS];
        for (int at = 0; at < between.length; at++) {
            int standing = standings[at];
            double different = 1 / (1 + odds[at]);
            double ofStrangers = different / (1 + household[at]);
            matches[standing] += 1 - different;
            households[standing] += different - ofStrangers;
            strangers[standing] += ofStrangers;
        }
        double[] ofMatches = shares(matches);
        double[] ofHouseholds = shares(households);
        double[] ofStrangers = shares(strangers);
        for (int at = 0; at < between.length; at++) {
            int standing = standings[at];
            odds[at] =
                    match[at] * ofMatches[standing] / (ofStrangers[standing] + household[at] * ofHouseholds[standing]);
        }
    }

    private static double[] shares(double[] counts) {
        double total = COUNT_PRIOR * (counts.length - 1);
        for (int standing = 1; standing < counts.length; standing++) {
            total += counts[standing];
        }
        double[] shares = new double[counts.length];
        for (int standing = 1; standing < counts.length; standing++) {
            shares[standing] = (counts[standing] + COUNT_PRIOR) / total;
        }
        return shares;
    }

    /** How much likelier one of two things is than the other, of its weight in bits; large enough numbers stand for those that are larger. */
    private static double odds(double weight) {
        return Math.pow(2, Math.clamp(weight, -BITS_MAX, BITS_MAX));
    }
}
