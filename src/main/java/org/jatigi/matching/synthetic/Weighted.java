package org.jatigi.matching.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things of which some are picked more often than others. */
final class Weighted<T> {

    private final List<T> things;
    private final double[] upTo;

    /** Things with their weights, in the order given. */
    Weighted(Map<T, Double> weights) {
        things = new ArrayList<>(weights.keySet());
        upTo = new double[things.size()];
        double sum = 0;
        for (int index = 0; index < upTo.length; index++) {
            sum += weights.getOrDefault(things.get(index), 0.0);
            upTo[index] = sum;
        }
    }

    /**
     * Words from the most to the least common, the k-th (from 0) with weight 1 / (offset + k): the law of Zipf and Mandelbrot, by which
     * names are distributed. The smaller the offset, the more the first prevail.
     */
    static Weighted<String> ranked(String words, double offset) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String word : words.strip().split("\\s+", -1)) {
            weights.put(word.replace('_', ' '), 1 / (offset + weights.size()));
        }
        return new Weighted<>(weights);
    }

    T pick(Dice dice) {
        return at(dice.fraction());
    }

    /** The thing at a fraction of the whole weight, from 0 to 1. */
    T at(double fraction) {
        double wanted = fraction * upTo[upTo.length - 1];
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] <= wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return things.get(low);
    }
}
