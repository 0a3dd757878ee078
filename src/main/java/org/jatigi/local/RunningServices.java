package org.jatigi.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * How to reach the services of a home while they run: a file beside their process ids, for its owner only.
 *
 * <p>Commands that are started in another process read it ({@code realm check} while {@code local} serves).
 */
final class RunningServices {

    private RunningServices() {}

    static Path write(Path home, Map<String, String> configuration) throws IOException {
        Path file = file(home);
        Files.deleteIfExists(file);
        Files.createFile(file, Passwords.OWNER_ONLY);
        Properties properties = new Properties();
        properties.putAll(configuration);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file;
    }

    /** The settings of what runs in this home; empty where nothing does. */
    static Map<String, String> read(Path home) {
        Path pid = home.resolve("run/postgresql.pid");
        if (!Files.exists(file(home)) || Child.leftover(pid, home.toString()).isEmpty()) {
            return Map.of();
        }
        try (Reader reader = Files.newBufferedReader(file(home))) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> configuration = new HashMap<>();
            properties.stringPropertyNames().forEach(name -> configuration.put(name, properties.getProperty(name)));
            return configuration;
        } catch (IOException goneMeanwhile) {
            return Map.of();
        }
    }

    private static Path file(Path home) {
        return home.resolve("run/configuration.properties");
    }
}
