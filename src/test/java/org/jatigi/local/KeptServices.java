package org.jatigi.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jatigi.commandline.RealmFile;

/**
 * Services that stay between test runs, for a developer who starts tests often.
 *
 * <p>To end them: {@code kill $(cat <dir>/run/*.pid)}. A realm file that has changed replaces them by new ones.
 */
final class KeptServices {

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final String REALM = "test.realm";

    private final Path home;
    private final Path remembered;

    KeptServices(Path home) {
        this.home = home;
        this.remembered = home.resolve("configuration.properties");
    }

    Map<String, String> configuration() {
        try {
            Map<String, String> configuration =
                    Files.exists(remembered) ? TestServices.read(Files.readString(remembered)) : Map.of();
            if (isUsable(configuration)) {
                emptyDatabase(configuration);
                return configuration;
            }
            return startAgain();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private boolean isUsable(Map<String, String> configuration) {
        return realm().equals(configuration.get(REALM))
                && Child.leftover(home.resolve("run/postgresql.pid"), home.toString())
                        .isPresent()
                && Child.leftover(home.resolve("run/keycloak.pid"), home.toString())
                        .isPresent();
    }

    private Map<String, String> startAgain() throws IOException {
        Child.endLeftover(home.resolve("run/keycloak.pid"), home.toString(), GRACE);
        Child.endLeftover(home.resolve("run/postgresql.pid"), home.toString(), GRACE);
        Archive.delete(home);
        Map<String, String> configuration = new HashMap<>(LocalServices.startDetached(TestServices.settings(home)));
        configuration.put(REALM, realm());
        Files.writeString(remembered, TestServices.write(configuration));
        return configuration;
    }

    private void emptyDatabase(Map<String, String> configuration) throws IOException, SQLException {
        String password = Passwords.of(home).of(Passwords.SUPERUSER);
        String url = configuration.getOrDefault("quarkus.flyway.jdbc-url", "").replaceFirst("/jatigi$", "/postgres");
        try (Connection connection = DriverManager.getConnection(url, Passwords.SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists jatigi with (force)");
            statement.execute("create database jatigi owner jatigi_owner");
            statement.execute("revoke all on database jatigi from public");
            statement.execute("grant connect on database jatigi to jatigi_app");
        }
    }

    private static String realm() {
        return Integer.toHexString(RealmFile.demo().toString().hashCode());
    }
}
