package org.jatigi.matching.record;

/**
 * A date of which perhaps only the year or the month is known, packed into one int: {@code year << 9 | month << 5 | day}.
 *
 * <p>1 January and 31 December are what clerks write when only the year is known, so they are years here. A month or a day that no calendar
 * has is kept: it is a slip that may be compared.
 */
public final class PartialDate {

    /** What stands where no date could be read. */
    public static final int NONE = 0;

    private static final int YEAR_SHIFT = 9;
    private static final int MONTH_SHIFT = 5;
    private static final int LENGTH_MAX = 40;

    private PartialDate() {}

    /**
     * Reads {@code 1965}, {@code 1965-03}, {@code 19650312}, {@code 1965-03-12} with anything after a blank or T, or the day first:
     * {@code 12/03/1965}. Anything else is {@link #NONE}.
     */
    public static int read(String raw) {
        int[] numbers = new int[3];
        int[] lengths = new int[3];
        int parts = split(raw, numbers, lengths);
        if (parts == 1 && lengths[0] == 8) {
            return of(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100);
        }
        if (parts >= 1 && lengths[0] == 4) {
            return of(numbers[0], parts > 1 ? numbers[1] : 0, parts > 2 ? numbers[2] : 0);
        }
        if (parts == 3 && lengths[2] == 4) {
            return of(numbers[2], numbers[1], numbers[0]);
        }
        return NONE;
    }

    /** A date of its parts; a month or day of 0 is not known. */
    public static int of(int year, int month, int day) {
        if (year < 1 || year > 9999 || month > 15 || day > 31) {
            return NONE;
        }
        boolean onlyYear = month == 0 || (month == 1 && day == 1) || (month == 12 && day == 31);
        return onlyYear ? year << YEAR_SHIFT : year << YEAR_SHIFT | month << MONTH_SHIFT | day;
    }

    public static int year(int date) {
        return date >> YEAR_SHIFT;
    }

    /** 0 where it is not known. */
    public static int month(int date) {
        return date >> MONTH_SHIFT & 15;
    }

    /** 0 where it is not known. */
    public static int day(int date) {
        return date & 31;
    }

    public static boolean isWhole(int date) {
        return day(date) != 0;
    }

    /** The normal form: {@code 1965}, {@code 1965-03} or {@code 1965-03-12}. */
    static String text(int date) {
        StringBuilder text = new StringBuilder(10);
        twoDigits(text, year(date) / 100);
        twoDigits(text, year(date) % 100);
        if (month(date) != 0) {
            twoDigits(text.append('-'), month(date));
        }
        if (isWhole(date)) {
            twoDigits(text.append('-'), day(date));
        }
        return text.toString();
    }

    private static void twoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static int split(String raw, int[] numbers, int[] lengths) {
        int part = -1;
        boolean inNumber = false;
        for (int i = 0; i < Math.min(raw.length(), LENGTH_MAX); i++) {
            char c = raw.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && part >= 0 && (c == 'T' || c == ' ') && part == 2) {
                break;
            }
            if (digit && !inNumber && ++part == 3) {
                return 0;
            }
            if (digit && ++lengths[part] > 8) {
                return 0;
            }
            if (digit) {
                numbers[part] = numbers[part] * 10 + c - '0';
            }
            inNumber = digit;
        }
        return part + 1;
    }
}
