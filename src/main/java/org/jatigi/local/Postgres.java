package org.jatigi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A real PostgreSQL on the home's data, reachable from this machine only, with a password for everybody.
 *
 * <p>Its programs are started by us and not by a test library, because durability is the point: {@code fsync} is on,
 * and what the service has confirmed is there after {@code kill -9} of everything.
 */
final class Postgres {

    static final String DATABASE = "jatigi";

    private static final long DATA_BYTES = 300 * DiskSpace.MEGABYTE;
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_GRACE = Duration.ofSeconds(10);
    private static final String FAST_SHUTDOWN = "INT";

    /** The home's {@code pgpass} and its data do not belong together. */
    private static final String WRONG_PASSWORD = "28P01";

    private final LocalSettings settings;
    private final Path program;
    private final Path data;
    private final Passwords passwords;

    Postgres(LocalSettings settings, Path program, Passwords passwords) {
        this.settings = settings;
        this.program = program;
        this.data = data(settings.home());
        this.passwords = passwords;
    }

    /** Asked before anything is downloaded: a home without data needs room for some. */
    static void requireRoom(Path home) {
        if (!Files.exists(data(home))) {
            DiskSpace.require(home, DATA_BYTES, new Wording("a new database", "une nouvelle base de données"));
        }
    }

    /** Makes the data directory if there is none and starts the server under supervision. */
    Child start() throws IOException {
        prepare();
        return Child.start(plan());
    }

    /** The same, but the server stays when this process goes. */
    void startDetached() throws IOException {
        prepare();
        Child.startDetached(plan());
    }

    /** Waits until the server answers, and sees to its roles and databases. */
    void await(BooleanSupplier alive) {
        PostgresRoles roles = new PostgresRoles(this, passwords);
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try {
                roles.ensure();
                return;
            } catch (SQLException notYet) {
                boolean hopeless = WRONG_PASSWORD.equals(notYet.getSQLState());
                if (hopeless || !alive.getAsBoolean() || System.nanoTime() > end) {
                    throw notUp(notYet);
                }
                Pause.shortly();
            }
        }
    }

    /**
     * Stops what a service that was killed may have left running. The old server may still be writing its last pages;
     * or its pid file lies there alone, and its number may be another program's by now.
     */
    static void endLeftover(Path home) throws IOException {
        Path data = data(home);
        Path pid = data.resolve("postmaster.pid");
        Child.endLeftover(pid, data.toString(), STOP_GRACE);
        if (Child.leftover(pid, data.toString()).isEmpty()) {
            Files.deleteIfExists(pid);
        }
    }

    private void prepare() throws IOException {
        if (!Files.exists(data)) {
            initialise();
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.postgresPort(), database);
    }

    String reactiveUrl() {
        return "postgresql://127.0.0.1:%d/%s".formatted(settings.postgresPort(), DATABASE);
    }

    private static Path data(Path home) {
        return home.resolve("postgresql-18");
    }

    private Child.Plan plan() {
        List<String> command = new ArrayList<>(Root.dropped());
        command.addAll(List.of(program.resolve("bin/postgres").toString(), "-D", data.toString()));
        Map<String, String> options = Map.of(
                "listen_addresses", "127.0.0.1",
                "port", Integer.toString(settings.postgresPort()),
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "password_encryption", "scram-sha-256",
                "timezone", "UTC",
                "log_timezone", "UTC");
        options.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Child.Plan("postgresql", settings.home(), command, Map.of("LC_ALL", "C"), FAST_SHUTDOWN, STOP_GRACE);
    }

    private void initialise() throws IOException {
        Terminal.say("creating the database in " + data, "création de la base de données dans " + data);
        Path partial = data.resolveSibling(data.getFileName() + ".partial");
        Path password = settings.home().resolve("initdb.password");
        Archive.delete(partial);
        try {
            Files.deleteIfExists(password);
            Files.createFile(password, Passwords.OWNER_ONLY);
            Files.writeString(password, passwords.of(Passwords.SUPERUSER));
            runInitdb(partial, password);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.writeString(partial.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void runInitdb(Path directory, Path password) throws IOException {
        Path log = settings.log("initdb");
        Files.createDirectories(log.getParent());
        List<String> command = new ArrayList<>(Root.dropped());
        command.addAll(List.of(program.resolve("bin/initdb").toString(), "-D", directory.toString()));
        command.addAll(List.of("-U", Passwords.SUPERUSER, "--pwfile=" + password, "--auth=scram-sha-256"));
        command.addAll(List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin"));
        command.add("--builtin-locale=C.UTF-8");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("LC_ALL", "C");
        Process initdb = builder.start();
        try {
            if (initdb.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS) && initdb.exitValue() == 0) {
                return;
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        initdb.destroyForcibly();
        throw new LocalFault(
                "the database could not be created:\n    %s\n  The whole log is %s. Correct what it says and start again."
                        .formatted(Child.logTail(log), log),
                "la base de données n'a pas pu être créée :\n    %s\n  Le journal entier est %s. Corrigez ce qu'il dit et relancez."
                        .formatted(Child.logTail(log), log));
    }

    private LocalFault notUp(SQLException last) {
        Path log = settings.log("postgresql");
        return new LocalFault(
                "PostgreSQL does not answer (%s). Its last lines:\n    %s\n  The whole log is %s. If the data cannot be read any more, 'local --fresh' starts with empty ones."
                        .formatted(last.getMessage(), Child.logTail(log), log),
                "PostgreSQL ne répond pas (%s). Ses dernières lignes :\n    %s\n  Le journal entier est %s. Si les données sont illisibles, « local --fresh » repart de zéro."
                        .formatted(last.getMessage(), Child.logTail(log), log),
                last);
    }
}
