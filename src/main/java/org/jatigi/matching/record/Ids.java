package org.jatigi.matching.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ids of records, one behind the other in pages: as texts of their own, a million of them would be two million objects that the collector carries
 * about.
 */
final class Ids {

    private static final int PAGE_BITS = 16;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

    private final List<Page> pages = new ArrayList<>();
    private int size;

    /** The ids of a list. */
    static Ids of(List<String> texts) {
        Ids ids = new Ids();
        texts.forEach(ids::add);
        return ids;
    }

    int size() {
        return size;
    }

    void add(CharSequence id) {
        Page page = pageToFill();
        page.add(id);
        end(page);
    }

    /** Adds the id of a record of another list. */
    void add(Ids others, int record) {
        Page from = others.page(record);
        int start = from.start(record & PAGE_MASK);
        int end = from.end(record & PAGE_MASK);
        Page page = pageToFill();
        page.add(from, start, end);
        end(page);
    }

    String id(int record) {
        Page page = page(record);
        int start = page.start(record & PAGE_MASK);
        return page.text(start, page.end(record & PAGE_MASK));
    }

    int length(int record) {
        Page page = page(record);
        return page.end(record & PAGE_MASK) - page.start(record & PAGE_MASK);
    }

    /** A letter of an id, 0 behind its end. */
    char letter(int record, int at) {
        Page page = page(record);
        int place = page.start(record & PAGE_MASK) + at;
        return place < page.end(record & PAGE_MASK) ? page.letter(place) : 0;
    }

    /** As {@link String#compareTo}. */
    int compare(int one, int other) {
        int length = Math.min(length(one), length(other));
        for (int at = 0; at < length; at++) {
            int apart = letter(one, at) - letter(other, at);
            if (apart != 0) {
                return apart;
            }
        }
        return length(one) - length(other);
    }

    private Page page(int record) {
        return pages.get(record >>> PAGE_BITS);
    }

    private Page pageToFill() {
        if ((size & PAGE_MASK) == 0) {
            pages.add(new Page());
        }
        return pages.getLast();
    }

    private void end(Page page) {
        page.ends[size & PAGE_MASK] = page.used;
        if ((++size & PAGE_MASK) == 0) {
            page.letters = Arrays.copyOf(page.letters, page.used * page.width);
        }
    }

    /** Ids in bytes: one for a letter, or two from the first letter on that needs as many. */
    private static final class Page {

        private final int[] ends = new int[1 << PAGE_BITS];
        private byte[] letters = new byte[1 << PAGE_BITS];
        private int used;
        private int width = 1;

        int start(int nth) {
            return nth == 0 ? 0 : ends[nth - 1];
        }

        int end(int nth) {
            return ends[nth];
        }

        char letter(int at) {
            return width == 1
                    ? (char) (letters[at] & 0xFF)
                    : (char) ((letters[2 * at] & 0xFF) << Byte.SIZE | (letters[2 * at + 1] & 0xFF));
        }

        String text(int start, int end) {
            char[] text = new char[end - start];
            for (int at = start; at < end; at++) {
                text[at - start] = letter(at);
            }
            return new String(text);
        }

        void add(CharSequence text) {
            int length = text.length();
            makeRoom(length);
            for (int at = 0; at < length; at++) {
                char letter = text.charAt(at);
                if (letter > 0xFF && width == 1) {
                    widen();
                    makeRoom(length - at);
                }
                set(used++, letter);
            }
        }

        void add(Page from, int start, int end) {
            if (width < from.width) {
                widen();
            }
            makeRoom(end - start);
            if (width == from.width) {
                System.arraycopy(from.letters, start * width, letters, used * width, (end - start) * width);
                used += end - start;
                return;
            }
            for (int at = start; at < end; at++) {
                set(used++, from.letter(at));
            }
        }

        private void makeRoom(int more) {
            if ((used + more) * width > letters.length) {
                letters = Arrays.copyOf(letters, 2 * (used + more) * width);
            }
        }

        private void set(int at, char letter) {
            if (width == 1) {
                letters[at] = (byte) letter;
            } else {
                letters[2 * at] = (byte) (letter >>> Byte.SIZE);
                letters[2 * at + 1] = (byte) letter;
            }
        }

        private void widen() {
            byte[] narrow = letters;
            letters = new byte[2 * Math.max(narrow.length, used)];
            width = 2;
            for (int at = 0; at < used; at++) {
                set(at, (char) (narrow[at] & 0xFF));
            }
        }
    }
}
