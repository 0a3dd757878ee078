package org.jatigi.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * PostgreSQL and Keycloak of one home, running: what the service is configured with, and the way to stop them.
 *
 * <p>They are started in the order in which they need each other and stopped in the reverse. What fails half-way stops
 * what had been started before.
 */
public final class LocalServices implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<String, String> configuration = new TreeMap<>();

    private LocalServices() {}

    /** Starts everything, or throws a {@link LocalFault} and leaves nothing behind. */
    public static LocalServices start(LocalSettings settings) {
        LocalServices services = new LocalServices();
        try {
            services.open(settings, false);
            return services;
        } catch (IOException failure) {
            services.close();
            throw unexpected(settings, failure);
        } catch (RuntimeException | Error failure) {
            services.close();
            throw failure;
        }
    }

    /** Starts everything so that it stays when this process goes, and returns the configuration. For tests' reuse. */
    static Map<String, String> startDetached(LocalSettings settings) {
        LocalServices services = new LocalServices();
        try {
            services.open(settings, true);
            return services.configuration();
        } catch (IOException failure) {
            throw unexpected(settings, failure);
        } finally {
            services.close();
        }
    }

    /** Settings of Quarkus and of the service under which it finds what was started. */
    public Map<String, String> configuration() {
        return Map.copyOf(configuration);
    }

    /** Stops what was started, last first. A second call does nothing. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception ended) {
                Terminal.say("while stopping: " + ended, "à l'arrêt : " + ended);
            }
        }
    }

    private void open(LocalSettings settings, boolean detached) throws IOException {
        running.push(HomeLock.take(settings.home()));
        Path postgresProgram;
        Path keycloakProgram;
        try (FileChannel cache = cacheLock(settings);
                FileLock alone = cache.lock()) {
            alone.channel();
            postgresProgram = PostgresProgram.install(settings);
            keycloakProgram = KeycloakProgram.install(settings);
        }
        Passwords passwords = Passwords.of(settings.home());
        Postgres postgres = new Postgres(settings, postgresProgram, passwords);
        Keycloak keycloak = new Keycloak(settings, keycloakProgram, postgres, passwords);
        Terminal.say("starting PostgreSQL and Keycloak", "démarrage de PostgreSQL et de Keycloak");
        if (detached) {
            postgres.startDetached();
            keycloak.startDetached();
        } else {
            running.push(postgres.start()::stop);
            running.push(keycloak.start()::stop);
        }
        configuration.putAll(configuration(settings, postgres, keycloak, passwords));
    }

    /** Several homes, and the tests of several checkouts, may share a cache: one installs, the others wait. */
    private static FileChannel cacheLock(LocalSettings settings) throws IOException {
        Files.createDirectories(settings.cache());
        return FileChannel.open(settings.cache().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Map<String, String> configuration(
            LocalSettings settings, Postgres postgres, Keycloak keycloak, Passwords passwords) {
        return Map.ofEntries(
                Map.entry("jatigi.local", "true"),
                Map.entry("quarkus.datasource.reactive.url", postgres.reactiveUrl()),
                Map.entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl(Postgres.DATABASE)),
                Map.entry("quarkus.datasource.username", Passwords.SERVICE),
                Map.entry("quarkus.datasource.password", passwords.of(Passwords.SERVICE)),
                Map.entry("quarkus.flyway.jdbc-url", postgres.jdbcUrl(Postgres.DATABASE)),
                Map.entry("quarkus.flyway.username", Passwords.OWNER),
                Map.entry("quarkus.flyway.password", passwords.of(Passwords.OWNER)),
                Map.entry("quarkus.oidc.auth-server-url", keycloak.realm().toString()),
                Map.entry("jatigi.keycloak.url", settings.keycloak().toString()),
                Map.entry("jatigi.keycloak.admin", Keycloak.ADMIN),
                Map.entry("jatigi.keycloak.admin-password", Keycloak.ADMIN_PASSWORD));
    }

    private static LocalFault unexpected(LocalSettings settings, IOException failure) {
        if (DiskSpace.isFull(failure)) {
            return new LocalFault(
                    "the disk of %s is full (%s). Free some space, or set JATIGI_HOME to a directory on another disk."
                            .formatted(settings.home(), failure.getMessage()),
                    "le disque de %s est plein (%s). Libérez de la place, ou placez JATIGI_HOME sur un autre disque."
                            .formatted(settings.home(), failure.getMessage()),
                    failure);
        }
        return new LocalFault(
                "the local services could not be started: %s. The logs are in %s."
                        .formatted(failure, settings.home().resolve("log")),
                "les services locaux n'ont pas pu démarrer : %s. Les journaux sont dans %s."
                        .formatted(failure, settings.home().resolve("log")),
                failure);
    }
}
