package org.jatigi.exchange;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that wait to be fetched, and how large they may be. */
class ExportFilesTest {

    private static final ExportLimits LIMITS = new ExportLimits(10, 20, 8, 2, Duration.ofHours(24));

    @TempDir
    Path folder;

    @Test
    void a_file_is_for_the_service_alone() throws IOException {
        var file = folder().create(UUID.randomUUID());

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void a_file_older_than_its_link_is_deleted_and_a_younger_one_is_not() throws IOException {
        var exports = folder();
        var old = exports.create(UUID.randomUUID());
        var young = exports.create(UUID.randomUUID());
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

        exports.deleteExpired();

        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young));
    }

    @Test
    void a_file_that_grows_too_large_is_refused_with_its_limit() throws IOException {
        try (var out = FileOutput.create(folder.resolve("one"), LIMITS.bytesMax())) {
            out.write(new byte[8]);

            var refusal = assertThrows(Refusal.TooLarge.class, () -> out.write(1));
            assertEquals(8L, refusal.help().get("limit"));
        }
    }

    @Test
    void more_rows_than_the_limit_are_refused_before_they_are_read() {
        var refusal = assertThrows(
                Refusal.TooLarge.class, () -> ExportLimits.mustFit(11, LIMITS.directRowsMax(), ExportFormat.CSV));

        assertEquals(10L, refusal.help().get("limit"));
        assertTrue(refusal.says().en().contains("requestExport"));
        assertDoesNotThrow(() -> ExportLimits.mustFit(10, LIMITS.directRowsMax(), ExportFormat.CSV));
    }

    @Test
    void an_account_that_has_its_files_gets_no_other() {
        assertDoesNotThrow(() -> LIMITS.mustBeFew(1));
        assertThrows(Refusal.TooLarge.class, () -> LIMITS.mustBeFew(2));
    }

    @Test
    void a_sheet_holds_what_a_sheet_holds_whatever_is_set() {
        assertThrows(Refusal.TooLarge.class, () -> ExportLimits.mustFit(1_048_575, 5_000_000, ExportFormat.XLSX));
        assertDoesNotThrow(() -> ExportLimits.mustFit(1_048_574, 5_000_000, ExportFormat.XLSX));
    }

    private ExportFolder folder() {
        return new ExportFolder(folder.toString(), LIMITS, Clock.systemUTC());
    }
}
