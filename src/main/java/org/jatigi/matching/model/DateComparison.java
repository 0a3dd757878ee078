package org.jatigi.matching.model;

import java.util.Arrays;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.PartialDate;

/** Compares dates of which perhaps only the year is known. */
final class DateComparison extends CheapComparison {

    /** The two digits of the day. */
    private static final int DAY = 0xFF;

    /** By code: the year in the upper half; year, month and day as eight decimal digits of four bits in the lower. */
    private long[] dates = {0};

    DateComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    @Override
    void grow(int size) {
        dates = Arrays.copyOf(dates, size);
    }

    @Override
    void keep(int code, String value) {
        dates[code] = inDigits(PartialDate.read(value));
    }

    @Override
    int level(int one, int other) {
        int first = (int) dates[one];
        int second = (int) dates[other];
        boolean whole = (first & DAY) != 0 && (second & DAY) != 0;
        if (whole && isSlip(first, second)) {
            return 9;
        }
        int years = Math.abs((int) (dates[one] >>> 32) - (int) (dates[other] >>> 32));
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

    /** Whether one digit differs, or day and month changed places. */
    private static boolean isSlip(int first, int second) {
        int differing = first ^ second;
        int bits = differing | differing >>> 1;
        int digits = (bits | bits >>> 2) & 0x11111111;
        return Integer.bitCount(digits) <= 1
                || (differing >>> 16 == 0
                        && (first >>> 8 & DAY) == (second & DAY)
                        && (second >>> 8 & DAY) == (first & DAY));
    }

    private static long inDigits(int date) {
        long digits = 0;
        long left = PartialDate.year(date) * 10_000L + PartialDate.month(date) * 100L + PartialDate.day(date);
        for (int place = 0; place < 32; place += 4) {
            digits |= left % 10 << place;
            left /= 10;
        }
        return (long) PartialDate.year(date) << 32 | digits;
    }
}
