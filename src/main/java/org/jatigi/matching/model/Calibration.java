package org.jatigi.matching.model;

import java.util.Arrays;
import org.jatigi.matching.parameter.Parameters;

/**
 * Turns a weight into one whose probability was found true: a rising curve through points, straight between them.
 *
 * <p>Isotonic regression by pooling adjacent violators (Ayer and others 1955; used for classifiers by Zadrozny and Elkan 2002) over the
 * pairs that people reviewed. Without reviewed pairs it changes nothing.
 *
 * @param from weights, rising
 * @param to what each becomes, rising
 */
@SuppressWarnings("ArrayRecordComponent") // read for every pair
public record Calibration(double[] from, double[] to) {

    /** Leaves every weight as it is. */
    public static final Calibration NONE = new Calibration(new double[0], new double[0]);

    /** Reviewed pairs that the uncalibrated curve counts for at each point, so that one review does not turn it round. */
    private static final double PRIOR_REVIEWS = 4;

    private static final int POINTS = 24;

    public Calibration {
        if (from.length != to.length) {
            throw new IllegalArgumentException("a calibration has as many weights as it has results");
        }
    }

    /**
     * The curve of pairs that people reviewed.
     *
     * @param weights of the pairs, in any order
     * @param same whether each was found to be the same person
     */
    public static Calibration of(double[] weights, boolean[] same) {
        if (weights.length < POINTS) {
            return NONE;
        }
        Integer[] order = new Integer[weights.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Double.compare(weights[one], weights[other]));
        int points = Math.min(POINTS, weights.length / 4);
        double[] from = new double[points];
        double[] share = new double[points];
        double[] reviews = new double[points];
        for (int point = 0; point < points; point++) {
            int start = weights.length * point / points;
            int end = weights.length * (point + 1) / points;
            double sum = 0;
            double matches = 0;
            for (int at = start; at < end; at++) {
                sum += weights[order[at]];
                matches += same[order[at]] ? 1 : 0;
            }
            from[point] = sum / (end - start);
            share[point] =
                    (matches + PRIOR_REVIEWS * Parameters.probability(from[point])) / (end - start + PRIOR_REVIEWS);
            reviews[point] = end - start + PRIOR_REVIEWS;
        }
        pool(share, reviews);
        return new Calibration(
                from, Arrays.stream(share).map(Calibration::boundedWeight).toArray());
    }

    /** The calibrated weight. Beyond the outermost points the curve goes on as steep as the weights themselves. */
    public double apply(double weight) {
        int last = from.length - 1;
        if (last < 0) {
            return weight;
        }
        if (weight <= from[0]) {
            return to[0] + weight - from[0];
        }
        if (weight >= from[last]) {
            return to[last] + weight - from[last];
        }
        int above = Arrays.binarySearch(from, weight);
        if (above >= 0) {
            return to[above];
        }
        above = -above - 1;
        double part = (weight - from[above - 1]) / (from[above] - from[above - 1]);
        return to[above - 1] + part * (to[above] - to[above - 1]);
    }

    /** The most that it adds to any weight. */
    double liftMax() {
        double lift = 0;
        for (int point = 0; point < from.length; point++) {
            lift = Math.max(lift, to[point] - from[point]);
        }
        return lift;
    }

    /** Pools neighbours that fall until all rise. */
    private static void pool(double[] share, double[] reviews) {
        for (int point = 1; point < share.length; point++) {
            int first = point;
            double sum = share[point] * reviews[point];
            double count = reviews[point];
            while (first > 0 && share[first - 1] > sum / count) {
                first--;
                sum += share[first] * reviews[first];
                count += reviews[first];
            }
            Arrays.fill(share, first, point + 1, sum / count);
        }
    }

    private static double boundedWeight(double probability) {
        return Parameters.weight(Math.clamp(probability, 1e-6, 1 - 1e-6));
    }
}
