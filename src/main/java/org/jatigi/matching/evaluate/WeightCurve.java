package org.jatigi.matching.evaluate;

import it.unimi.dsi.fastutil.floats.FloatArrays;
import java.util.Arrays;
import org.jatigi.matching.record.Pairs;

/**
 * How good scored pairs are at every threshold: all pairs of at least that weight are answers.
 *
 * <p>True pairs that were never scored count as missed at every threshold.
 */
public final class WeightCurve {

    private final float[] weights;
    private final int[] right;
    private final int[] answers;
    private final long truths;

    private WeightCurve(float[] weights, int[] right, int[] answers, long truths) {
        this.weights = weights;
        this.right = right;
        this.answers = answers;
        this.truths = truths;
    }

    /**
     * The curve of {@code pairs}.
     *
     * @param pairs in any order, no pair twice
     * @throws IllegalArgumentException if a weight is not a number
     */
    public static WeightCurve of(Pairs pairs, Truth truth) {
        float[] ofTrue = new float[pairs.size()];
        float[] ofFalse = new float[pairs.size()];
        int trues = 0;
        int falses = 0;
        for (int pair = 0; pair < pairs.size(); pair++) {
            int one = pairs.left(pair);
            int other = pairs.right(pair);
            float weight = pairs.weight(pair);
            if (Float.isNaN(weight)) {
                throw new IllegalArgumentException(
                        "the weight of records " + one + " and " + other + " is not a number");
            }
            if (truth.counts(one, other)) {
                if (truth.areOne(one, other)) {
                    ofTrue[trues++] = weight;
                } else {
                    ofFalse[falses++] = weight;
                }
            }
        }
        return sweep(ascending(ofTrue, trues), ascending(ofFalse, falses), truth.pairs());
    }

    /** How good the pairs are from {@code weight} (log2 odds) on. */
    public Accuracy from(double weight) {
        int low = 0;
        int high = weights.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (weights[middle] >= weight) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? new Accuracy(0, 0, truths) : at(low - 1);
    }

    /** The threshold with the best F1; of several alike, the highest. Positive infinity, if no pair is better than none. */
    public double bestThreshold() {
        double best = 0;
        double threshold = Double.POSITIVE_INFINITY;
        for (int place = 0; place < weights.length; place++) {
            double f1 = at(place).f1();
            if (f1 > best) {
                best = f1;
                threshold = weights[place];
            }
        }
        return threshold;
    }

    /** How good the pairs are at the best threshold: what a run could reach if it knew the truth. */
    public Accuracy best() {
        return from(bestThreshold());
    }

    private Accuracy at(int place) {
        return new Accuracy(right[place], answers[place] - right[place], truths - right[place]);
    }

    /** Walks from the largest weight down; pairs of one weight become answers together. */
    private static WeightCurve sweep(float[] ofTrue, float[] ofFalse, long truths) {
        int all = ofTrue.length + ofFalse.length;
        float[] weights = new float[all];
        int[] right = new int[all];
        int[] answers = new int[all];
        int trues = ofTrue.length;
        int falses = ofFalse.length;
        int count = 0;
        while (trues + falses > 0) {
            float weight = Math.max(last(ofTrue, trues), last(ofFalse, falses));
            while (trues > 0 && ofTrue[trues - 1] >= weight) {
                trues--;
            }
            while (falses > 0 && ofFalse[falses - 1] >= weight) {
                falses--;
            }
            weights[count] = weight;
            right[count] = ofTrue.length - trues;
            answers[count++] = all - trues - falses;
        }
        return new WeightCurve(
                Arrays.copyOf(weights, count), Arrays.copyOf(right, count), Arrays.copyOf(answers, count), truths);
    }

    private static float last(float[] ascending, int count) {
        return count == 0 ? Float.NEGATIVE_INFINITY : ascending[count - 1];
    }

    private static float[] ascending(float[] weights, int count) {
        float[] sorted = Arrays.copyOf(weights, count);
        FloatArrays.quickSort(sorted);
        return sorted;
    }
}
