package org.jatigi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jatigi.access.Viewer;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.persistence.Rows;
import org.jatigi.persistence.RunningStatements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nobody waits for any more stops in the real PostgreSQL. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class StoppedWorkTest {

    private static final Viewer VIEWER = Stage.viewer("good", Map.of("site", Set.of("read")));

    @Inject
    Rows rows;

    @Inject
    RunningStatements running;

    @Inject
    Vertx vertx;

    private Stage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_deadline_stops_the_statement() throws Exception {
        open(Duration.ofSeconds(2), "pg_sleep(61)");

        var answer = new Wire(stage).json(Wire.query("{ slow }"));

        assertEquals("unavailable", Wire.code(answer));
        running.eventually("from pg_sleep(61)", 0);
    }

    @Test
    void a_client_that_closes_its_connection_stops_the_statement() throws Exception {
        open(Duration.ofMinutes(5), "pg_sleep(62)");

        try (var http = HttpClient.newHttpClient()) {
            var _ = http.sendAsync(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(stage.port())))
                            .headers("Content-Type", "application/json", "Authorization", "Bearer good")
                            .POST(BodyPublishers.ofString(Wire.query("{ slow }")))
                            .build(),
                    BodyHandlers.ofString());
            running.eventually("from pg_sleep(62)", 1);
            http.shutdownNow();
        }

        running.eventually("from pg_sleep(62)", 0);
    }

    @Test
    void a_socket_that_completes_an_operation_stops_its_statement() throws Exception {
        open(Duration.ofMinutes(5), "pg_sleep(63)");

        try (var line = Line.initialised(stage.port(), "good")) {
            line.subscribe("1", "{ slow }");
            running.eventually("from pg_sleep(63)", 1);
            line.send(new JsonObject().put("id", "1").put("type", "complete"));
            running.eventually("from pg_sleep(63)", 0);
        }
    }

    @Test
    void a_socket_that_closes_stops_its_statements() throws Exception {
        open(Duration.ofMinutes(5), "pg_sleep(64)");

        try (var line = Line.initialised(stage.port(), "good")) {
            line.subscribe("1", "{ slow }");
            running.eventually("from pg_sleep(64)", 1);
        }

        running.eventually("from pg_sleep(64)", 0);
    }

    @Test
    void a_deadline_stops_the_statement_of_a_plan() throws Exception {
        open(Duration.ofSeconds(2), () -> planned("pg_sleep(65)"));

        var answer = new Wire(stage).json(Wire.query("{ slow }"));

        assertEquals("unavailable", Wire.code(answer));
        running.eventually("from pg_sleep(65)", 0);
    }

    @Test
    void a_socket_that_closes_stops_the_statement_of_a_plan() throws Exception {
        open(Duration.ofMinutes(5), () -> planned("pg_sleep(66)"));

        try (var line = Line.initialised(stage.port(), "good")) {
            line.subscribe("1", "{ slow }");
            running.eventually("from pg_sleep(66)", 1);
        }

        running.eventually("from pg_sleep(66)", 0);
    }

    @Test
    void a_stopped_statement_of_a_plan_does_not_stop_the_next_one_on_its_connection() throws Exception {
        open(Duration.ofMillis(500), () -> planned("pg_sleep(67)"));

        for (int i = 0; i < 8; i++) {
            assertEquals("unavailable", Wire.code(new Wire(stage).json(Wire.query("{ slow }"))));
            var next = rows.ask(VIEWER, "select 'next' from pg_sleep(0.05)", Tuple.tuple())
                    .await()
                    .atMost(Duration.ofSeconds(10));
            assertEquals("next", next.iterator().next().getString(0));
        }
    }

    private Uni<?> planned(String sleep) {
        return rows.ask(VIEWER, "select 'done' from " + sleep, Tuple.tuple());
    }

    private void open(Duration deadline, String sleep) throws Exception {
        open(
                deadline,
                () -> rows.read(
                        VIEWER,
                        connection ->
                                connection.query("select 'done' from " + sleep).execute()));
    }

    private void open(Duration deadline, Supplier<Uni<?>> slow) throws Exception {
        var settings = new Settings(
                deadline,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                400,
                0,
                false,
                null,
                50_000,
                0,
                0);
        stage = new Stage(
                settings, vertx, environment -> slow.get().map(done -> "done").subscribeAsCompletionStage());
        stage.bearers.put("good", VIEWER);
    }
}
