package org.jatigi.matching.model;

/**
 * Remembers at which level two values agreed, for as long as no other pair of values needs the place.
 *
 * <p>A table of 2^17 places takes 1.2 MB, which fits the second cache of a core. The prototype had the same.
 */
final class LevelMemory {

    static final int UNKNOWN = -1;

    private static final int PLACE_BITS = 17;
    private static final int CODE_BITS = 29;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[] pairs = new long[1 << PLACE_BITS];
    private final byte[] levels = new byte[1 << PLACE_BITS];

    /** A number for two values of a field, the same both ways and never 0. */
    static long pair(int field, int one, int other) {
        return ((long) (field + 1) << (2 * CODE_BITS))
                | ((long) Math.min(one, other) << CODE_BITS)
                | Math.max(one, other);
    }

    int find(long pair) {
        int place = place(pair);
        return pairs[place] == pair ? levels[place] : UNKNOWN;
    }

    void keep(long pair, int level) {
        int place = place(pair);
        pairs[place] = pair;
        levels[place] = (byte) level;
    }

    private static int place(long pair) {
        return (int) ((pair * GOLDEN) >>> (64 - PLACE_BITS));
    }
}
