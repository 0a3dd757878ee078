package org.jatigi.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Where the local services live and listen. Everything has a default: a person sets what collides.
 *
 * @param home all data, {@code JATIGI_HOME}
 * @param cache programs that were downloaded and unpacked, {@code JATIGI_CACHE}; may be shared by several homes
 * @param port the service, {@code JATIGI_PORT}
 * @param keycloakPort Keycloak, {@code JATIGI_KEYCLOAK_PORT}
 * @param postgresPort PostgreSQL, {@code JATIGI_POSTGRES_PORT}
 * @param keycloakLimit how long Keycloak may take to answer, {@code JATIGI_KEYCLOAK_SECONDS}; its first start migrates
 *     an empty database and takes 15 s on two free cores, 70 s on two busy ones
 * @param keycloakHeap the most that Keycloak's heap may grow to, {@code JATIGI_KEYCLOAK_HEAP}
 * @param repository where Maven artifacts are fetched from, {@code JATIGI_MAVEN_REPOSITORY}
 */
public record LocalSettings(
        Path home,
        Path cache,
        int port,
        int keycloakPort,
        int postgresPort,
        Duration keycloakLimit,
        String keycloakHeap,
        URI repository) {

    private static final String MAVEN_CENTRAL = "https://repo1.maven.org/maven2/";

    /** Reads the settings from environment variables, {@code System.getenv()} or a test's own. */
    public static LocalSettings from(Map<String, String> environment) {
        Path user = Path.of(System.getProperty("user.home", "."));
        Path home = Path.of(setting(
                        environment, "JATIGI_HOME", user.resolve(".jatigi").toString()))
                .toAbsolutePath()
                .normalize();
        Path cache = Path.of(
                setting(environment, "JATIGI_CACHE", home.resolve("cache").toString()));
        String repository = setting(environment, "JATIGI_MAVEN_REPOSITORY", MAVEN_CENTRAL);
        return new LocalSettings(
                home,
                cache.toAbsolutePath().normalize(),
                port(environment, "JATIGI_PORT", 8080),
                port(environment, "JATIGI_KEYCLOAK_PORT", 8180),
                port(environment, "JATIGI_POSTGRES_PORT", 15432),
                Duration.ofSeconds(number(environment, "JATIGI_KEYCLOAK_SECONDS", 300, 1, 86_400)),
                setting(environment, "JATIGI_KEYCLOAK_HEAP", "512m"),
                URI.create(repository.endsWith("/") ? repository : repository + "/"));
    }

    URI keycloak() {
        return URI.create("http://localhost:" + keycloakPort);
    }

    Path log(String of) {
        return home.resolve("log").resolve(of + ".log");
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        return number(environment, name, otherwise, 1, 65_535);
    }

    private static int number(Map<String, String> environment, String name, int otherwise, int min, int max) {
        String text = setting(environment, name, Integer.toString(otherwise));
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw outside(name, text, min, max);
        }
        throw outside(name, text, min, max);
    }

    private static LocalFault outside(String name, String text, int min, int max) {
        return new LocalFault(
                "%s is '%s'; it has to be a number from %d to %d. Correct it, or unset it for the default."
                        .formatted(name, text, min, max),
                "%s vaut « %s » ; il faut un nombre de %d à %d. Corrigez-le, ou supprimez-le pour la valeur par défaut."
                        .formatted(name, text, min, max));
    }

    private static String setting(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? otherwise : value;
    }
}
