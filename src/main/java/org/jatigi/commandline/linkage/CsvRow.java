package org.jatigi.commandline.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A row of a table, whose cells are read where they lie: one row serves a whole file, and most cells of a register say what others said before, so that
 * they need not become a text of their own.
 *
 * <p>Its cells hold until the next row is asked for. Whoever keeps one longer keeps what {@link CharSequence#toString} makes of it.
 */
final class CsvRow {

    private char[] letters = new char[1 << 10];
    private int used;
    private Cell[] cells = {};
    private int size;
    private long line;

    /** Begins anew, with no cells. */
    void begin(long startingLine) {
        line = startingLine;
        used = 0;
        size = 0;
    }

    void add(char[] from, int start, int length) {
        if (used + length > letters.length) {
            letters = Arrays.copyOf(letters, 2 * (used + length));
        }
        System.arraycopy(from, start, letters, used, length);
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, size + 1);
            cells[size] = new Cell();
        }
        cells[size++].set(letters, used, length);
        used += length;
    }

    /** How many cells it has. */
    int size() {
        return size;
    }

    /** How many characters all its cells have. */
    int letters() {
        return used;
    }

    /** The line of the table that it began on, counted from 1. */
    long line() {
        return line;
    }

    CharSequence cell(int column) {
        return cells[column];
    }

    /** Its cells as texts of their own. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(size);
        for (int column = 0; column < size; column++) {
            texts.add(cells[column].toString());
        }
        return texts;
    }

    private static final class Cell implements CharSequence {

        private char[] letters = {};
        private int start;
        private int length;

        void set(char[] of, int from, int many) {
            letters = of;
            start = from;
            length = many;
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public char charAt(int at) {
            return letters[start + at];
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return toString().substring(from, to);
        }

        @Override
        public String toString() {
            return new String(letters, start, length);
        }
    }
}
