package org.jatigi.matching.model;

import java.util.ArrayList;
import java.util.List;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/** What two names of one record have to do with each other: they may have changed places, or one repeats the other. */
final class NamePairs {

    /** The number of the level from which on names agree. */
    static final int SOUNDS_ALIKE = 5;

    private final Comparison[] comparisons;
    private final int[] same;
    private final int[] levels;
    private final int[][] swaps;
    private final int[][] namesInPairs;

    /**
     * Of these fields.
     *
     * @param same by field, the number of the level of equal values
     * @param levels those of the pair that is weighed, read and written
     */
    NamePairs(Comparison[] comparisons, int[] same, int[] levels) {
        this.comparisons = comparisons;
        this.same = same;
        this.levels = levels;
        this.swaps = swaps(comparisons);
        this.namesInPairs = namesInPairs(comparisons);
    }

    /** The pairs of fields whose values may have changed places. */
    int[][] swaps() {
        return swaps;
    }

    /** By field: whether it may say nothing because it repeats another. */
    boolean[] forgettable() {
        boolean[] forgettable = new boolean[comparisons.length];
        for (int[] names : namesInPairs) {
            forgettable[names[1]] = true;
        }
        return forgettable;
    }

    /** The fields of names that may have changed places, as far as a glance tells, one bit each: neither is equal, and both are like the other there. */
    int perhapsSwapped(int equal, int[] codes, int row, int[] otherCodes, int otherRow) {
        int perhaps = 0;
        for (int[] swap : swaps) {
            int both = 1 << swap[0] | 1 << swap[1];
            if ((equal & both) == 0
                    && perhapsAlike(swap, codes, row, otherCodes, otherRow)
                    && perhapsAlike(swap, otherCodes, otherRow, codes, row)) {
                perhaps |= both;
            }
        }
        return perhaps;
    }

    /** False only where {@link #alike} says -1. */
    private boolean perhapsAlike(int[] swap, int[] codes, int row, int[] otherCodes, int otherRow) {
        int here = codes[row + swap[0]];
        int there = otherCodes[otherRow + swap[1]];
        NameComparison first = (NameComparison) comparisons[swap[0]];
        return here == Dictionary.MISSING
                || there == Dictionary.MISSING
                || first.isPerhapsLike(here, (NameComparison) comparisons[swap[1]], there);
    }

    /**
     * Finds names that changed places: as one, at the first of the two fields; the other then says nothing more.
     *
     * @return the open fields without those that are settled by it
     */
    int withoutSwapped(int[] codes, int row, int[] otherCodes, int otherRow, int open) {
        int left = open;
        for (int[] swap : swaps) {
            int first = swap[0];
            int second = swap[1];
            if ((left & (1 << first | 1 << second)) == 0) {
                continue;
            }
            int across = alike(swap, codes, row, otherCodes, otherRow);
            int back = alike(swap, otherCodes, otherRow, codes, row);
            if (across + back > 0 && across >= 0 && back >= 0) {
                boolean whole = across + back == 2;
                if (whole && (left >>> first & left >>> second & 1) == 0) {
                    continue;
                }
                levels[first] = same[first] + (whole ? 1 : 2);
                levels[second] = 0;
                left &= ~(1 << first | 1 << second);
            }
        }
        return left;
    }

    /** 1 where the first name here is like the second there, 0 where one of them is missing, -1 where they differ. */
    private int alike(int[] swap, int[] codes, int row, int[] otherCodes, int otherRow) {
        int here = codes[row + swap[0]];
        int there = otherCodes[otherRow + swap[1]];
        if (here == Dictionary.MISSING || there == Dictionary.MISSING) {
            return 0;
        }
        NameComparison first = (NameComparison) comparisons[swap[0]];
        return first.isLike(here, (NameComparison) comparisons[swap[1]], there) ? 1 : -1;
    }

    /**
     * A name that repeats another of the same record, as the surname of the Tamasheq is the father's name, says nothing of its own where the other
     * agrees.
     */
    void forgetRepeated(int[] codes, int row, int[] otherCodes, int otherRow) {
        for (int[] names : namesInPairs) {
            int first = names[0];
            int second = names[1];
            if (levels[first] >= SOUNDS_ALIKE
                    && levels[first] <= same[first]
                    && levels[second] >= SOUNDS_ALIKE
                    && repeats(names, codes, row)
                    && repeats(names, otherCodes, otherRow)) {
                levels[second] = 0;
            }
        }
    }

    private boolean repeats(int[] names, int[] codes, int row) {
        long key = ((NameComparison) comparisons[names[0]]).key(codes[row + names[0]]);
        return key != 0 && key == ((NameComparison) comparisons[names[1]]).key(codes[row + names[1]]);
    }

    private static int[][] namesInPairs(Comparison[] comparisons) {
        List<int[]> pairs = new ArrayList<>();
        for (int first = 0; first < comparisons.length; first++) {
            for (int second = first + 1; second < comparisons.length; second++) {
                if (comparisons[first] instanceof NameComparison && comparisons[second] instanceof NameComparison) {
                    pairs.add(new int[] {first, second});
                }
            }
        }
        return pairs.toArray(int[][]::new);
    }

    private static int[][] swaps(Comparison[] comparisons) {
        List<int[]> swaps = new ArrayList<>();
        for (int field = 0; field < comparisons.length; field++) {
            Field first = comparisons[field].field();
            for (int other = 0; other < comparisons.length; other++) {
                if (comparisons[other].field().name().equals(first.swapsWith())) {
                    swaps.add(new int[] {field, other});
                }
            }
        }
        return swaps.toArray(int[][]::new);
    }
}
