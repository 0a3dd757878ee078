package org.jatigi.matching.clk;

/** How alike the bigrams of two filters are. */
final class Bigrams {

    /** A filter begins with so many words of bigrams. */
    static final int WORDS = 6;

    static final int BITS_AN_ELEMENT = 10;

    private static final double[] ELEMENTS = Section.elements(WORDS * Long.SIZE, BITS_AN_ELEMENT);

    private Bigrams() {}

    /** How many bigrams a filter of these words seems to hold. */
    static double count(long[] words) {
        int set = 0;
        for (int word = 0; word < WORDS; word++) {
            set += Long.bitCount(words[word]);
        }
        return ELEMENTS[set];
    }

    /**
     * Dice's coefficient of the bigrams that both seem to hold: from 0, none in common, to 1, the same; the same both ways. Unlike Dice's
     * coefficient of the bits it does not rise with the length of the names, whose bits fall together by chance.
     */
    static double likeness(ClkFilter one, ClkFilter other) {
        long[] here = one.words();
        long[] there = other.words();
        int either = 0;
        for (int word = 0; word < WORDS; word++) {
            either += Long.bitCount(here[word] | there[word]);
        }
        double both = one.bigrams() + other.bigrams();
        return both == 0 ? 0 : Math.max(0, 2 * (both - ELEMENTS[either]) / both);
    }
}
