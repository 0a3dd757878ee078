package org.jatigi.matching.clk;

/**
 * A part of a filter that holds elements of one sort, each as a few bits.
 *
 * <p>A filter has {@value #WORDS} words of 64 bits. What they hold depends on the kind of the field:
 *
 * <table>
 * <caption>Words of a filter</caption>
 * <tr><td>name</td><td>bigrams of the tokens 0-5, names they are variants of 6, their keys 7</td></tr>
 * <tr><td>text</td><td>bigrams of the words 0-5</td></tr>
 * <tr><td>place</td><td>bigrams 0-5, region 6, cercle 7</td></tr>
 * <tr><td>date</td><td>years around 0-2, digits 3-6, day and month of a whole date 7</td></tr>
 * <tr><td>number</td><td>numbers around 0-2</td></tr>
 * <tr><td>digits, phone, document</td><td>digits counted from the start 0-2, from the end 3-5, how many 6, type of document 7</td></tr>
 * <tr><td>code</td><td>the whole value 0-7</td></tr>
 * </table>
 *
 * <p>The bits for each element were chosen so that the usual value fills a fifth to a third of its section: with fewer an element is
 * lost in chance, with more the bits of elements fall together.
 */
final class Section {

    static final int WORDS = 8;

    static final Section BIGRAMS = new Section("BIGRAMS", 0, Bigrams.WORDS, Bigrams.BITS_AN_ELEMENT);
    static final Section FORMS = new Section("FORMS", 6, 1, 6);
    static final Section KEYS = new Section("KEYS", 7, 1, 6);
    static final Section REGION = new Section("REGION", 6, 1, 8);
    static final Section CERCLE = new Section("CERCLE", 7, 1, 8);
    static final Section NEIGHBOURS = new Section("NEIGHBOURS", 0, 3, 3);
    static final Section DATE_DIGITS = new Section("DATE_DIGITS", 3, 4, 8);
    static final Section DAY_AND_MONTH = new Section("DAY_AND_MONTH", 7, 1, 8);
    static final Section FROM_START = new Section("FROM_START", 0, 3, 8);
    static final Section FROM_END = new Section("FROM_END", 3, 3, 8);
    static final Section LENGTH = new Section("LENGTH", 6, 1, 8);
    static final Section TYPE = new Section("TYPE", 7, 1, 8);
    static final Section WHOLE = new Section("WHOLE", 0, 8, 16);

    private final String name;
    private final int first;
    private final int end;
    private final int bitsAnElement;

    private final double[] elements;

    private Section(String name, int first, int words, int bitsAnElement) {
        this.name = name;
        this.first = first;
        this.end = first + words;
        this.bitsAnElement = bitsAnElement;
        int bits = words * Long.SIZE;
        this.elements = elements(bits, bitsAnElement);
    }

    /** How many elements set so many of some bits, by number of bits set (Swamidass and Baldi). */
    static double[] elements(int bits, int bitsAnElement) {
        double[] elements = new double[bits + 1];
        for (int set = 1; set <= bits; set++) {
            double clear = Math.max(.5, bits - set) / bits;
            elements[set] = Math.log(clear) / Math.log1p(-1.0 / bits) / bitsAnElement;
        }
        return elements;
    }

    /** Adds an element: two bytes of its hash draw one bit. */
    void add(long[] words, byte[] hash) {
        int bits = (end - first) * Long.SIZE;
        for (int nth = 0; nth < bitsAnElement; nth++) {
            int drawn = ((hash[2 * nth] & 255) << 8 | (hash[2 * nth + 1] & 255)) % bits;
            words[first + drawn / Long.SIZE] |= 1L << drawn;
        }
    }

    boolean isEmpty(long[] words) {
        return set(words) == 0;
    }

    boolean isEqual(long[] one, long[] other) {
        for (int word = first; word < end; word++) {
            if (one[word] != other[word]) {
                return false;
            }
        }
        return true;
    }

    /** Whether all bits of the one are among those of the other. */
    boolean isWithin(long[] one, long[] other) {
        for (int word = first; word < end; word++) {
            if ((one[word] & ~other[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** How many elements it seems to hold. */
    double count(long[] words) {
        return elements[set(words)];
    }

    /** How many elements both seem to hold. */
    double common(long[] one, long[] other) {
        return count(one) + count(other) - elements[setInEither(one, other)];
    }

    /** How many elements each seems to hold that the other one does not, on average. */
    double apart(long[] one, long[] other) {
        return elements[setInEither(one, other)] - (count(one) + count(other)) / 2;
    }

    private int set(long[] words) {
        int set = 0;
        for (int word = first; word < end; word++) {
            set += Long.bitCount(words[word]);
        }
        return set;
    }

    private int setInEither(long[] one, long[] other) {
        int set = 0;
        for (int word = first; word < end; word++) {
            set += Long.bitCount(one[word] | other[word]);
        }
        return set;
    }

    /** The name that elements are hashed with. */
    @Override
    public String toString() {
        return name;
    }
}
