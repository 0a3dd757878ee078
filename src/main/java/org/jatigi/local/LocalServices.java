package org.jatigi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * PostgreSQL and Keycloak of one home, running: what the service is configured with, and the way to stop them.
 *
 * <p>They are started in the order in which they need each other and stopped in the reverse. What fails half-way stops
 * what had been started before.
 */
final class LocalServices implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();
    private final Map<String, String> configuration = new TreeMap<>();

    private final LocalSettings settings;

    LocalServices(LocalSettings settings) {
        this.settings = settings;
    }

    /**
     * Starts everything, or throws a {@link LocalFault} and leaves nothing behind.
     *
     * @param fresh whether what the home holds is thrown away first
     */
    LocalServices start(boolean fresh) {
        try {
            open(fresh);
            return this;
        } catch (IOException failure) {
            close();
            throw unexpected(settings, failure);
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    /** Starts everything so that it stays when this process goes, and returns the configuration. For tests' reuse. */
    static Map<String, String> startDetached(LocalSettings settings) {
        try (HomeLock alone = HomeLock.take(settings.home())) {
            alone.holds();
            Programs programs = Programs.install(settings);
            programs.postgres().startDetached();
            programs.postgres().await(() -> true);
            programs.keycloak().startDetached();
            programs.keycloak().await(() -> true);
            return programs.configuration();
        } catch (IOException failure) {
            throw unexpected(settings, failure);
        }
    }

    /** Settings of Quarkus and of the service under which it finds what was started. */
    Map<String, String> configuration() {
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

    private void open(boolean fresh) throws IOException {
        running.push(HomeLock.take(settings.home()));
        if (fresh) {
            empty(settings);
        }
        requireFreePorts();
        Postgres.requireRoom(settings.home());
        Programs programs = Programs.install(settings);
        Terminal.say("starting PostgreSQL and Keycloak", "démarrage de PostgreSQL et de Keycloak");
        Child postgres = programs.postgres().start();
        running.push(postgres::stop);
        programs.postgres().await(postgres::isAlive);
        Child keycloak = programs.keycloak().start();
        running.push(keycloak::stop);
        programs.keycloak().await(keycloak::isAlive);
        postgres.watch();
        keycloak.watch();
        configuration.putAll(programs.configuration());
        Path reach = RunningServices.write(settings.home(), configuration);
        running.push(() -> Files.deleteIfExists(reach));
    }

    /** Asked before anything is downloaded or made; what a killed service left is stopped first, for it has the ports. */
    private void requireFreePorts() throws IOException {
        Keycloak.endLeftover(settings.home());
        Postgres.endLeftover(settings.home());
        Ports.requireFree(settings.keycloakPort(), "Keycloak", "JATIGI_KEYCLOAK_PORT");
        Ports.requireFree(settings.postgresPort(), "PostgreSQL", "JATIGI_POSTGRES_PORT");
    }

    private static void empty(LocalSettings settings) throws IOException {
        Terminal.say("emptying " + settings.home(), "vidage de " + settings.home());
        Postgres.endLeftover(settings.home());
        Keycloak.endLeftover(settings.home());
        for (String ours : List.of("postgresql-18", "keycloak", "run")) {
            Archive.delete(settings.home().resolve(ours));
        }
        Files.deleteIfExists(Passwords.file(settings.home()));
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
