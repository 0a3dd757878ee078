package org.jatigi.matching.triangle;

import java.util.Arrays;
import org.jatigi.matching.record.Pairs;

/**
 * What the pairs weigh that third records confirm: how little two records of one person may have in common in this register.
 *
 * <p>A weight of -12 bits says that one such pair in four thousand is one person, if fields err independently of each other. They do not: a clerk who was in a hurry was
 * so in all of them. How often it happens is counted here, without any truth.
 */
final class Confirmed {

    /** Confirmed pairs that there are as if before any is seen, weighing as the weights themselves say: what a few pairs tell does not count yet. Chosen, not tuned. */
    private static final int PRIOR = 100;

    private final float[] weights;

    /** Of pairs that third records confirm, what they weigh by themselves. Are sorted. */
    Confirmed(float[] weights) {
        this.weights = weights;
        Arrays.sort(weights);
    }

    /** For each pair, the share of confirmed pairs that weigh as little: the odds at least at which it counts. */
    float[] least(Pairs pairs) {
        float[] least = new float[pairs.size()];
        for (int pair = 0; pair < least.length; pair++) {
            least[pair] = (float) share(pairs.weight(pair));
        }
        return least;
    }

    /** The share of confirmed pairs that weigh no more. */
    double share(float weight) {
        return (upTo(weight) + PRIOR * Math.min(1, Math.pow(2, weight))) / (weights.length + PRIOR);
    }

    private int upTo(float weight) {
        int low = 0;
        int high = weights.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (weights[middle] <= weight) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
