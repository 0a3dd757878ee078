package org.jatigi.matching.model;

import java.util.Arrays;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.PartialDate;

/** Compares dates of which perhaps only the year is known. */
final class DateComparison extends Comparison {

    private int[] dates = {0};

    DateComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    @Override
    void grow(int size) {
        dates = Arrays.copyOf(dates, size);
    }

    @Override
    void keep(int code, String value) {
        dates[code] = PartialDate.read(value);
    }

    @Override
    int level(int one, int other) {
        int first = dates[one];
        int second = dates[other];
        boolean whole = PartialDate.isWhole(first) && PartialDate.isWhole(second);
        if (whole && isSlip(first, second)) {
            return 9;
        }
        int years = Math.abs(PartialDate.year(first) - PartialDate.year(second));
        if (years == 0) {
            return whole ? 7 : 8;
        }
        if (whole) {
            return 2;
        }
        if (years <= 2) {
            return years == 1 ? 6 : 5;
        }
        if (years <= 10) {
            return years <= 5 ? 4 : 3;
        }
        return 1;
    }

    @Override
    boolean isCostly() {
        return false;
    }

    private static boolean isSlip(int first, int second) {
        int digits = differing(PartialDate.year(first), PartialDate.year(second));
        int monthDigits = differing(PartialDate.month(first), PartialDate.month(second));
        int dayDigits = differing(PartialDate.day(first), PartialDate.day(second));
        if (digits + monthDigits + dayDigits <= 1) {
            return true;
        }
        return digits == 0
                && PartialDate.month(first) == PartialDate.day(second)
                && PartialDate.day(first) == PartialDate.month(second);
    }

    private static int differing(int one, int other) {
        int differing = 0;
        int left = one;
        int right = other;
        while (left != right) {
            differing += left % 10 == right % 10 ? 0 : 1;
            left /= 10;
            right /= 10;
        }
        return differing;
    }
}
