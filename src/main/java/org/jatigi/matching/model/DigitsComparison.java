package org.jatigi.matching.model;

import java.util.Arrays;
import org.jatigi.matching.name.Edits;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/** Compares numbers that are typed, by how many slips of the finger lie between them. */
final class DigitsComparison extends Comparison {

    private static final int COUNT_BITS = 6;
    private static final long COUNT_MAX = (1 << COUNT_BITS) - 1;

    private char[][] digits = {{}};
    /** How often a value has each digit, as so many ones in six bits; 0 where it has other signs too. */
    private long[] counts = {0};

    DigitsComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    @Override
    void grow(int size) {
        digits = Arrays.copyOf(digits, size);
        counts = Arrays.copyOf(counts, size);
    }

    @Override
    void keep(int code, String value) {
        digits[code] = value.toCharArray();
        counts[code] = counts(value);
    }

    @Override
    int level(int one, int other) {
        if (areFarApart(counts[one], counts[other])) {
            return 1;
        }
        return switch (Edits.distance(digits[one], digits[other], 2)) {
            case 0, 1 -> 3;
            case 2 -> 2;
            default -> 1;
        };
    }

    @Override
    boolean isCostly() {
        return false;
    }

    @Override
    Sight sight() {
        return Sight.MOSTLY;
    }

    @Override
    int levelAtSight(int one, int other) {
        return areFarApart(counts[one], counts[other]) ? 1 : UNKNOWN;
    }

    /** Whether more than two slips lie between two numbers for certain: a slip adds one digit at most and takes away one at most. */
    private static boolean areFarApart(long one, long other) {
        return one != 0 && other != 0 && (Long.bitCount(one & ~other) > 2 || Long.bitCount(other & ~one) > 2);
    }

    private static long counts(String value) {
        long counts = 0;
        for (int at = 0; at < value.length(); at++) {
            int digit = value.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            long ofDigit = counts >>> (COUNT_BITS * digit) & COUNT_MAX;
            long oneMore = Math.min(ofDigit << 1 | 1, COUNT_MAX);
            counts |= oneMore << (COUNT_BITS * digit);
        }
        return counts;
    }
}
