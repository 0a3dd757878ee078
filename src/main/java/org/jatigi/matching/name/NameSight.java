package org.jatigi.matching.name;

import java.util.Arrays;
import org.jatigi.matching.record.Dictionary;

/**
 * What a glance at two names tells: whether they are {@link NameLevel#DIFFERENT}, for most of those that are.
 *
 * <p>A name of one word is kept in three numbers that lie beside each other: its letters, its first four letters, and its length with a hash of its
 * form and one of its key. Where form and key are other ones and the letters rule out a likeness, nothing else can make the names alike.
 * Other names are not told at sight.
 */
public final class NameSight {

    private static final int WORDS = 4;
    private static final int LETTERS = 0;
    private static final int START = 1;
    private static final int MARKS = 2;
    private static final int LENGTH_BITS = 5;
    private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;
    private static final int FORM_SHIFT = 8;
    private static final int FORM_BITS = 24;
    private static final int KEY_SHIFT = FORM_SHIFT + FORM_BITS;

    private static final int PREFIX_BITS = 3;
    /** By both lengths and the common prefix: how many letters names have in common that are not different. */
    private static final byte[] COMMON_MIN = commonMin();

    private long[] words = new long[WORDS];

    /** Makes room for codes below {@code size}. */
    public void grow(int size) {
        words = Arrays.copyOf(words, size * WORDS);
    }

    /** Keeps a name under a code. */
    public void keep(int code, Name name) {
        char[] text = name.normal().toCharArray();
        int at = code * WORDS;
        words[at + LETTERS] = JaroWinkler.letters(text);
        words[at + START] = 0;
        words[at + MARKS] = 0;
        if (name.tokens() != 1 || !name.token(0).equals(name.normal()) || text.length > LENGTH_MASK) {
            return;
        }
        for (int place = Math.min(text.length, NameParameters.PREFIX_MAX) - 1; place >= 0; place--) {
            words[at + START] = words[at + START] << Character.SIZE | text[place];
        }
        long form = Dictionary.hash(name.form(0)) >>> (Long.SIZE - FORM_BITS);
        words[at + MARKS] = Dictionary.hash(TransliterationKey.of(name.token(0))) >>> KEY_SHIFT << KEY_SHIFT
                | form << FORM_SHIFT
                | text.length;
    }

    /** Which letters a name has; see {@link JaroWinkler#letters}. */
    public long letters(int code) {
        return words[code * WORDS + LETTERS];
    }

    /** Whether it is plain that two names are different; false where they are alike or it is not plain. */
    public boolean areDifferent(int one, int other) {
        int here = one * WORDS;
        int there = other * WORDS;
        long hereMarks = words[here + MARKS];
        long thereMarks = words[there + MARKS];
        long apart = hereMarks ^ thereMarks;
        if (hereMarks == 0
                || thereMarks == 0
                || apart >>> KEY_SHIFT == 0
                || (apart >>> FORM_SHIFT & ((1L << FORM_BITS) - 1)) == 0) {
            return false;
        }
        long starts = words[here + START] ^ words[there + START];
        int prefix = starts == 0 ? NameParameters.PREFIX_MAX : Long.numberOfTrailingZeros(starts) / Character.SIZE;
        int length = (int) hereMarks & LENGTH_MASK;
        int otherLength = (int) thereMarks & LENGTH_MASK;
        return JaroWinkler.commonAtMost(length, words[here + LETTERS], otherLength, words[there + LETTERS])
                < COMMON_MIN[place(length, otherLength, prefix)];
    }

    private static int place(int length, int otherLength, int prefix) {
        return (length << LENGTH_BITS | otherLength) << PREFIX_BITS | prefix;
    }

    private static byte[] commonMin() {
        byte[] least = new byte[1 << (2 * LENGTH_BITS + PREFIX_BITS)];
        for (int length = 1; length <= LENGTH_MASK; length++) {
            for (int other = 1; other <= LENGTH_MASK; other++) {
                for (int prefix = 0; prefix <= NameParameters.PREFIX_MAX; prefix++) {
                    int common = 0;
                    while (common <= Math.min(length, other)
                            && JaroWinkler.atMost(length, other, common, prefix) < NameParameters.FAR_OFF_MIN) {
                        common++;
                    }
                    least[place(length, other, prefix)] = (byte) common;
                }
            }
        }
        return least;
    }
}
