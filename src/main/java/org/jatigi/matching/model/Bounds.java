package org.jatigi.matching.model;

import org.jatigi.matching.record.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * The most that a pair can still weigh, against each rival of a match by itself: most pairs fall below the least weight by one of them long before
 * their strings are looked at.
 *
 * <p>A weight is that of a match less the logarithm of a sum over its rivals, so it is never more than that of a match less any one of them. Against
 * strangers alone hardly a pair of a block can be told at sight, because neighbours share names and places: of 73 million pairs of a million
 * generated records not one in ten thousand.
 *
 * <p>Which fields are equal and which are open is found without a branch; what the open ones can add is looked up at once, what the equal ones add is added up.
 */
final class Bounds {

    /** How far sums of some twenty numbers of up to a hundred may be from each other by the order they were added in, and much more. */
    private static final float ROUNDING = 1e-3f;

    /** Rivals that are looked at side by side; where there are fewer, one stands twice. */
    private static final int RIVALS = 3;

    private static final int LEVELS = 16;
    /** Fields are looked up half by half: the most that open ones can add is kept for each choice of them. */
    private static final int HALF = 8;

    private static final int HALF_MASK = (1 << HALF) - 1;
    /** Those of a choice lie beside each other, in a power of two. */
    private static final int PLACES = 4;

    private final Weights weights;
    private final boolean[] forgettable;
    private final int fields;
    /** By field, row of rarity and rival: what it adds where its values are equal. */
    private final float[][] same;

    private final @Nullable Rarity[] rarity;
    /** By rival and field: the most that it can add where its values differ. */
    private final float[][] most = new float[RIVALS][];
    /** By field, level and rival: what is added to that when the level is found; never above 0. */
    private final float[] less;
    /** By which of the first fields are open, one bit each, and by rival: where a pair begins and what these can add to it at most. */
    private final float[] mostOfLow;
    /** The same of all other fields. */
    private final float[] mostOfHigh;

    private int equal;
    private int open;
    private float first;
    private float second;
    private float third;

    /**
     * Bounds against these rivals.
     *
     * @param begin by class: what the weight of a pair begins with against that rival
     * @param forgettable the fields that say nothing where they repeat another
     * @param swaps pairs of fields whose values may have changed places
     */
    Bounds(Weights weights, int[] rivals, float[] begin, boolean[] forgettable, int[][] swaps) {
        this.weights = weights;
        this.forgettable = forgettable;
        this.fields = forgettable.length;
        this.rarity = weights.rarity;
        this.same = new float[fields][];
        this.less = new float[fields * LEVELS * PLACES];
        float[] start = new float[RIVALS];
        for (int nth = 0; nth < RIVALS; nth++) {
            int rival = rival(rivals, nth);
            start[nth] = begin[rival] + ROUNDING;
            most[nth] = most(rival, swaps);
            for (int field = 0; field < fields; field++) {
                for (int level = 1; level < weights.same[field]; level++) {
                    less[(field * LEVELS + level) * PLACES + nth] = against(rival, field, level) - most[nth][field];
                }
            }
        }
        for (int field = 0; field < fields; field++) {
            same[field] = same(field, rivals);
        }
        this.mostOfLow = mostOf(0, Math.min(fields, HALF), start);
        this.mostOfHigh = mostOf(HALF, fields, new float[RIVALS]);
    }

    private static int rival(int[] rivals, int nth) {
        return rivals[Math.min(nth, rivals.length - 1)];
    }

    /** What equal values add, those of each rarity beside each other; where they may be forgotten, nothing at least. */
    private float[] same(int field, int[] rivals) {
        Rarity rare = rarity[field];
        int rows = rare == null ? 1 : rare.rows();
        float[] adds = new float[rows * PLACES];
        for (int row = 0; row < rows; row++) {
            for (int nth = 0; nth < RIVALS; nth++) {
                int rival = rival(rivals, nth);
                float bits =
                        weights.against(rival, field, weights.same[field]) + (rare == null ? 0 : rare.bits(row, rival));
                adds[row * PLACES + nth] = forgettable[field] ? Math.max(0, bits) : bits;
            }
        }
        return adds;
    }

    /** Begins a pair of two records, whose codes these are: by which values are there, and which are equal. */
    void compare(int[] codes, int row, int[] otherCodes, int otherRow) {
        int both = 0;
        int different = 0;
        for (int field = 0; field < fields; field++) {
            int code = codes[row + field];
            int other = otherCodes[otherRow + field];
            both |= areThere(code, other) << field;
            different |= isThere(code ^ other) << field;
        }
        equal = both & ~different;
        open = both & different;
        int low = (open & HALF_MASK) * PLACES;
        int high = (open >>> HALF) * PLACES;
        float sumFirst = mostOfLow[low] + mostOfHigh[high];
        float sumSecond = mostOfLow[low + 1] + mostOfHigh[high + 1];
        float sumThird = mostOfLow[low + 2] + mostOfHigh[high + 2];
        for (int left = equal; left != 0; left &= left - 1) {
            int field = Integer.numberOfTrailingZeros(left);
            float[] adds = same[field];
            Rarity rare = rarity[field];
            int at = rare == null ? 0 : rare.row(codes[row + field]) * PLACES;
            sumFirst += adds[at];
            sumSecond += adds[at + 1];
            sumThird += adds[at + 2];
        }
        first = sumFirst;
        second = sumSecond;
        third = sumThird;
    }

    /** 1 for a code that is not {@link Dictionary#MISSING}, which is 0, without a branch. */
    private static int isThere(int code) {
        return (code | -code) >>> (Integer.SIZE - 1);
    }

    /** 1 where neither code is missing, without a branch. */
    private static int areThere(int one, int other) {
        return ((one | -one) & (other | -other)) >>> (Integer.SIZE - 1);
    }

    /** The fields that both records have equal values of, one bit each. */
    int equal() {
        return equal;
    }

    /** The fields that both have different values of. */
    int open() {
        return open;
    }

    /** Takes in the level of an open field. */
    void found(int field, int level) {
        int at = (field * LEVELS + level) * PLACES;
        first += less[at];
        second += less[at + 1];
        third += less[at + 2];
    }

    /** Says nothing of this pair any more. */
    void giveUp() {
        first = Float.POSITIVE_INFINITY;
        second = Float.POSITIVE_INFINITY;
        third = Float.POSITIVE_INFINITY;
    }

    /** Whether the pair weighs less than this for certain. */
    boolean isBelow(float least) {
        return first < least || second < least || third < least;
    }

    /** What a field adds at a level at most; a field that may be forgotten can add nothing instead of taking something away. */
    private float against(int rival, int field, int level) {
        float bits = weights.against(rival, field, level);
        return forgettable[field] && level >= NamePairs.SOUNDS_ALIKE && level <= weights.same[field]
                ? Math.max(0, bits)
                : bits;
    }

    /** A pair of swapped names counts once, at the first; so that both together must be able to add what that adds. */
    private float[] most(int rival, int[][] swaps) {
        float[] ofFields = new float[fields];
        for (int field = 0; field < fields; field++) {
            ofFields[field] = Float.NEGATIVE_INFINITY;
            for (int level = 1; level < weights.same[field]; level++) {
                ofFields[field] = Math.max(ofFields[field], against(rival, field, level));
            }
        }
        for (int[] swap : swaps) {
            int swapped = weights.same[swap[0]] + 1;
            float half = weights.against(rival, swap[0], swapped + 1);
            ofFields[swap[1]] = Math.max(ofFields[swap[1]], half);
            float whole = weights.against(rival, swap[0], swapped) - ofFields[swap[1]];
            ofFields[swap[0]] = Math.max(ofFields[swap[0]], Math.max(half, whole));
        }
        return ofFields;
    }

    /** For each choice of the fields {@code from} to before {@code to} the sum of the most that they can add. */
    private float[] mostOf(int from, int to, float[] begin) {
        int count = Math.max(0, to - from);
        float[] sums = new float[PLACES << count];
        for (int choice = 0; choice < 1 << count; choice++) {
            for (int nth = 0; nth < RIVALS; nth++) {
                float sum = begin[nth];
                for (int left = choice; left != 0; left &= left - 1) {
                    sum += most[nth][from + Integer.numberOfTrailingZeros(left)];
                }
                sums[choice * PLACES + nth] = sum;
            }
        }
        return sums;
    }
}
