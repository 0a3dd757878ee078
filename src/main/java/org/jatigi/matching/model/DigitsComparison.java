package org.jatigi.matching.model;

import java.util.Arrays;
import org.jatigi.matching.name.Edits;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/** Compares numbers that are typed, by how many slips of the finger lie between them. */
final class DigitsComparison extends Comparison {

    private char[][] digits = {{}};
    /** Which digits a value has, one bit for each; 0 where it has other signs too. */
    private int[] digitsSeen = {0};

    DigitsComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    @Override
    void grow(int size) {
        digits = Arrays.copyOf(digits, size);
        digitsSeen = Arrays.copyOf(digitsSeen, size);
    }

    @Override
    void keep(int code, String value) {
        digits[code] = value.toCharArray();
        digitsSeen[code] = digitsSeen(value);
    }

    @Override
    int level(int one, int other) {
        int first = digitsSeen[one];
        int second = digitsSeen[other];
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
    private static boolean areFarApart(int first, int second) {
        return Integer.bitCount(first & ~second) > 2 || Integer.bitCount(second & ~first) > 2;
    }

    private static int digitsSeen(String value) {
        int seen = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            seen |= 1 << digit;
        }
        return seen;
    }
}
