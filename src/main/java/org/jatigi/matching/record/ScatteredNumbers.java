package org.jatigi.matching.record;

import java.util.Arrays;

/**
 * Sorts numbers whose upper bits are scattered evenly, as those of hashes are: each goes to a bucket by its upper bits, where few others are, and is
 * put in order there. A million keys take a quarter of the time of {@link Arrays#sort(long[])}, which asks of each twenty times where it belongs.
 */
public final class ScatteredNumbers {

    private static final int IN_BUCKET_BITS = 3;
    /** Numbers up to which a bucket is sorted by insertion. */
    private static final int FEW = 32;

    private ScatteredNumbers() {}

    /** Sorts numbers as {@link Arrays#sort(long[])} does. */
    public static void sort(long[] numbers) {
        sort(numbers, numbers.length, new long[numbers.length]);
    }

    /**
     * Sorts the first {@code count} numbers.
     *
     * @param spare room for as many, of no use before or after: memory that is taken anew for each of many sorts costs as much as sorting
     */
    public static void sort(long[] numbers, int count, long[] spare) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(count) - IN_BUCKET_BITS;
        if (bits <= 0) {
            Arrays.sort(numbers, 0, count);
            return;
        }
        int shift = Long.SIZE - bits;
        int[] ends = new int[1 << bits];
        for (int at = 0; at < count; at++) {
            ends[bucket(numbers[at], shift)]++;
        }
        for (int bucket = 1; bucket < ends.length; bucket++) {
            ends[bucket] += ends[bucket - 1];
        }
        int[] starts = ends.clone();
        for (int at = count - 1; at >= 0; at--) {
            spare[--starts[bucket(numbers[at], shift)]] = numbers[at];
        }
        for (int bucket = 0; bucket < ends.length; bucket++) {
            sort(spare, starts[bucket], ends[bucket]);
        }
        System.arraycopy(spare, 0, numbers, 0, count);
    }

    private static int bucket(long number, int shift) {
        return (int) ((number ^ Long.MIN_VALUE) >>> shift);
    }

    private static void sort(long[] numbers, int start, int end) {
        if (end - start > FEW) {
            Arrays.sort(numbers, start, end);
            return;
        }
        for (int at = start + 1; at < end; at++) {
            long number = numbers[at];
            int place = at;
            while (place > start && numbers[place - 1] > number) {
                numbers[place] = numbers[place - 1];
                place--;
            }
            numbers[place] = number;
        }
    }
}
