package org.jatigi.matching.clk;

import java.util.BitSet;
import java.util.HexFormat;

/** The secret that two agencies share for one agreement, and that the service never sees. It does not show itself. */
public final class ClkSecret {

    /** As many bytes as SHA-256 has, which is what NIST SP 800-107 asks of an HMAC key. */
    private static final int BYTES_MIN = 32;

    /** Of 32 random bytes fewer than 16 are different less than once in 10^9 times; a typed or repeated one often has fewer. */
    private static final int DIFFERENT_MIN = 16;

    private static final int CHECK_BYTES = 4;

    private final byte[] bytes;

    /**
     * A secret of random bytes.
     *
     * @throws IllegalArgumentException when there are fewer than 32, or too few different ones to be random
     */
    public ClkSecret(byte[] bytes) {
        if (bytes.length < BYTES_MIN) {
            throw new IllegalArgumentException("a secret has at least " + BYTES_MIN + " bytes, not " + bytes.length);
        }
        BitSet different = new BitSet(256);
        for (byte part : bytes) {
            different.set(part & 255);
        }
        if (different.cardinality() < DIFFERENT_MIN) {
            throw new IllegalArgumentException("a secret is made of random bytes; these repeat themselves");
        }
        this.bytes = bytes.clone();
    }

    /** 32 bits by which two agencies tell each other that they have the same secret. They say nothing of it. */
    public String checkValue() {
        return HexFormat.of().formatHex(hash("check").of("value"), 0, CHECK_BYTES);
    }

    /** The keyed hash for one purpose; hashes of different purposes have nothing in common. */
    KeyedHash hash(String purpose) {
        return new KeyedHash(new KeyedHash(bytes).of(purpose).clone());
    }

    @Override
    public String toString() {
        return "ClkSecret[hidden]";
    }
}
