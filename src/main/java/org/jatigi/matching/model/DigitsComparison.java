package org.jatigi.matching.model;

import java.util.Arrays;
import org.jatigi.matching.name.Edits;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/** Compares numbers that are typed, by how many slips of the finger lie between them. */
final class DigitsComparison extends Comparison {

    private static final int PACKED_LENGTH = 16;

    private char[][] digits = {{}};
    /** Up to sixteen digits as half bytes, which tell at once how many differ; 0 where a value does not fit. */
    private long[] packed = {0};

    DigitsComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    @Override
    void grow(int size) {
        digits = Arrays.copyOf(digits, size);
        packed = Arrays.copyOf(packed, size);
    }

    @Override
    void keep(int code, String value) {
        digits[code] = value.toCharArray();
        packed[code] = packed(value);
    }

    @Override
    int level(int one, int other) {
        long first = packed[one];
        long second = packed[other];
        if (first != 0 && second != 0 && areFarApart(first, second)) {
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

    /**
     * Whether more than two slips lie between two numbers for certain: each slip adds or takes away one digit at most of each of those that
     * stand in one number and not in the other.
     */
    private static boolean areFarApart(long first, long second) {
        int only = Long.bitCount(letters(first) & ~letters(second));
        int onlyThere = Long.bitCount(letters(second) & ~letters(first));
        return only > 2 || onlyThere > 2;
    }

    /** Which digits a packed number has: one bit for each. */
    private static long letters(long number) {
        long letters = 0;
        for (long rest = number; rest != 0; rest >>>= 4) {
            letters |= 1L << (rest & 15);
        }
        return letters;
    }

    private static long packed(String value) {
        if (value.length() >= PACKED_LENGTH) {
            return 0;
        }
        long packed = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            packed = packed << 4 | digit + 1;
        }
        return packed;
    }
}
