package org.jatigi.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Makes the secrets of webhooks and keeps them unreadable: AES-GCM under {@code jatigi.webhooks.key}, bound to the webhook's id, so that
 * neither a copy of the database nor moving one row's secret to another gives anything. Without a key nothing can be registered.
 */
@ApplicationScoped
class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte VERSION = 1;
    private static final long RETRY_AFTER_SECONDS = 3_600;

    private final @Nullable SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Secrets(@ConfigProperty(name = "jatigi.webhooks.key") Optional<String> key) {
        this.key = key.map(Secrets::key).orElse(null);
    }

    /** A new secret of 256 bits. */
    String invent() {
        return "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(KEY_BYTES));
    }

    byte[] lock(UUID webhook, String secret) {
        var nonce = bytes(NONCE_BYTES);
        try {
            var locked = cipher(Cipher.ENCRYPT_MODE, webhook, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE_BYTES + locked.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is not there", impossible);
        }
    }

    /** The secret, or nothing where it was locked with another key or for another webhook. */
    Optional<String> unlock(UUID webhook, byte[] locked) {
        if (key == null || locked.length <= 1 + NONCE_BYTES || locked[0] != VERSION) {
            return Optional.empty();
        }
        var nonce = new byte[NONCE_BYTES];
        System.arraycopy(locked, 1, nonce, 0, NONCE_BYTES);
        try {
            var opened = cipher(Cipher.DECRYPT_MODE, webhook, nonce)
                    .doFinal(locked, 1 + NONCE_BYTES, locked.length - 1 - NONCE_BYTES);
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException ofAnotherKey) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, UUID webhook, byte[] nonce) throws GeneralSecurityException {
        if (key == null) {
            throw notSetUp();
        }
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(webhook.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] bytes(int count) {
        var made = new byte[count];
        random.nextBytes(made);
        return made;
    }

    private static SecretKeySpec key(String text) {
        var bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("jatigi.webhooks.key is " + KEY_BYTES + " bytes in base64");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static Refusal notSetUp() {
        return new Refusal.Unavailable(
                new Text(
                        "Les webhooks ne sont pas configurés sur cette installation : la clé jatigi.webhooks.key manque.",
                        "Webhooks are not set up on this installation: the key jatigi.webhooks.key is missing."),
                RETRY_AFTER_SECONDS);
    }
}
