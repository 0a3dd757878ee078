package org.jatigi.matching.parameter;

/**
 * Every constant of the method, with its origin. What a caller may set is in the record; the rest is fixed.
 *
 * @param threads how many threads work; the result does not depend on it
 * @param seed where random numbers begin
 * @param linkProbability from which probability on a pair is proposed as the same person
 * @param reviewProbability from which probability on a person should look at a pair
 */
public record Parameters(int threads, long seed, double linkProbability, double reviewProbability) {

    /** What is usual: two threads, link from 95 in 100, review from 10 in 100. */
    public static final Parameters USUAL = new Parameters(2, 20_26, .95, .1);

    /**
     * The largest block that is compared whole, in records: 1,000 make half a million pairs. Larger ones are split by further fields.
     * Chosen, not tuned.
     */
    public static final int BLOCK_MAX = 1_000;

    /** How many neighbours each record of a block that no field can split is compared with: a block of n costs at most this times n. */
    public static final int WINDOW = 50;

    /** Pairs that one task compares: small enough to share out, large enough not to notice. */
    public static final int TASK_PAIRS = 100_000;

    /**
     * Pairs below this weight, in bits, are forgotten: one in 64 at most is the same person. At -3 a million generated records lost .01 of F1, because
     * households lift pairs.
     */
    public static final float WEIGHT_MIN = -6;

    /**
     * Random pairs that u is learnt from, and pairs of neighbours: that many see a level of one in ten thousand 30 times. 200,000 and 500,000 found the same F1, within .0004,
     * at 100 thousand and a million generated records and among imitated historical persons.
     */
    public static final int U_PAIRS = 300_000;

    /** Pairs within rosters that people of one household are learnt from, where no level is that rare. */
    public static final int ROSTER_PAIRS = 100_000;

    /** Pairs of a training block that m is learnt from at most; beyond, a fixed share is drawn. Twice as many found the same, within .0003 of F1, and so did a million. */
    public static final int TRAINING_PAIRS_MAX = 200_000;

    /** Rounds of the EM algorithm at most; the prototype had 60. It mostly ends earlier, by {@link #EM_STEP_MIN}. */
    public static final int EM_ROUNDS_MAX = 100;

    /** The EM algorithm ends when the share of matches moves by less. */
    public static final double EM_STEP_MIN = 1e-7;

    /** Rounds in which the share of matches, m and u are settled together. Chosen, not tuned. */
    public static final int REFINING_ROUNDS = 10;

    /** Which share of the pairs on one household's roster are one person whom the clerk listed twice: rare, and never seen counted; a guess. */
    public static final double LISTED_TWICE_SHARE = 1e-3;

    /**
     * How much what the training blocks say of m counts against what all pairs say. Without it, m drifts towards relatives where a register has no
     * rosters, and towards namesakes where hardly anybody is in it twice: with 150 duplicates among 30 thousand customers the precision of links
     * was .77 at 1, .93 at 2, .94 at 3, while the F1 of pairs of fake_1000 was .941, .941, .940; other registers do not mind.
     */
    public static final double ANCHOR = 2;

    /** By how much training blocks may differ in how often records of one person have equal values, before it is an alarm. Chosen, not tuned. */
    public static final double BLOCKS_APART_MAX = .25;

    /**
     * By how much less often records of one person agree in a training block than in another, before nothing is learnt from it. Of ten million
     * generated records equal names lacked .55 to .94; at a million, and in labelled registers, no block lacks half as much.
     */
    public static final double NAMESAKES_APART = .5;

    /** What is counted for each level before anything is seen, so that no probability is 0. */
    public static final double LEVEL_PRIOR = .1;

    /** The least probability of a level in class M: a level never seen among a few thousand matches may still come. */
    public static final double M_MIN = 1e-4;

    /** The least probability of a level in class U: nothing in a register of people is rarer than one in ten million. */
    public static final double U_MIN = 1e-7;

    /** How far the frequency of a value moves a weight at most, in bits. From the prototype, where it was not tuned either. */
    public static final double FREQUENCY_BITS_MAX = 8;

    /** A model tells the frequency of a value that at least so many records have; the others share one. Rare names would tell who was in. */
    public static final int FREQUENCY_COUNT_MIN = 5;

    public Parameters {
        if (!(reviewProbability > 0 && reviewProbability <= linkProbability && linkProbability < 1)) {
            throw new IllegalArgumentException("probabilities are in the order 0 < review <= link < 1, not "
                    + reviewProbability + " and " + linkProbability);
        }
    }

    public Parameters withThreads(int number) {
        return new Parameters(number, seed, linkProbability, reviewProbability);
    }

    /** The weight in bits of a probability. */
    public static double weight(double probability) {
        return Math.log(probability / (1 - probability)) / Math.log(2);
    }

    /** The probability of a weight in bits. */
    public static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }
}
