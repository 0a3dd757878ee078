package org.jatigi.matching.cluster;

/**
 * Records that hang together by links, and what is known of pairs among them.
 *
 * <p>{@code one}, {@code other} and {@code weight} are parallel arrays, one entry a pair: places in {@code records}, the smaller first, in
 * ascending order of ({@code one}, {@code other}), no pair twice.
 *
 * @param records in ascending order
 * @param weight log2 odds
 */
record Component(int[] records, int[] one, int[] other, float[] weight) {

    int size() {
        return records.length;
    }

    int pairs() {
        return one.length;
    }
}
