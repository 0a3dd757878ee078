package org.jatigi.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * PostgreSQL and Keycloak for the tests: started by the first that asks, once for the whole JVM, on free ports, with an
 * empty database and the demo realm.
 *
 * <p>They end with the JVM. Where {@code JATIGI_TEST_SERVICES} names a directory they live there and stay for the next
 * run, which then starts in a second: the database is emptied, Keycloak is kept as long as the realm files are the same.
 *
 * <p>Quarkus loads test classes more than once, so what is running is remembered in a system property, not a field.
 */
public final class TestServices {

    private static final String REMEMBERED = "jatigi.test.services";

    private TestServices() {}

    /** The settings under which Quarkus finds the services. */
    public static Map<String, String> configuration() {
        synchronized (System.getProperties()) {
            String remembered = System.getProperty(REMEMBERED);
            Map<String, String> configuration = remembered == null ? start() : read(remembered);
            System.setProperty(REMEMBERED, write(configuration));
            System.setProperty("jatigi.test.keycloak", configuration.getOrDefault("jatigi.keycloak.url", ""));
            System.setProperty("jatigi.test.keycloak.admin", configuration.getOrDefault("jatigi.keycloak.admin", ""));
            System.setProperty(
                    "jatigi.test.keycloak.admin-password",
                    configuration.getOrDefault("jatigi.keycloak.admin-password", ""));
            return configuration;
        }
    }

    /** Settings for a home of its own below {@code target}, with the cache of the person who runs the tests. */
    static LocalSettings settings(Path home) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putIfAbsent(
                "JATIGI_CACHE",
                Path.of(System.getProperty("user.home"), ".jatigi", "cache").toString());
        environment.put("JATIGI_HOME", home.toString());
        environment.put("JATIGI_PORT", Integer.toString(Ports.free()));
        environment.put("JATIGI_KEYCLOAK_PORT", Integer.toString(Ports.free()));
        environment.put("JATIGI_POSTGRES_PORT", Integer.toString(Ports.free()));
        return LocalSettings.from(environment);
    }

    static String write(Map<String, String> configuration) {
        try {
            Properties properties = new Properties();
            properties.putAll(configuration);
            StringWriter text = new StringWriter();
            properties.store(text, null);
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Map<String, String> read(String text) {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(text));
            Map<String, String> configuration = new HashMap<>();
            properties.stringPropertyNames().forEach(name -> configuration.put(name, properties.getProperty(name)));
            return configuration;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, String> start() {
        String kept = System.getenv("JATIGI_TEST_SERVICES");
        if (kept != null && !kept.isBlank()) {
            return new KeptServices(Path.of(kept).toAbsolutePath()).configuration();
        }
        Path home = Path.of(
                "target", "test-services", Long.toString(ProcessHandle.current().pid()));
        LocalServices services = new LocalServices(settings(home.toAbsolutePath())).start(false);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(services, home), "stop test services"));
        return services.configuration();
    }

    private static void stop(LocalServices services, Path home) {
        services.close();
        try {
            Archive.delete(home.resolve("postgresql-18"));
        } catch (IOException leftForClean) {
            Terminal.say("left " + home + ": " + leftForClean);
        }
    }
}
