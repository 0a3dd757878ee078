package org.jatigi.matching.triangle;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Pairs;

/**
 * Weighs pairs in the light of third records.
 *
 * <p>Being one person is transitive. Of three records a, b and c there are five possibilities: all are one, only a and b are, only a and c,
 * only b and c, none is. With the odds x, y, z of the pairs ab, ac and bc at their face value these weigh xyz, x, y, z and 1, so ab are one
 * person with the odds
 *
 * <pre>x · (1 + yz) / (1 + y + z)</pre>
 *
 * <p>A third record that is surely both lifts the pair; one that is surely one of them and surely not the other speaks against it. Of several third records the one that lifts
 * most and the one that speaks most against it count, once each: their records share values, and would say the same again and again. The odds of the sides are
 * themselves seen in the light of third records, in a few rounds; the pair's own evidence is always its own.
 *
 * <p>A person's own records may differ much, where they were made years apart or in a hurry. So what a third record speaks against counts no more than the share of pairs
 * of this register that are confirmed all the same and meet as much ({@link Opposition}). Where that is rare, relatives stay apart; where one pair in ten meets it,
 * one bad third does not part what a good one joins.
 *
 * <p>Three records of one person are likelier than three pairs by chance, and yz could count for more: with twice as much, best F1 of registers
 * without households was up to .005 better, but among relatives, where third records share errors with the pair, links were less often right than they
 * said (a million generated records: .987 instead of .991).
 *
 * <p>The five possibilities are those of correlation clustering on a triangle (Bansal, Blum and Chawla 2004), with odds for signs.
 */
public final class ThirdRecords {

    /** After 8 rounds nothing is better than after 5 on the same registers; after 3 recall at p of .95 is up to .01 lower. */
    private static final int ROUNDS = 5;

    /** Two sides below this weight, in bits, change the pair by a bit at most; -3 changes nothing that is told. */
    private static final float SIDE_MIN = 0;

    /** What is no pair weighs at most what is forgotten. */
    private static final double UNKNOWN = Math.pow(2, Parameters.WEIGHT_MIN);

    /**
     * A third record that lifts odds by so much confirms a pair: 10 bits. Registers of persons with up to 21 corrupted records lost .002 of F1 with 16 bits; relatives in a million
     * generated records cost links .0004 of precision more with 4.
     */
    private static final double CONFIRMING = 1 << 10;

    /** No third record lowers odds by more, so that factors are kept in short numbers. */
    private static final double FALL_MIN = 0x1p-100;

    /** No odds are surer than these: three of them multiplied stay finite. */
    private static final double ODDS_MAX = 0x1p200;

    private static final double ODDS_MIN = 0x1p-200;

    private final Pairs pairs;
    private final Neighbours neighbours;

    /** Of the pair at each place of the neighbours. */
    private final double[] odds;

    /** By how much third records lifted and lowered the odds of the pair that was looked at last, at face value. */
    private double lift;

    private double fall;

    private ThirdRecords(Pairs pairs, int records) {
        this.pairs = pairs;
        this.neighbours = new Neighbours(pairs, records, Float.NEGATIVE_INFINITY);
        this.odds = new double[2 * pairs.size()];
    }

    /**
     * The pairs, in the same order, with the weights that they have in the light of third records.
     *
     * @param pairs in the order of their records, each once
     * @param records of the register
     */
    public static Pairs weigh(Pairs pairs, int records) {
        boolean[] inThrees = inThrees(pairs, records);
        var those = new Pairs();
        for (int pair = 0; pair < inThrees.length; pair++) {
            if (inThrees[pair]) {
                those.add(pairs.left(pair), pairs.right(pair), pairs.weight(pair));
            }
        }
        double[] factors = new ThirdRecords(those, records).factors();
        float[] weights = pairs.weights();
        int next = 0;
        for (int pair = 0; pair < inThrees.length; pair++) {
            weights[pair] += inThrees[pair] ? bits(factors[next++]) : 0;
        }
        return pairs.withWeights(weights);
    }

    private double[] factors() {
        double[] alone = new double[pairs.size()];
        double[] factors = new double[pairs.size()];
        float[] falls = new float[pairs.size()];
        for (int pair = 0; pair < factors.length; pair++) {
            alone[pair] = Math.pow(2, pairs.weight(pair));
            factors[pair] = 1;
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int place = 0; place < odds.length; place++) {
                int pair = neighbours.pair(place);
                odds[place] = Math.clamp(alone[pair] * factors[pair], ODDS_MIN, ODDS_MAX);
            }
            var met = new FloatArrayList();
            for (int pair = 0; pair < factors.length; pair++) {
                look(pairs.left(pair), pairs.right(pair));
                factors[pair] = lift;
                falls[pair] = (float) Math.max(fall, FALL_MIN);
                if (lift >= CONFIRMING) {
                    met.add(falls[pair]);
                }
            }
            var opposition = new Opposition(met.toFloatArray());
            for (int pair = 0; pair < factors.length; pair++) {
                factors[pair] *= falls[pair] < 1 ? opposition.factor(falls[pair]) : 1;
            }
        }
        return factors;
    }

    /**
     * The pairs that a third record says something of that matters: a likely pair where one of them is in another likely pair, and an unlikely one where
     * both are with the same third. No other pair becomes likely, because only two likely sides lift a third.
     */
    private static boolean[] inThrees(Pairs pairs, int records) {
        var sides = new Neighbours(pairs, records, SIDE_MIN);
        boolean[] inThrees = new boolean[pairs.size()];
        for (int pair = 0; pair < inThrees.length; pair++) {
            int one = pairs.left(pair);
            int other = pairs.right(pair);
            inThrees[pair] = pairs.weight(pair) >= SIDE_MIN
                    ? sides.degree(one) > 1 || sides.degree(other) > 1
                    : sides.haveOneInCommon(one, other);
        }
        return inThrees;
    }

    /** Finds what third records say of two: walks through the neighbours of both, which are in order. */
    private void look(int one, int other) {
        int place = neighbours.from(one);
        int end = neighbours.end(one);
        int otherPlace = neighbours.from(other);
        int otherEnd = neighbours.end(other);
        double most = 1;
        double least = 1;
        while (place < end || otherPlace < otherEnd) {
            int third = place < end ? neighbours.record(place) : Integer.MAX_VALUE;
            int otherThird = otherPlace < otherEnd ? neighbours.record(otherPlace) : Integer.MAX_VALUE;
            double side = third <= otherThird ? odds[place] : UNKNOWN;
            double otherSide = otherThird <= third ? odds[otherPlace] : UNKNOWN;
            place += third <= otherThird ? 1 : 0;
            otherPlace += otherThird <= third ? 1 : 0;
            if (Math.min(third, otherThird) == one || Math.min(third, otherThird) == other) {
                continue;
            }
            double factor = (1 + side * otherSide) / (1 + side + otherSide);
            most = Math.max(most, factor);
            least = Math.min(least, factor);
        }
        lift = most;
        fall = least;
    }

    private static float bits(double odds) {
        return (float) (Math.log(odds) / Math.log(2));
    }
}
