package org.jatigi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program is unpacked whole or not at all, and only where it belongs. */
class ArchiveTest {

    private static final Wording WHAT = new Wording("unpacking", "décompresser");

    @TempDir
    private Path directory;

    @Test
    void a_program_appears_when_all_of_it_is_there() throws IOException {
        Path target = directory.resolve("program");

        Archive.install(target, 1, WHAT, place -> Archive.unzip(zip("keycloak/bin/run.sh"), place));

        assertEquals("content", Files.readString(target.resolve("bin/run.sh")));
    }

    @Test
    void a_program_that_was_unpacked_in_part_is_not_taken_for_whole() {
        Path target = directory.resolve("program");

        assertThrows(
                LocalFault.class,
                () -> Archive.install(target, 1, WHAT, place -> {
                    Archive.unzip(zip("keycloak/bin/run.sh"), place);
                    throw new IOException("killed");
                }));

        assertFalse(Files.exists(target));
    }

    @Test
    void what_an_earlier_attempt_left_is_not_mixed_in() throws IOException {
        Path target = directory.resolve("program");
        Files.createDirectories(directory.resolve("program.partial/old"));

        Archive.install(target, 1, WHAT, place -> Archive.unzip(zip("keycloak/new"), place));

        assertFalse(Files.exists(target.resolve("old")));
    }

    @Test
    void an_archive_does_not_write_outside_its_directory() {
        Path target = directory.resolve("program");

        assertThrows(
                LocalFault.class,
                () -> Archive.install(target, 1, WHAT, place -> Archive.unzip(zip("keycloak/../../stray"), place)));

        assertFalse(Files.exists(directory.resolve("stray")));
    }

    @Test
    void a_disk_that_is_too_small_is_noticed_before_anything_is_written() {
        Path target = directory.resolve("program");

        LocalFault fault = assertThrows(
                LocalFault.class,
                () -> Archive.install(target, Long.MAX_VALUE, WHAT, place -> {
                    throw new AssertionError("written");
                }));

        assertTrue(fault.getMessage().contains("JATIGI_HOME"), fault.getMessage());
    }

    @Test
    void a_disk_that_fills_up_meanwhile_is_named_as_the_cause() {
        LocalFault fault = assertThrows(
                LocalFault.class,
                () -> Archive.install(directory.resolve("program"), 250_000_000, WHAT, place -> {
                    throw new IOException(place + ": No space left on device");
                }));

        assertTrue(fault.getMessage().contains("250 M"), fault.getMessage());
    }

    private static ByteArrayInputStream zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("keycloak/"));
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("content".getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
