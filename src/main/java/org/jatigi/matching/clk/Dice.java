package org.jatigi.matching.clk;

/** Dice's coefficient of two bit patterns: twice the bits in common, over the bits of both. */
public final class Dice {

    private Dice() {}

    /**
     * From 0, nothing in common or nothing there, to 1, equal; the same both ways. The patterns lie in {@code words} longs from
     * {@code oneFrom} and {@code otherFrom} on, so that a column of patterns can be one array.
     */
    public static double of(long[] one, int oneFrom, long[] other, int otherFrom, int words) {
        int common = 0;
        int set = 0;
        for (int word = 0; word < words; word++) {
            long here = one[oneFrom + word];
            long there = other[otherFrom + word];
            common += Long.bitCount(here & there);
            set += Long.bitCount(here) + Long.bitCount(there);
        }
        return set == 0 ? 0 : 2.0 * common / set;
    }
}
