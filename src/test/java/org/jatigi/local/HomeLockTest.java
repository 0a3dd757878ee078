package org.jatigi.local;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One home, one running service. */
class HomeLockTest {

    @TempDir
    private Path home;

    @Test
    void a_second_service_on_the_same_home_is_told_who_has_it() throws IOException {
        try (HomeLock first = HomeLock.take(home)) {
            assertTrue(first.holds());

            LocalFault fault = assertThrows(LocalFault.class, () -> HomeLock.take(home));

            assertTrue(
                    fault.getMessage()
                            .contains(Long.toString(ProcessHandle.current().pid())),
                    fault.getMessage());
        }
    }

    @Test
    void a_home_that_was_left_can_be_taken_again() throws IOException {
        HomeLock.take(home).close();

        try (HomeLock second = HomeLock.take(home)) {
            assertTrue(second.holds());
        }
    }

    @Test
    void a_home_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.createFile(home.resolve("file"));

        LocalFault fault = assertThrows(LocalFault.class, () -> HomeLock.take(file));

        assertTrue(fault.getMessage().contains(file.toString()), fault.getMessage());
    }
}
