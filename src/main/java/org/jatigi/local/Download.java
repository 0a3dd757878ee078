package org.jatigi.local;

import static org.jatigi.local.DiskSpace.MEGABYTE;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file from the network, taken for whole only when its checksum says so.
 *
 * <p>What has arrived stands in a file beside the target that ends in {@code .part}. A connection that breaks is taken
 * up again where it broke, in this run or the next; the target's name appears in one step, after the checksum.
 */
final class Download {

    private static final int ATTEMPTS_MAX = 3;
    private static final int CONNECT_MILLIS = 15_000;
    private static final int SILENCE_MILLIS = 60_000;
    private static final int TENTHS = 10;

    private final URI source;
    private final Path target;
    private final Path part;
    private final String sha256;
    private final long bytes;

    Download(URI source, Path target, String sha256, long bytes) {
        this.source = source;
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + ".part");
        this.sha256 = sha256;
        this.bytes = bytes;
    }

    Path run() {
        Wording what = new Wording("downloading " + target.getFileName(), "télécharger " + target.getFileName());
        try {
            Files.createDirectories(part.toAbsolutePath().getParent());
            DiskSpace.require(target, bytes - size(part), what);
            receiveAll();
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw unreachable(DiskSpace.explain(failure, target, bytes, what));
        }
    }

    static boolean hasChecksum(Path file, String sha256) {
        try (OutputStream nowhere = OutputStream.nullOutputStream();
                DigestOutputStream digest = new DigestOutputStream(nowhere, newSha256())) {
            Files.copy(file, digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest()).equals(sha256);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void receiveAll() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                receive();
                if (hasChecksum(part, sha256)) {
                    return;
                }
                Files.delete(part);
                throw new IOException("the file that came is not the one expected (SHA-256 differs)");
            } catch (IOException broken) {
                if (attempt == ATTEMPTS_MAX || DiskSpace.isFull(broken)) {
                    throw broken;
                }
                Terminal.say("trying again: " + broken, "nouvel essai : " + broken);
            }
        }
    }

    private void receive() throws IOException {
        long have = size(part);
        if (have >= bytes) {
            return;
        }
        HttpURLConnection connection = open(have);
        try {
            int status = connection.getResponseCode();
            boolean resumed = status == HttpURLConnection.HTTP_PARTIAL;
            if (!resumed && status != HttpURLConnection.HTTP_OK) {
                throw new IOException("HTTP status " + status);
            }
            try (InputStream in = connection.getInputStream();
                    OutputStream out = new FileOutputStream(part.toFile(), resumed)) {
                copy(in, out, resumed ? have : 0);
            }
        } finally {
            connection.disconnect();
        }
    }

    private HttpURLConnection open(long have) throws IOException {
        if (!(source.toURL().openConnection() instanceof HttpURLConnection connection)) {
            throw new IOException("not an http address");
        }
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(SILENCE_MILLIS);
        if (have > 0) {
            connection.setRequestProperty("Range", "bytes=" + have + "-");
        }
        Terminal.say(
                "downloading %s (%d MB)%s".formatted(source, bytes / MEGABYTE, have > 0 ? ", resumed" : ""),
                "téléchargement de %s (%d Mo)%s".formatted(source, bytes / MEGABYTE, have > 0 ? ", repris" : ""));
        return connection;
    }

    private void copy(InputStream in, OutputStream out, long have) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long received = have;
        long told = received * TENTHS / bytes;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            received += read;
            if (received * TENTHS / bytes > told) {
                told = received * TENTHS / bytes;
                Terminal.say("jatigi:   %3d%%  %d / %d MB"
                        .formatted(received * 100 / bytes, received / MEGABYTE, bytes / MEGABYTE));
            }
        }
        if (received < bytes) {
            throw new IOException("the connection ended after %d of %d bytes".formatted(received, bytes));
        }
    }

    private LocalFault unreachable(IOException failure) {
        return new LocalFault(
                "%s could not be downloaded (%s). Check the network and start again; what has arrived is kept. Or fetch it on another machine and place it as %s. JATIGI_MAVEN_REPOSITORY names another Maven repository."
                        .formatted(source, failure, target),
                "%s n'a pas pu être téléchargé (%s). Vérifiez le réseau et relancez ; ce qui est arrivé est gardé. Ou téléchargez-le ailleurs et placez-le sous %s. JATIGI_MAVEN_REPOSITORY désigne un autre dépôt Maven."
                        .formatted(source, failure, target),
                failure);
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
