package org.jatigi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public audits of both transports, run with Node where it and the audits are there. */
class ConformanceTest {

    private static final Path AUDITS = Path.of("../shared/conformance");
    private static final Path COPY = Path.of("target/conformance");
    private static final boolean REQUIRED = "all".equals(System.getenv("JATIGI_REQUIRE"));

    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new Stage();
        stage.bearers.put("good", Stage.viewer("good", Map.of("site", Set.of("read", "subscribe"))));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void all_audits_of_graphql_over_http_pass() throws Exception {
        prepare();

        assertPasses(
                run("node", "audit.mjs", "http://127.0.0.1:%d/graphql".formatted(stage.port())), "total 61 { ok: 61 }");
    }

    @Test
    void all_rules_of_graphql_transport_ws_pass() throws Exception {
        prepare();

        assertPasses(
                run(
                        "node",
                        "ws-audit.mjs",
                        "ws://127.0.0.1:%d/graphql".formatted(stage.port()),
                        "{ site { name } }",
                        "{ nothing }",
                        "subscription { ticks(n: 2) { name } }",
                        "subscription { ticks { name } }"),
                "total 22 fail 0");
    }

    static void prepare() throws Exception {
        boolean ready = Files.isDirectory(AUDITS) && found("node") && found("npm");
        assertTrue(ready || !REQUIRED, "Node and " + AUDITS + " are required here");
        assumeTrue(ready, "needs Node and " + AUDITS);
        Files.createDirectories(COPY);
        for (var name : List.of("audit.mjs", "ws-audit.mjs", "package.json")) {
            Files.copy(AUDITS.resolve(name), COPY.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        var installed = Files.isDirectory(COPY.resolve("node_modules"))
                || run("npm", "install", "--no-audit", "--no-fund").status() == 0;
        assertTrue(installed || !REQUIRED, "the audits cannot be installed");
        assumeTrue(installed, "the audits cannot be installed; is npm's registry reachable?");
    }

    private static boolean found(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static void assertPasses(Run run, String verdict) {
        assertEquals(0, run.status(), run.said());
        assertTrue(run.said().contains(verdict), run.said());
    }

    private static Run run(String... command) throws IOException, InterruptedException {
        return runAs("good", command);
    }

    /** Runs an audit with that bearer. */
    static Run runAs(String token, String... command) throws IOException, InterruptedException {
        var said = Files.createTempFile("conformance", ".log");
        var builder = new ProcessBuilder(command)
                .directory(COPY.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("AUTH", "Bearer " + token);
        var process = builder.start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "the audit does not end");
        return new Run(process.exitValue(), Files.readString(said));
    }

    record Run(int status, String said) {}
}
