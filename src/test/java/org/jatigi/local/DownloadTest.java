package org.jatigi.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A download against a server that breaks off, lies and disappears. */
class DownloadTest {

    private static final int LENGTH = 300_000;

    private final byte[] content = new byte[LENGTH];
    private final List<Optional<String>> ranges = new ArrayList<>();
    private byte[] served = content;
    private int breaks;
    private boolean knowsRanges = true;
    private int status = 200;
    private HttpServer server;

    @TempDir
    private Path directory;

    @BeforeEach
    void serve() throws IOException {
        new Random(42).nextBytes(content);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stopServing() {
        server.stop(0);
    }

    @Test
    void a_file_arrives_whole() throws Exception {
        Path file = download().run();

        assertArrayEquals(content, Files.readAllBytes(file));
        assertFalse(Files.exists(part()));
    }

    @Test
    void a_connection_that_breaks_is_taken_up_where_it_broke() throws Exception {
        breaks = 1;

        download().run();

        assertArrayEquals(content, Files.readAllBytes(target()));
        assertEquals(List.of(Optional.empty(), Optional.of("bytes=" + LENGTH / 2 + "-")), ranges);
    }

    @Test
    void what_an_earlier_run_received_is_not_fetched_again() throws Exception {
        Files.write(part(), Arrays.copyOf(content, 1000));

        download().run();

        assertArrayEquals(content, Files.readAllBytes(target()));
        assertEquals(List.of(Optional.of("bytes=1000-")), ranges);
    }

    @Test
    void a_server_without_ranges_is_read_from_the_start() throws Exception {
        knowsRanges = false;
        Files.write(part(), new byte[1000]);

        download().run();

        assertArrayEquals(content, Files.readAllBytes(target()));
    }

    @Test
    void a_part_that_was_spoilt_is_fetched_anew() throws Exception {
        Files.write(part(), new byte[1000]);

        download().run();

        assertArrayEquals(content, Files.readAllBytes(target()));
    }

    @Test
    void another_file_under_the_same_name_is_never_taken() {
        served = new byte[LENGTH];

        LocalFault fault = assertThrows(LocalFault.class, () -> download().run());

        assertFalse(Files.exists(target()));
        assertTrue(fault.getMessage().contains("SHA-256"), fault.getMessage());
    }

    @Test
    void a_part_is_never_taken_for_the_whole() {
        breaks = 99;

        assertThrows(LocalFault.class, () -> download().run());

        assertFalse(Files.exists(target()));
    }

    @Test
    void without_a_network_the_message_names_the_address_and_the_place_for_the_file() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keycloak.zip");
        server.stop(0);

        LocalFault fault = assertThrows(LocalFault.class, () -> download().run());

        assertTrue(fault.getMessage().contains(address.toString()), fault.getMessage());
        assertTrue(fault.getMessage().contains(target().toString()), fault.getMessage());
    }

    @Test
    void an_address_that_does_not_exist_is_no_file() {
        status = 404;

        LocalFault fault = assertThrows(LocalFault.class, () -> download().run());

        assertTrue(fault.getMessage().contains("404"), fault.getMessage());
        assertFalse(Files.exists(target()));
    }

    @Test
    void a_file_placed_by_hand_is_taken_without_the_network() throws Exception {
        server.stop(0);
        Files.write(directory.resolve("keycloak.zip"), content);
        MavenArtifact artifact = new MavenArtifact("no/such/keycloak.zip", sha256(content), LENGTH);

        Path found = artifact.fetch(settings());

        assertEquals(target(), found);
    }

    @Test
    void a_wrong_file_placed_by_hand_is_not_taken() throws Exception {
        server.stop(0);
        Files.write(directory.resolve("keycloak.zip"), new byte[LENGTH]);
        MavenArtifact artifact = new MavenArtifact("no/such/keycloak.zip", sha256(content), LENGTH);

        assertThrows(LocalFault.class, () -> artifact.fetch(settings()));
    }

    private Download download() throws GeneralSecurityException {
        URI source = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keycloak.zip");
        return new Download(source, target(), sha256(content), LENGTH);
    }

    private LocalSettings settings() {
        return LocalSettings.from(Map.of(
                "JATIGI_HOME", directory.toString(),
                "JATIGI_CACHE", directory.toString(),
                "JATIGI_MAVEN_REPOSITORY",
                        "http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private Path target() {
        return directory.resolve("keycloak.zip");
    }

    private Path part() {
        return directory.resolve("keycloak.zip.part");
    }

    private void answer(HttpExchange exchange) throws IOException {
        Optional<String> range =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"));
        ranges.add(range);
        int from = knowsRanges
                ? range.map(text -> Integer.parseInt(text.replaceAll("\\D", "")))
                        .orElse(0)
                : 0;
        boolean broken = breaks-- > 0;
        try (exchange) {
            exchange.sendResponseHeaders(from > 0 ? 206 : status, LENGTH - from);
            int until = broken ? Math.max(from, LENGTH / 2) : LENGTH;
            exchange.getResponseBody().write(served, from, until - from);
            exchange.getResponseBody().flush();
        }
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
