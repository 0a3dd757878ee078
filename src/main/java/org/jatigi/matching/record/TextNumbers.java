package org.jatigi.matching.record;

import java.util.Arrays;

/**
 * Texts that have a number each, found by their letters, so that nobody need make a text to ask for one.
 *
 * <p>A table of open addressing with a part of each text's hash beside its place, so that other texts are mostly passed over unread; the texts lie one
 * behind the other, each after its number and its length, so that asking for one reads memory twice.
 */
final class TextNumbers {

    /** What a text has that has no number. */
    static final int NONE = 0;

    /** Characters of the longest text that is taken. */
    static final int LENGTH_MAX = Character.MAX_VALUE;

    private static final int PLACE_BITS = Integer.SIZE;
    private static final int NUMBER_HIGH = 0;
    private static final int NUMBER_LOW = 1;
    private static final int LENGTH = 2;
    private static final int LETTERS = 3;
    private static final int ROOM_MAX = Integer.MAX_VALUE - 8;

    /** The hash of a text in the upper half, its place among the texts in the lower; 0 where there is none. */
    private long[] table = new long[1 << 8];

    /** Texts with what stands before them; nothing is in the first place, so that no place is 0. */
    private char[] texts = new char[1 << 10];

    private int used = 1;
    private int size;

    int size() {
        return size;
    }

    /** The number of a text, {@link #NONE} where it has none. */
    int find(CharSequence text) {
        int hash = hash(text);
        for (int at = start(hash); table[at] != 0; at = at + 1 & table.length - 1) {
            if ((int) (table[at] >>> PLACE_BITS) == hash && isAt((int) table[at], text)) {
                int place = (int) table[at];
                return texts[place + NUMBER_HIGH] << Character.SIZE | texts[place + NUMBER_LOW];
            }
        }
        return NONE;
    }

    /**
     * Gives a number to a text that has none.
     *
     * @throws IllegalArgumentException where it is longer than {@value #LENGTH_MAX}, or where there is no room for more
     */
    void put(CharSequence text, int number) {
        int length = text.length();
        if (length > LENGTH_MAX || (long) used + LETTERS + length > ROOM_MAX) {
            throw new IllegalArgumentException("too much text: " + length + " characters after " + used);
        }
        if (2 * size == table.length) {
            grow();
        }
        if (used + LETTERS + length > texts.length) {
            texts = Arrays.copyOf(texts, (int) Math.min(ROOM_MAX, 2L * (used + LETTERS + length)));
        }
        texts[used + NUMBER_HIGH] = (char) (number >>> Character.SIZE);
        texts[used + NUMBER_LOW] = (char) number;
        texts[used + LENGTH] = (char) length;
        for (int at = 0; at < length; at++) {
            texts[used + LETTERS + at] = text.charAt(at);
        }
        enter((long) hash(text) << PLACE_BITS | used);
        used += LETTERS + length;
        size++;
    }

    private boolean isAt(int place, CharSequence text) {
        int length = text.length();
        if (texts[place + LENGTH] != length) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (texts[place + LETTERS + at] != text.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        long[] before = table;
        table = new long[2 * before.length];
        for (long entry : before) {
            if (entry != 0) {
                enter(entry);
            }
        }
    }

    private void enter(long entry) {
        int at = start((int) (entry >>> PLACE_BITS));
        while (table[at] != 0) {
            at = at + 1 & table.length - 1;
        }
        table[at] = entry;
    }

    private int start(int hash) {
        return hash & table.length - 1;
    }

    /** The same for a text and for any other sequence of its letters. */
    private static int hash(CharSequence text) {
        int hash = 0;
        for (int at = 0; at < text.length(); at++) {
            hash = 31 * hash + text.charAt(at);
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
