package org.jatigi.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** A file in the making: counted and summed up as it is written, and refused where it grows too large. */
final class FileOutput extends OutputStream {

    private static final int BUFFER = 65_536;

    private final OutputStream file;
    private final long bytesMax;
    private final MessageDigest digest = sha256();
    private long bytes;

    private FileOutput(OutputStream file, long bytesMax) {
        this.file = file;
        this.bytesMax = bytesMax;
    }

    static FileOutput create(Path path, long bytesMax) {
        try {
            return new FileOutput(new BufferedOutputStream(Files.newOutputStream(path), BUFFER), bytesMax);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long bytes() {
        return bytes;
    }

    /** SHA-256 of what was written, once. */
    String checksum() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
        bytes += length;
        if (bytes > bytesMax) {
            throw new Refusal.TooLarge(
                    new Text(
                            "Un fichier exporté a au plus %d octets. Filtrez.".formatted(bytesMax),
                            "An exported file has at most %d bytes. Filter.".formatted(bytesMax)),
                    bytesMax);
        }
        digest.update(some, offset, length);
        file.write(some, offset, length);
    }

    @Override
    public void flush() throws IOException {
        file.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
