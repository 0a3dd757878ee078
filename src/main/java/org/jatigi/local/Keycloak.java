package org.jatigi.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jatigi.commandline.RealmFile;

/** A real Keycloak on the embedded PostgreSQL, with the realm of the demo, reachable from this machine only. */
final class Keycloak {

    /** The account that administers a local Keycloak, as demonstrative as the realm's own accounts. */
    static final String ADMIN = "admin";

    static final String ADMIN_PASSWORD = "jatigi";

    private static final Duration STOP_GRACE = Duration.ofSeconds(15);
    private static final int PROBE_MILLIS = 2_000;
    private static final List<String> LINKED = List.of("lib", "conf", "providers", "themes", "version.txt");

    private final LocalSettings settings;
    private final Path home;
    private final Path program;
    private final Postgres database;
    private final Passwords passwords;
    private final String realm = RealmFile.demo().toPrettyString();

    Keycloak(LocalSettings settings, Path program, Postgres database, Passwords passwords) {
        this.settings = settings;
        this.home = settings.home().resolve("keycloak");
        this.program = program;
        this.database = database;
        this.passwords = passwords;
    }

    /** Starts Keycloak under supervision. */
    Child start() throws IOException {
        prepare();
        return Child.start(plan());
    }

    /** The same, but the server stays when this process goes. */
    void startDetached() throws IOException {
        prepare();
        Child.startDetached(plan());
    }

    /** Waits until the realm answers. */
    void await(BooleanSupplier alive) throws IOException {
        awaitRealm(alive);
        rememberRealm();
    }

    /** Stops what a service that was killed may have left running. */
    static void endLeftover(Path home) {
        Child.endLeftover(pidFile(home), home.toString(), STOP_GRACE);
    }

    URI realm() {
        return settings.keycloak().resolve("/realms/jatigi");
    }

    private void prepare() throws IOException {
        for (String part : LINKED) {
            link(part);
        }
        Path file = home.resolve("data/import/jatigi-realm.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, realm);
        warnOfAnotherRealm();
    }

    private static Path pidFile(Path home) {
        return home.resolve("run/keycloak.pid");
    }

    private void link(String part) throws IOException {
        Files.createDirectories(home);
        Path link = home.resolve(part);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, program.resolve(part));
    }

    private Child.Plan plan() {
        List<String> arguments = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.keycloakPort(),
                "--hostname=" + settings.keycloak(),
                "--hostname-strict=false",
                "--db-url=" + database.jdbcUrl(Passwords.KEYCLOAK),
                "--db-username=" + Passwords.KEYCLOAK);
        return new Child.Plan(
                "keycloak",
                settings.home(),
                KeycloakProgram.command(home, settings.keycloakHeap(), arguments),
                Map.of(
                        "KC_DB_PASSWORD",
                        passwords.of(Passwords.KEYCLOAK),
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN_PASSWORD,
                        "JATIGI_CONSOLE_URL",
                        "http://localhost:" + settings.port()),
                "TERM",
                STOP_GRACE);
    }

    private void awaitRealm(BooleanSupplier alive) {
        long begin = System.nanoTime();
        long end = begin + settings.keycloakLimit().toNanos();
        long told = begin;
        while (!answers()) {
            long now = System.nanoTime();
            if (!alive.getAsBoolean() || now > end) {
                throw notUp(now > end);
            }
            if (now - told > TimeUnit.SECONDS.toNanos(10)) {
                told = now;
                long seconds = TimeUnit.NANOSECONDS.toSeconds(now - begin);
                Terminal.say(
                        "waiting for Keycloak, %d s".formatted(seconds),
                        "attente de Keycloak, %d s".formatted(seconds));
            }
            Pause.shortly();
        }
    }

    private boolean answers() {
        try {
            URI probe = URI.create("http://127.0.0.1:%d%s".formatted(settings.keycloakPort(), realm().getPath()));
            if (!(probe.toURL().openConnection() instanceof HttpURLConnection connection)) {
                return false;
            }
            connection.setConnectTimeout(PROBE_MILLIS);
            connection.setReadTimeout(PROBE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private LocalFault notUp(boolean late) {
        Path log = settings.log("keycloak");
        long limit = settings.keycloakLimit().toSeconds();
        return new LocalFault(
                "Keycloak %s. Its last lines:\n    %s\n  The whole log is %s. %s"
                        .formatted(
                                late ? "did not answer within %d s".formatted(limit) : "ended before it answered",
                                Child.logTail(log),
                                log,
                                late
                                        ? "On a slow machine set JATIGI_KEYCLOAK_SECONDS to more."
                                        : "Correct what they say and start again."),
                "Keycloak %s. Ses dernières lignes :\n    %s\n  Le journal entier est %s. %s"
                        .formatted(
                                late ? "n'a pas répondu en %d s".formatted(limit) : "s'est arrêté avant de répondre",
                                Child.logTail(log),
                                log,
                                late
                                        ? "Sur une machine lente, augmentez JATIGI_KEYCLOAK_SECONDS."
                                        : "Corrigez ce qu'elles disent et relancez."));
    }

    /** Keycloak leaves a realm that exists as it is: people may have changed it, and nobody's work is overwritten. */
    private void warnOfAnotherRealm() throws IOException {
        Path imported = home.resolve("imported.sha256");
        if (Files.exists(imported) && !Files.readString(imported).strip().equals(sha256(realm))) {
            Terminal.say(
                    "the realm file has changed since this home imported it; the running realm is kept as it is. 'realm check' lists the differences, 'local --fresh' starts over with an empty home.",
                    "le fichier du royaume a changé depuis son import ; le royaume en service est gardé tel quel. « realm check » liste les différences, « local --fresh » repart de zéro.");
        }
    }

    private void rememberRealm() throws IOException {
        Path imported = home.resolve("imported.sha256");
        if (!Files.exists(imported)) {
            Path partial = home.resolve("imported.partial");
            Files.writeString(partial, sha256(realm));
            Files.move(partial, imported, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
