package org.jatigi.commandline.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jatigi.matching.clk.ClkSecret;

/** The file with the secret that two agencies share. No message tells what is in it. */
final class SecretFile {

    /** More than any secret has; a larger file was named by mistake. */
    private static final long BYTES_MAX = 4_096;

    private static final String ADVICE = "; make one with: openssl rand -base64 48 > secret.txt";

    private SecretFile() {}

    /**
     * Reads it: bytes as they are, or one line of letters, whose end does not count, because editors of two agencies write it differently.
     *
     * @throws BadInput where there is none, or it is too short or too regular to be a secret
     */
    static ClkSecret read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > BYTES_MAX) {
                throw new BadInput("there is no secret in " + file + ADVICE);
            }
            byte[] bytes = Files.readAllBytes(file);
            byte[] secret = isText(bytes) ? withoutLineEnd(bytes) : bytes;
            return new ClkSecret(secret);
        } catch (IllegalArgumentException weak) {
            throw new BadInput(file + ": " + weak.getMessage() + ADVICE);
        } catch (IOException failure) {
            throw new BadInput(file + " cannot be read");
        }
    }

    private static boolean isText(byte[] bytes) {
        for (byte one : bytes) {
            if ((one < ' ' || one > '~') && one != '\n' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    private static byte[] withoutLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] <= ' ') {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }
}
