package org.jatigi.matching.name;

/**
 * The Jaro-Winkler similarity of two strings.
 *
 * <p><b>Definition.</b> Letters are in common when they are equal and no further apart than half the longer string, less one. Jaro's
 * similarity is the mean of the shares of common letters in each string and the share of common letters that stand in the same order.
 * Winkler lifts it, above .7, by a tenth of what is missing to 1 for each letter of the common prefix, four at most.
 *
 * <p><b>Symmetry.</b> Which letters are paired depends on which string is walked first, and so, rarely, does their number. Here the
 * shorter string is walked first, of equally long ones the lesser, so that the order of the arguments never matters.
 *
 * <p><b>Speed.</b> Letters taken are marked by one bit each, in a {@code long} up to 64 letters: nothing is allocated. On 700 names of
 * footballers a core compares 16 million pairs a second, and 29 million when {@link #atMost} rules pairs out first.
 *
 * <p>M. Jaro, Advances in record-linkage methodology, JASA 84 (1989). W. Winkler, String comparator metrics and enhanced decision rules in
 * the Fellegi-Sunter model of record linkage, Proceedings of the Section on Survey Research Methods, ASA (1990).
 */
public final class JaroWinkler {

    private JaroWinkler() {}

    /** From 0, nothing in common or an empty string, to 1, equal. */
    public static double similarity(char[] one, char[] other) {
        boolean inOrder = isBefore(one, other);
        char[] left = inOrder ? one : other;
        char[] right = inOrder ? other : one;
        if (left.length == 0) {
            return 0;
        }
        return right.length <= Long.SIZE ? ofShort(left, right) : ofLong(left, right);
    }

    /**
     * A similarity that {@link #similarity} does not exceed, found from the letters alone, of whatever length. {@code oneLetters} and
     * {@code otherLetters} are {@link #letters} of the strings.
     */
    public static double atMost(char[] one, long oneLetters, char[] other, long otherLetters) {
        return atMost(one.length, oneLetters, other.length, otherLetters, commonPrefix(one, other));
    }

    /** The same by lengths and how many of the first letters are the same, at most four. */
    public static double atMost(int oneLength, long oneLetters, int otherLength, long otherLetters, int prefix) {
        if (oneLength == 0 || otherLength == 0) {
            return 0;
        }
        return atMost(oneLength, otherLength, commonAtMost(oneLength, oneLetters, otherLength, otherLetters), prefix);
    }

    /** How many letters two strings can have in common at most. */
    static int commonAtMost(int oneLength, long oneLetters, int otherLength, long otherLetters) {
        int uncounted = Math.min(oneLength - Long.bitCount(oneLetters), otherLength - Long.bitCount(otherLetters));
        return Long.bitCount(oneLetters & otherLetters) + uncounted;
    }

    /** The most that strings of these lengths with so many letters in common can be alike. */
    static double atMost(int oneLength, int otherLength, int common, int prefix) {
        if (common == 0) {
            return 0;
        }
        double jaro = Math.min(1, (common / (double) oneLength + common / (double) otherLength + 1) / 3);
        return lift(jaro, prefix);
    }

    /** Which letters a string has, two bits a letter: has it, has it twice. Signs other than a to z share six places. */
    public static long letters(char[] text) {
        long letters = 0;
        for (char letter : text) {
            int place = letter >= 'a' && letter <= 'z' ? letter - 'a' : 26 + letter % 6;
            long once = 1L << (2 * place);
            letters |= (letters & once) == 0 ? once : once << 1;
        }
        return letters;
    }

    private static boolean isBefore(char[] one, char[] other) {
        if (one.length != other.length) {
            return one.length < other.length;
        }
        for (int at = 0; at < one.length; at++) {
            if (one[at] != other[at]) {
                return one[at] < other[at];
            }
        }
        return true;
    }

    private static double ofShort(char[] left, char[] right) {
        int window = Math.max(0, right.length / 2 - 1);
        long leftTaken = 0;
        long rightTaken = 0;
        for (int at = 0; at < left.length; at++) {
            int last = Math.min(right.length - 1, at + window);
            for (int there = Math.max(0, at - window); there <= last; there++) {
                if (right[there] == left[at] && ((rightTaken >>> there) & 1) == 0) {
                    rightTaken |= 1L << there;
                    leftTaken |= 1L << at;
                    break;
                }
            }
        }
        int common = Long.bitCount(leftTaken);
        if (common == 0) {
            return 0;
        }
        int moved = 0;
        for (long here = leftTaken, there = rightTaken; here != 0; here &= here - 1, there &= there - 1) {
            if (left[Long.numberOfTrailingZeros(here)] != right[Long.numberOfTrailingZeros(there)]) {
                moved++;
            }
        }
        return lift(jaro(common, moved / 2, left.length, right.length), commonPrefix(left, right));
    }

    /** The same for strings that no machine word has a bit for each letter of. */
    private static double ofLong(char[] left, char[] right) {
        int window = right.length / 2 - 1;
        boolean[] rightTaken = new boolean[right.length];
        char[] leftCommon = new char[left.length];
        int common = 0;
        for (int at = 0; at < left.length; at++) {
            char letter = left[at];
            int last = Math.min(right.length - 1, at + window);
            for (int there = Math.max(0, at - window); there <= last; there++) {
                if (right[there] == letter && !rightTaken[there]) {
                    rightTaken[there] = true;
                    leftCommon[common++] = letter;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int moved = 0;
        for (int there = 0, nth = 0; there < right.length; there++) {
            if (rightTaken[there] && right[there] != leftCommon[nth++]) {
                moved++;
            }
        }
        return lift(jaro(common, moved / 2, left.length, right.length), commonPrefix(left, right));
    }

    private static double jaro(int common, int transposed, int leftLength, int rightLength) {
        return (common / (double) leftLength + common / (double) rightLength + (common - transposed) / (double) common)
                / 3;
    }

    private static double lift(double jaro, int prefix) {
        return jaro > NameParameters.BOOST_ABOVE ? jaro + prefix * NameParameters.PREFIX_WEIGHT * (1 - jaro) : jaro;
    }

    private static int commonPrefix(char[] left, char[] right) {
        int most = Math.min(NameParameters.PREFIX_MAX, Math.min(left.length, right.length));
        int prefix = 0;
        while (prefix < most && left[prefix] == right[prefix]) {
            prefix++;
        }
        return prefix;
    }
}
