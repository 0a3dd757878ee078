package org.jatigi.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The passwords of one home's database roles: made once by chance, kept in a file that only its owner reads.
 *
 * <p>The file is what PostgreSQL's own tools read: {@code PGPASSFILE=~/.jatigi/pgpass psql -h 127.0.0.1 …}. Somebody
 * else on the same machine reaches the port, but gets no further.
 */
record Passwords(Map<String, String> byRole) {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "jatigi_owner";
    static final String SERVICE = "jatigi_app";
    static final String KEYCLOAK = "keycloak";

    /** What a file with a secret in it is created with. */
    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final List<String> ROLES = List.of(SUPERUSER, OWNER, SERVICE, KEYCLOAK);
    private static final int RANDOM_BYTES = 24;
    private static final int KEY_BYTES = 32;

    static Path file(Path home) {
        return home.resolve("pgpass");
    }

    /** Reads the home's passwords, or makes them. */
    static Passwords of(Path home) throws IOException {
        Map<String, String> found = new TreeMap<>();
        if (Files.exists(file(home))) {
            for (String line : Files.readAllLines(file(home))) {
                String[] parts = line.split(":", 5);
                if (parts.length == 5) {
                    found.put(parts[3], parts[4]);
                }
            }
        }
        if (!found.keySet().containsAll(ROLES)) {
            ROLES.forEach(role -> found.computeIfAbsent(role, missing -> invented()));
            write(home, found);
        }
        return new Passwords(Map.copyOf(found));
    }

    /** The key under which this home's service keeps the secrets of webhooks: made once, in a file that only its owner reads. */
    static String webhookKey(Path home) throws IOException {
        Path file = home.resolve("webhooks.key");
        if (!Files.exists(file)) {
            byte[] random = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, OWNER_ONLY);
            Files.writeString(file, Base64.getEncoder().encodeToString(random), StandardCharsets.UTF_8);
        }
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    String of(String role) {
        String password = byRole.get(role);
        if (password == null) {
            throw new IllegalArgumentException("no such role: " + role);
        }
        return password;
    }

    private static void write(Path home, Map<String, String> passwords) throws IOException {
        StringBuilder lines = new StringBuilder();
        passwords.forEach((role, password) ->
                lines.append("*:*:*:").append(role).append(':').append(password).append('\n'));
        Path partial = home.resolve("pgpass.partial");
        Files.deleteIfExists(partial);
        Files.createFile(partial, OWNER_ONLY);
        Files.writeString(partial, lines, StandardCharsets.UTF_8);
        Files.move(partial, file(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String invented() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
