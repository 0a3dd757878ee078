package org.jatigi.matching.clk;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The encoding of one value: 512 bits that only somebody with the secret could have made. */
public final class ClkFilter {

    /** The filter of a value that is missing: no bit is set. */
    public static final ClkFilter NONE = new ClkFilter(new long[Section.WORDS]);

    private static final int BYTES = Section.WORDS * Long.BYTES;
    private static final String EXPECTED = "an encoded value is empty or " + BYTES * Byte.SIZE
            + " bits in 86 letters and digits of Base64 for addresses";

    private final long[] words;
    private final boolean none;
    private final double bigrams;

    ClkFilter(long[] words) {
        this.words = words;
        this.none = Section.WHOLE.isEmpty(words);
        this.bigrams = Bigrams.count(words);
    }

    /**
     * Reads what {@link #text} wrote; the empty text is {@link #NONE}.
     *
     * @throws IllegalArgumentException when it is anything else; the message does not repeat it
     */
    public static ClkFilter read(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalArgumentException(EXPECTED, noBase64);
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(EXPECTED);
        }
        long[] words = new long[Section.WORDS];
        ByteBuffer.wrap(bytes).asLongBuffer().get(words);
        ClkFilter filter = new ClkFilter(words);
        if (!filter.text().equals(text)) {
            throw new IllegalArgumentException(
                    EXPECTED); // the same bits written in another way: equal values would not be equal
        }
        return filter;
    }

    /** 86 letters and digits of Base64 for addresses; empty where nothing is encoded. */
    public String text() {
        if (none) {
            return "";
        }
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.asLongBuffer().put(words);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    public boolean isNone() {
        return none;
    }

    /** Dice's coefficient of all bits. */
    public double dice(ClkFilter other) {
        return Dice.of(words, 0, other.words, 0, Section.WORDS);
    }

    /** How many bigrams it seems to hold, of a kind that holds any; kept, because comparing asks for it all the time. */
    double bigrams() {
        return bigrams;
    }

    long[] words() {
        return words;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClkFilter filter && words[0] == filter.words[0] && Arrays.equals(words, filter.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return text();
    }
}
