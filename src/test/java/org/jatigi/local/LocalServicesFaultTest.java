package org.jatigi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that fails says why and leaves no process behind. */
class LocalServicesFaultTest {

    @TempDir
    private Path home;

    /** It holds links into the cache, which would make the removal of the temporary directory talkative. */
    @AfterEach
    void removeLinks() throws IOException {
        Archive.delete(home.resolve("keycloak"));
    }

    @Test
    void a_port_that_is_taken_stops_the_start_before_anything_is_made() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(socket.getLocalPort());
            for (String setting : List.of("JATIGI_KEYCLOAK_PORT", "JATIGI_POSTGRES_PORT")) {
                LocalFault fault = assertThrows(LocalFault.class, () -> start(Map.of(setting, port)));

                assertTrue(fault.getMessage().contains(setting), fault.getMessage());
                assertTrue(fault.getMessage().contains(port), fault.getMessage());
            }
        }
        assertFalse(Files.exists(home.resolve("postgresql-18")));
        assertNothingRuns();
    }

    @Test
    void a_keycloak_that_is_not_up_in_time_is_stopped_and_its_log_is_named() {
        LocalFault fault = assertThrows(LocalFault.class, () -> start(Map.of("JATIGI_KEYCLOAK_SECONDS", "1")));

        assertTrue(fault.getMessage().contains("JATIGI_KEYCLOAK_SECONDS"), fault.getMessage());
        assertTrue(fault.getMessage().contains(home.resolve("log/keycloak.log").toString()), fault.getMessage());
        assertNothingRuns();
    }

    @Test
    void a_keycloak_that_ends_by_itself_is_not_waited_for() {
        LocalFault fault = assertThrows(LocalFault.class, () -> start(Map.of("JATIGI_KEYCLOAK_HEAP", "absurd")));

        assertTrue(fault.getMessage().contains("absurd"), fault.getMessage());
        assertNothingRuns();
    }

    @Test
    void passwords_that_do_not_fit_the_data_are_named_as_the_cause() throws IOException {
        assertThrows(LocalFault.class, () -> start(Map.of("JATIGI_KEYCLOAK_HEAP", "absurd")));
        Files.delete(Passwords.file(home));

        LocalFault fault = assertThrows(LocalFault.class, () -> start(Map.of()));

        assertTrue(fault.getMessage().contains("password"), fault.getMessage());
        assertNothingRuns();
    }

    private void start(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "JATIGI_HOME", home.toString(),
                "JATIGI_CACHE", TestServices.settings(home).cache().toString(),
                "JATIGI_KEYCLOAK_PORT", Integer.toString(Ports.free()),
                "JATIGI_POSTGRES_PORT", Integer.toString(Ports.free())));
        environment.putAll(settings);
        try (LocalServices services = new LocalServices(LocalSettings.from(environment))) {
            services.start(false);
        }
    }

    private void assertNothingRuns() {
        List<String> left = ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(home.toString()))
                .toList();
        assertEquals(List.of(), left);
    }
}
