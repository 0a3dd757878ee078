package org.jatigi.commandline.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jatigi.matching.Linkage;

/** A hash of all that a result follows from. */
final class Fingerprint {

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
        add(program());
    }

    Fingerprint add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    /** Adds the name and the bytes of a file. */
    Fingerprint add(Path file) {
        add(file.getFileName().toString());
        try (InputStream in = Files.newInputStream(file)) {
            add(Long.toString(Files.size(file)));
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return this;
        } catch (IOException failure) {
            throw new BadInput(file + " cannot be read: " + failure.getMessage());
        }
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Which build this is: the size and the time of the archive that holds the matching core. */
    private static String program() {
        try {
            Path archive = Path.of(Linkage.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return archive.getFileName() + " " + Files.size(archive) + " " + Files.getLastModifiedTime(archive);
        } catch (IOException | URISyntaxException | RuntimeException unknown) {
            return "unknown build";
        }
    }
}
