package org.jatigi.exchange;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where exported files wait to be fetched: {@code jatigi.exports.folder}. Replicas that share it can
 * each serve what another wrote. A file is named by its entry in the register, readable for the service alone, and deleted within the hour
 * after its link has expired, whatever became of the replica that wrote it.
 */
@ApplicationScoped
class ExportFolder {

    private static final Logger LOG = Logger.getLogger(ExportFolder.class);
    private static final String MANIFEST = ".manifest.json";

    private final Path folder;
    private final ExportLimits limits;
    private final Clock clock;

    ExportFolder(@ConfigProperty(name = "jatigi.exports.folder") String folder, ExportLimits limits, Clock clock) {
        this.folder = Path.of(folder);
        this.limits = limits;
        this.clock = clock;
    }

    /** The path of a file that is about to be written. */
    Path create(UUID export) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return Files.createFile(
                    path(export), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void describe(Manifest manifest) {
        try {
            Files.writeString(folder.resolve(manifest.head().export() + MANIFEST), manifest.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(UUID export) {
        return folder.resolve(export.toString());
    }

    void drop(UUID export) {
        delete(path(export));
        delete(folder.resolve(export + MANIFEST));
    }

    /** Deletes what is older than a link can be. A file in the making is written to all the time and never that old. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = SKIP)
    void deleteExpired() {
        deleteUntouchedSince(clock.instant().minus(limits.linkLifetime()));
    }

    void deleteUntouchedSince(Instant limit) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    delete(file);
                }
            }
        } catch (NoSuchFileException gone) {
            LOG.debugf("another replica was faster: %s", gone.getMessage());
        } catch (IOException unreadable) {
            LOG.warnf("exported files could not be looked through: %s", unreadable);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            LOG.warnf("an exported file could not be deleted: %s", left);
        }
    }
}
