package org.jatigi.matching.triangle;

import java.util.Arrays;

/**
 * How much third records speak against pairs that are one person for all that: of this register, learnt from pairs that other third records confirm.
 *
 * <p>Where weights were right and fields erred independently of each other, one such pair in a thousand would meet a third record that makes it a thousand times
 * less likely. But a clerk who was in a hurry was so in all fields, people move and are called by another name at once, and of ten records of a person one is
 * always the most unlike. How often that happens is counted here, without any truth.
 */
final class Opposition {

    /** Confirmed pairs that there are as if before any is seen, met with what weights themselves say: a few pairs do not change much. Chosen, not tuned. */
    private static final int PRIOR = 100;

    private final float[] met;

    /** @param met by what factor the third record that speaks most against each confirmed pair lowers its odds; 1 for none. Are sorted */
    Opposition(float[] met) {
        this.met = met;
        Arrays.sort(met);
    }

    /**
     * By what factor odds are lowered where a third record says so much: it counts at face value, but no more than the share of confirmed pairs that meet as
     * much.
     */
    double factor(float faceValue) {
        return Math.max(faceValue, (upTo(faceValue) + PRIOR * faceValue) / (met.length + PRIOR));
    }

    private int upTo(float factor) {
        int low = 0;
        int high = met.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (met[middle] <= factor) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
