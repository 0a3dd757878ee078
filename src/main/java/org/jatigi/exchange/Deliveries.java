package org.jatigi.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jboss.logging.Logger;

/** The files that have arrived, while they are needed. They may name people, so nobody but the service may read them, and none stays. */
final class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);

    private Deliveries() {}

    /** A new, empty file. What a process that died left behind is removed with the first. */
    static Path create() {
        try {
            return Files.createTempFile(Folder.PATH, "import-", ".part");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void drop(Delivery delivery) {
        drop(delivery.file());
    }

    static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            LOG.warnf("could not delete %s: %s", file, left);
        }
    }

    /** A folder of this process's own, made when its first file arrives. */
    private static final class Folder {

        private static final String PREFIX = "jatigi-imports-";
        private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
        private static final Path PATH = make();

        private static Path make() {
            var folder = TEMPORARY.resolve(PREFIX + ProcessHandle.current().pid());
            try {
                removeOthers(folder);
                return Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Removes what processes left that are no more; one with our own number was another before us. */
        private static void removeOthers(Path own) throws IOException {
            try (var folders = Files.newDirectoryStream(TEMPORARY, PREFIX + "*")) {
                for (var folder : folders) {
                    if (folder.equals(own) || !isAlive(folder)) {
                        remove(folder);
                    }
                }
            }
        }

        private static boolean isAlive(Path folder) {
            var pid = folder.getFileName().toString().substring(PREFIX.length());
            return pid.matches("\\d{1,18}")
                    && ProcessHandle.of(Long.parseLong(pid)).isPresent();
        }

        private static void remove(Path folder) {
            try (var files = Files.newDirectoryStream(folder)) {
                files.forEach(Deliveries::drop);
            } catch (IOException left) {
                LOG.warnf("could not empty %s: %s", folder, left);
            }
            drop(folder);
        }
    }
}
