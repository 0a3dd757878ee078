package org.jatigi.matching.record;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.ArrayList;
import java.util.List;

/**
 * The order of records by their ids. Ids of a register mostly begin alike and differ soon after: what follows their common beginning is sorted as a
 * number, in which each letter takes no more room than there are different ones at its place, and only what is alike there is compared as text. Of a
 * million ids that takes a tenth of the time of comparing texts.
 */
final class IdOrder {

    /** Letters after the common beginning that are looked at: a number seldom has room for more. */
    private static final int PLACES = 16;

    private static final int LETTERS = 256;

    /** Stands for this letter and all after it, which are not told from each other: what follows one of them does not count. */
    private static final int OTHER = LETTERS - 1;

    /** Low bits that hold the record: 134 million records, more than a run takes. */
    private static final int RECORD_BITS = 27;

    private static final long RECORD_MASK = (1L << RECORD_BITS) - 1;
    private static final long NUMBERS_MAX = 1L << (Long.SIZE - RECORD_BITS);

    private final Ids ids;
    private final IntComparator byText;

    private IdOrder(Ids ids, IntComparator ofEquals) {
        this.ids = ids;
        this.byText = (one, other) -> {
            int byId = ids.compare(one, other);
            return byId != 0 ? byId : ofEquals.compare(one, other);
        };
    }

    /**
     * The numbers of the ids in the order of {@link String#compareTo}.
     *
     * @param ofEquals orders the numbers of ids that are equal
     */
    static int[] of(Ids ids, IntComparator ofEquals) {
        return new IdOrder(ids, ofEquals).order();
    }

    private int[] order() {
        int[] order = new int[ids.size()];
        if (isSorted()) {
            for (int record = 0; record < order.length; record++) {
                order[record] = record;
            }
            return order;
        }
        long[] numbers = numbers();
        ScatteredNumbers.sort(numbers);
        for (int at = 0; at < order.length; at++) {
            order[at] = (int) (numbers[at] & RECORD_MASK);
        }
        for (int from = 0; from < order.length; ) {
            int end = from + 1;
            while (end < order.length && numbers[end] >>> RECORD_BITS == numbers[from] >>> RECORD_BITS) {
                end++;
            }
            if (end - from > 1) {
                IntArrays.quickSort(order, from, end, byText);
            }
            from = end;
        }
        return order;
    }

    private boolean isSorted() {
        for (int record = 1; record < ids.size(); record++) {
            if (byText.compare(record - 1, record) > 0) {
                return false;
            }
        }
        return true;
    }

    /** For each id, how it begins as a number, which fills the upper bits, and in the low bits which one it is. */
    private long[] numbers() {
        int start = commonStart();
        Alphabet[] alphabets = alphabets(start);
        int shift = Long.numberOfLeadingZeros(numbersOf(alphabets) - 1);
        long[] numbers = new long[ids.size()];
        for (int record = 0; record < numbers.length; record++) {
            long number = 0;
            for (int place = 0; place < alphabets.length; place++) {
                number = number * alphabets[place].size + alphabets[place].ranks[letter(record, start + place)];
            }
            numbers[record] = (number << shift ^ Long.MIN_VALUE) | record;
        }
        return numbers;
    }

    private int commonStart() {
        String first = ids.id(0);
        int common = first.length();
        for (int record = 1; record < ids.size(); record++) {
            int at = 0;
            int length = Math.min(common, ids.length(record));
            while (at < length && ids.letter(record, at) == first.charAt(at)) {
                at++;
            }
            common = at;
        }
        return common;
    }

    /** Those of the places from this one on, as many as a number has room for. */
    private Alphabet[] alphabets(int start) {
        boolean[][] seen = new boolean[PLACES][LETTERS];
        for (int record = 0; record < ids.size(); record++) {
            for (int place = 0; place < PLACES; place++) {
                seen[place][letter(record, start + place)] = true;
            }
        }
        List<Alphabet> alphabets = new ArrayList<>();
        long numbers = 1;
        for (boolean[] atPlace : seen) {
            Alphabet alphabet = Alphabet.of(atPlace);
            numbers *= alphabet.size;
            if (numbers > NUMBERS_MAX) {
                break;
            }
            alphabets.add(alphabet);
            if (atPlace[OTHER]) {
                break;
            }
        }
        return alphabets.toArray(Alphabet[]::new);
    }

    private static long numbersOf(Alphabet[] alphabets) {
        long numbers = 1;
        for (Alphabet alphabet : alphabets) {
            numbers *= alphabet.size;
        }
        return numbers;
    }

    /** The letter at a place, 0 behind the end. */
    private int letter(int record, int at) {
        return Math.min(ids.letter(record, at), OTHER);
    }

    /** The letters that stand at one place, in their order. */
    private static final class Alphabet {

        private final int[] ranks = new int[LETTERS];
        private int size;

        static Alphabet of(boolean[] seen) {
            Alphabet alphabet = new Alphabet();
            for (int letter = 0; letter < LETTERS; letter++) {
                alphabet.ranks[letter] = alphabet.size;
                alphabet.size += seen[letter] ? 1 : 0;
            }
            return alphabet;
        }
    }
}
