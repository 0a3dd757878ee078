package org.jatigi.matching.model;

/**
 * How strongly each class speaks for itself on a pair, in bits: what further evidence is added to.
 *
 * @param match for the same person
 * @param household for two people of one household; negative infinity where that class is not known
 * @param others for strangers and neighbours together
 */
public record ClassWeights(float match, float household, float others) {

    /** The weight of the pair as it stands. */
    public double weight() {
        return match - log2(Math.pow(2, household - others) + 1) - others;
    }

    static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
