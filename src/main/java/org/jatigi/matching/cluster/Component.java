package org.jatigi.matching.cluster;

/**
 * Records that hang together by links, and what is known of pairs among them.
 *
 * <p>A pair is an entry in three parallel arrays: two places in {@link #records}, the smaller first, and the weight in log2 odds. Pairs
 * are in ascending order of their places, none twice. The arrays are not copied.
 */
final class Component {

    private final int[] records;
    private final int[] one;
    private final int[] other;
    private final float[] weight;

    Component(int[] records, int[] one, int[] other, float[] weight) {
        this.records = records;
        this.one = one;
        this.other = other;
        this.weight = weight;
    }

    int size() {
        return records.length;
    }

    int pairs() {
        return one.length;
    }

    /** The records in ascending order. */
    int[] records() {
        return records;
    }

    int[] one() {
        return one;
    }

    int[] other() {
        return other;
    }

    float[] weight() {
        return weight;
    }
}
