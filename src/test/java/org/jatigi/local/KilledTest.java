package org.jatigi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9}: nothing is left running, and what was committed is there. */
class KilledTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path home;

    @BeforeAll
    static void installPrograms() {
        assertTrue(TestServices.configuration().containsKey("quarkus.oidc.auth-server-url"));
    }

    @Test
    void a_service_that_is_killed_takes_its_programs_along_even_those_that_resist() throws Exception {
        Process service = service("sleeper", "0");
        ProcessHandle program = started("sleeper");

        service.destroyForcibly().waitFor();

        assertGone(program);
    }

    @Test
    void a_supervisor_that_is_killed_does_not_hide_its_program_from_the_next_start() throws Exception {
        Process service = service("sleeper", "0");
        ProcessHandle program = started("sleeper");
        program.parent().orElseThrow().destroyForcibly();
        service.destroyForcibly().waitFor();

        Child.endLeftover(home.resolve("run/sleeper.pid"), home.toString(), Duration.ofSeconds(1));

        assertGone(program);
    }

    @Test
    void a_process_number_that_is_another_program_s_by_now_is_left_alone() throws IOException {
        Path pid = home.resolve("run/sleeper.pid");
        Files.createDirectories(pid.getParent());
        Files.writeString(pid, ProcessHandle.current().pid() + "\n");

        Child.endLeftover(pid, "/another/home", Duration.ofSeconds(1));

        assertTrue(ProcessHandle.current().isAlive());
    }

    @Test
    void what_was_committed_survives_the_death_of_the_service() throws Exception {
        String port = Integer.toString(Ports.free());
        Process first = service("database", port);
        ProcessHandle server = started("postgresql");
        first.destroyForcibly().waitFor();
        assertGone(server);

        Process second = service("database", port);

        assertEquals(2, rows(port));
        second.destroyForcibly().waitFor();
    }

    @Test
    void what_was_committed_survives_the_death_of_everything_at_once() throws Exception {
        String port = Integer.toString(Ports.free());
        Process first = service("database", port);
        List<ProcessHandle> everything = new ArrayList<>(first.descendants().toList());
        everything.add(first.toHandle());
        everything.forEach(ProcessHandle::destroyForcibly);
        everything.forEach(process -> process.onExit().join());
        assertTrue(Files.exists(home.resolve("postgresql-18/postmaster.pid")));

        Process second = service("database", port);

        assertEquals(2, rows(port));
        second.destroyForcibly().waitFor();
    }

    private Process service(String kind, String port) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                ServiceToKill.class.getName(),
                home.toString(),
                kind,
                port);
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.equals("ready")) {
            line = output.readLine();
        }
        assertEquals("ready", line);
        return process;
    }

    private ProcessHandle started(String name) throws IOException {
        String pid =
                Files.readString(home.resolve("run").resolve(name + ".pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private long rows(String port) throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/jatigi";
        String password = Passwords.of(home).of(Passwords.OWNER);
        try (Connection connection = DriverManager.getConnection(url, Passwords.OWNER, password);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select count(*) from kept")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static void assertGone(ProcessHandle process) throws Exception {
        process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
