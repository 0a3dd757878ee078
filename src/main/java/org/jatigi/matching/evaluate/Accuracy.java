package org.jatigi.matching.evaluate;

/**
 * Right and wrong answers, counted.
 *
 * @param right answers that are true
 * @param wrong answers that are false
 * @param missed truths that were not answered
 */
public record Accuracy(long right, long wrong, long missed) {

    /** The share of the answers that are true; 1 when there was none, for then none was false. */
    public double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** The share of the truths that were answered; 1 when there was nothing to find. */
    public double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    /** The harmonic mean of precision and recall; 1 when there was nothing to find and nothing was found. */
    public double f1() {
        return right + wrong + missed == 0 ? 1 : 2.0 * right / (2.0 * right + wrong + missed);
    }
}
