package org.jatigi.matching.model;

import org.jatigi.matching.record.Dictionary;

/**
 * The most that a pair can still weigh, against each rival of a match by itself: most pairs fall below the least weight by one of them long before
 * their strings are looked at.
 *
 * <p>A weight is that of a match less the logarithm of a sum over its rivals, so it is never more than that of a match less any one of them. Against
 * strangers alone hardly a pair of a block can be told at sight, because neighbours share names and places: of 73 million pairs of a million
 * generated records not one in ten thousand.
 *
 * <p>What depends on one record only is worked out once for all its pairs ({@link #take}). Fields are added up without a branch.
 */
final class Bounds {

    /** How far sums of some twenty numbers of up to a hundred may be from each other by the order they were added in, and much more. */
    private static final float ROUNDING = 1e-3f;

    /** Rivals that are looked at side by side; where there are fewer, one stands twice. */
    private static final int RIVALS = 3;

    private static final int LEVELS = 16;
    private static final int SAME = 2;
    private static final int STATES = 3;

    private final Weights weights;
    private final int[] rivals = new int[RIVALS];
    private final boolean[] forgettable;
    private final int fields;
    /** By rival: where a pair begins. */
    private final float[] start = new float[RIVALS];
    /** By rival and field: what it adds where its values are equal, but for their rarity. */
    private final float[][] same = new float[RIVALS][];
    /** By rival and field: the most that it can add where its values differ. */
    private final float[][] most = new float[RIVALS][];
    /** By rival, field and level: what is added to that when the level is found; never above 0. */
    private final float[][] less = new float[RIVALS][];
    /** By rival, field and state (missing, different, same): what the fields of the taken record can add. */
    private final float[][] own = new float[RIVALS][];

    private int present;
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
        for (int nth = 0; nth < RIVALS; nth++) {
            int rival = rivals[Math.min(nth, rivals.length - 1)];
            this.rivals[nth] = rival;
            start[nth] = begin[rival] + ROUNDING;
            most[nth] = most(rival, swaps);
            same[nth] = new float[fields];
            for (int field = 0; field < fields; field++) {
                same[nth][field] = weights.against(rival, field, weights.same[field]);
            }
            less[nth] = less(rival, most[nth]);
            own[nth] = new float[fields * STATES];
        }
    }

    /** Takes the record that the pairs compared from now on have in common. */
    void take(int[] codes, int row) {
        present = 0;
        for (int field = 0; field < fields; field++) {
            int code = codes[row + field];
            int at = field * STATES;
            if (code != Dictionary.MISSING) {
                present |= 1 << field;
            }
            for (int nth = 0; nth < RIVALS; nth++) {
                float bits =
                        code == Dictionary.MISSING ? 0 : same[nth][field] + weights.rarity(rivals[nth], field, code);
                own[nth][at + 1] = code == Dictionary.MISSING ? 0 : most[nth][field];
                own[nth][at + SAME] = forgettable[field] ? Math.max(0, bits) : bits;
            }
        }
    }

    /** Begins a pair of the taken record, whose codes these are, and another: by which values are there, and which are equal. */
    void compare(int[] codes, int row, int[] otherCodes, int otherRow) {
        float[] ofFirst = own[0];
        float[] ofSecond = own[1];
        float[] ofThird = own[2];
        float sumFirst = start[0];
        float sumSecond = start[1];
        float sumThird = start[2];
        int alike = 0;
        int different = 0;
        for (int field = 0; field < fields; field++) {
            int other = otherCodes[otherRow + field];
            int state = codes[row + field] == other ? SAME : other == Dictionary.MISSING ? 0 : 1;
            int at = field * STATES + state;
            sumFirst += ofFirst[at];
            sumSecond += ofSecond[at];
            sumThird += ofThird[at];
            alike |= (state >>> 1) << field;
            different |= (state & 1) << field;
        }
        first = sumFirst;
        second = sumSecond;
        third = sumThird;
        equal = alike & present;
        open = different & present;
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
        int at = field * LEVELS + level;
        first += less[0][at];
        second += less[1][at];
        third += less[2][at];
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

    private float[] less(int rival, float[] ofFields) {
        float[] ofLevels = new float[fields * LEVELS];
        for (int field = 0; field < fields; field++) {
            for (int level = 1; level < weights.same[field]; level++) {
                ofLevels[field * LEVELS + level] = against(rival, field, level) - ofFields[field];
            }
        }
        return ofLevels;
    }
}
