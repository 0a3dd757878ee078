package org.jatigi.matching.model;

/**
 * log2(2^one + 2^other), as weights of classes are added up: read from a table, because a power and a logarithm for each rival of each pair were a seventh
 * of what weighing costs.
 */
final class LogSum {

    /** Places of the table for each bit that two numbers are apart. */
    private static final int PLACES = 128;
    /** Numbers as far apart as this leave the larger as it is: floats of a few bits do not tell the difference. */
    private static final int APART_MAX = 24;

    private static final float[] ADDED = added();

    private LogSum() {}

    /** The sum, off by less than two millionths of a bit but for the rounding of floats; the same whichever comes first. Either may be negative infinity. */
    static float of(float one, float other) {
        float more = one > other ? one : other;
        float apart = (more - (one > other ? other : one)) * PLACES;
        if (!(apart < APART_MAX * PLACES)) {
            return more;
        }
        int place = (int) apart;
        float low = ADDED[place];
        return more + low + (apart - place) * (ADDED[place + 1] - low);
    }

    /** What is added to the larger number, by how far the other is below it. */
    private static float[] added() {
        float[] added = new float[APART_MAX * PLACES + 1];
        for (int place = 0; place < added.length; place++) {
            added[place] = (float) Weights.log2(1 + Math.pow(2, -(double) place / PLACES));
        }
        return added;
    }
}
