package org.jatigi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A process that starts what the service starts and then waits to be killed: {@code <home> sleeper|database <port>}.
 *
 * <p>It says {@code ready} when there is something to lose.
 */
final class ServiceToKill {

    private ServiceToKill() {}

    public static void main(String... arguments) throws IOException, SQLException, InterruptedException {
        Path home = Path.of(arguments[0]);
        if (arguments[1].equals("sleeper")) {
            sleeper(home);
        } else {
            commit(home, arguments[2]);
        }
        Terminal.say("ready");
        Thread.sleep(Duration.ofMinutes(5));
    }

    /** A program that does not mind being asked to stop, and so has to be forced. */
    private static void sleeper(Path home) {
        List<String> command = List.of("sh", "-c", "trap '' TERM; while :; do sleep 1; done", home.toString());
        Child.start(new Child.Plan("sleeper", home, command, Map.of(), "TERM", Duration.ofSeconds(1)));
    }

    private static void commit(Path home, String port) throws IOException, SQLException {
        LocalSettings settings = LocalSettings.from(Map.of(
                "JATIGI_HOME", home.toString(),
                "JATIGI_CACHE", TestServices.settings(home).cache().toString(),
                "JATIGI_POSTGRES_PORT", port));
        Files.createDirectories(home);
        Passwords passwords = Passwords.of(home);
        Postgres.endLeftover(home);
        Postgres postgres = new Postgres(settings, PostgresProgram.install(settings), passwords);
        Child server = postgres.start();
        postgres.await(server::isAlive);
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(Postgres.DATABASE), Passwords.OWNER, passwords.of(Passwords.OWNER));
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (at timestamptz not null default now())");
            statement.execute("insert into kept default values");
        }
    }
}
