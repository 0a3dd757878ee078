package org.jatigi.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jatigi.vocabulary.Edition;

/** The id of an area, which follows from edition, level and code: a UUID of version 8, the same as {@code area_id} in SQL makes. */
final class AreaId {

    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private AreaId() {}

    static UUID of(Edition edition, int level, String code) {
        var hash = ByteBuffer.wrap(sha256("area/%d/%d/%s".formatted(edition.year(), level, code)));
        return new UUID((hash.getLong() & ~0xF000L) | VERSION_8, (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
