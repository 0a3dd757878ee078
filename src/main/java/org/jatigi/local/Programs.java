package org.jatigi.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** The two servers of a home, installed and not yet started. */
record Programs(LocalSettings settings, Passwords passwords, String webhookKey, Postgres postgres, Keycloak keycloak) {

    /** Several homes, and the tests of several checkouts, may share a cache: one installs, the others wait. */
    static Programs install(LocalSettings settings) throws IOException {
        Path lock = Files.createDirectories(settings.cache()).resolve("lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            assert alone.isValid();
            Path postgresProgram = PostgresProgram.install(settings);
            Path keycloakProgram = KeycloakProgram.install(settings);
            Passwords passwords = Passwords.of(settings.home());
            Postgres postgres = new Postgres(settings, postgresProgram, passwords);
            Keycloak keycloak = new Keycloak(settings, keycloakProgram, postgres, passwords);
            return new Programs(settings, passwords, Passwords.webhookKey(settings.home()), postgres, keycloak);
        }
    }

    /** Settings of Quarkus and of the service under which it finds the two. */
    Map<String, String> configuration() {
        return Map.ofEntries(
                Map.entry("jatigi.webhooks.key", webhookKey),
                Map.entry("jatigi.home", settings.home().toString()),
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
}
