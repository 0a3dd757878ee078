package org.jatigi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Keycloak that does not answer, for as long as this is open: {@code try (var outage = KeycloakOutage.begin()) { … }}.
 *
 * <p>Its process is stopped and goes on afterwards, so connections stay open and hang: the worst way of being away.
 */
public final class KeycloakOutage implements AutoCloseable {

    private final String pid;

    private KeycloakOutage(String pid) {
        this.pid = pid;
    }

    public static KeycloakOutage begin() throws IOException {
        Path home = Path.of(TestServices.configuration().getOrDefault("jatigi.home", ""));
        KeycloakOutage outage = new KeycloakOutage(
                Files.readString(home.resolve("run/keycloak.pid")).strip());
        outage.signal("STOP");
        return outage;
    }

    /** Lets Keycloak go on. */
    @Override
    public void close() throws IOException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException {
        int code = new ProcessBuilder("kill", "-s", signal, pid)
                .inheritIO()
                .start()
                .onExit()
                .join()
                .exitValue();
        if (code != 0) {
            throw new IOException("kill -s " + signal + " " + pid + " ended with " + code);
        }
    }
}
