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

    /** Made, and emptied, when the first file arrives. */
    private static final class Folder {

        private static final Path PATH = make();

        private static Path make() {
            var folder = Replica.folder();
            try {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                try (var left = Files.list(folder)) {
                    left.forEach(Deliveries::drop);
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
