package org.jatigi.matching.model;

/**
 * Remembers at which level two values agreed, for as long as no other pair of values needs the place.
 *
 * <p>A table of 2^16 places takes half a megabyte, which fits the second cache of a core; a level stands beside its pair in one number, so that
 * looking it up reads memory once.
 */
final class LevelMemory {

    static final int UNKNOWN = -1;

    private static final int PLACE_BITS = 16;
    /** Codes are fewer than records, of which a run takes 2^27 at most. */
    private static final int CODE_BITS = 27;

    private static final int LEVEL_BITS = 4;
    private static final int LEVEL_MASK = (1 << LEVEL_BITS) - 1;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[] entries = new long[1 << PLACE_BITS];

    /** A number for two values of a field, the same both ways and never 0. */
    static long pair(int field, int one, int other) {
        return ((long) (field + 1) << (2 * CODE_BITS))
                | ((long) Math.min(one, other) << CODE_BITS)
                | Math.max(one, other);
    }

    int find(long pair) {
        long entry = entries[place(pair)];
        return entry >>> LEVEL_BITS == pair ? (int) entry & LEVEL_MASK : UNKNOWN;
    }

    void keep(long pair, int level) {
        entries[place(pair)] = pair << LEVEL_BITS | level;
    }

    private static int place(long pair) {
        return (int) ((pair * GOLDEN) >>> (64 - PLACE_BITS));
    }
}
