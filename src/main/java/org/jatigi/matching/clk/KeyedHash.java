package org.jatigi.matching.clk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 with one key. For one thread. */
final class KeyedHash {

    static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;
    private final byte[] hash = new byte[BYTES];

    KeyedHash(byte[] key) {
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    /** The 32 bytes for a text, which the next call overwrites. */
    byte[] of(String text) {
        mac.update(text.getBytes(StandardCharsets.UTF_8));
        try {
            mac.doFinal(hash, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("32 bytes hold a SHA-256", impossible);
        }
        return hash;
    }

    /** The first 64 bits for a text, never 0. */
    long number(String text) {
        long number = ByteBuffer.wrap(of(text)).getLong();
        return number == 0 ? 1 : number;
    }
}
