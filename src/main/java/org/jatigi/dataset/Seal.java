package org.jatigi.dataset;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jatigi.access.Viewer;

/**
 * What a cursor is bound to: one account and one question. A cursor of somebody else, of another filter or of another order is
 * refused, so that nobody can put a place together that was never shown to them.
 *
 * <p>The key is the setting {@code jatigi.cursors.key} (Base64, 32 bytes), the same on every replica. Without it each process makes its
 * own, and cursors end with it.
 *
 * @param account who was given the cursor
 * @param question what was asked, in words of ours: the list, its filter and its order
 */
public record Seal(String account, String question) {

    static final int LENGTH = 16; // bytes; half a SHA-256 cannot be guessed

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_LENGTH = 32;
    private static final Mac KEYED = keyed();

    public static Seal of(Viewer viewer, String question) {
        return new Seal(viewer.account(), question);
    }

    /** The first bytes of the code over account, question and {@code place}. */
    byte[] of(byte[] place) {
        try {
            var mac = (Mac) KEYED.clone(); // finding the algorithm and taking the key costs more than the code itself
            mac.update(account.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(question.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(place), LENGTH);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's own " + ALGORITHM + " can be cloned", e);
        }
    }

    boolean isOf(byte[] place, byte[] code) {
        return MessageDigest.isEqual(of(place), code);
    }

    private static Mac keyed() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] key() {
        return setting().map(Seal::decoded).orElseGet(Seal::random);
    }

    private static Optional<String> setting() {
        return ConfigProvider.getConfig().getOptionalValue("jatigi.cursors.key", String.class);
    }

    private static byte[] decoded(String text) {
        var key = Base64.getDecoder().decode(text);
        if (key.length < KEY_LENGTH) {
            throw new IllegalStateException("jatigi.cursors.key has at least %d bytes in Base64".formatted(KEY_LENGTH));
        }
        return key;
    }

    private static byte[] random() {
        var key = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
