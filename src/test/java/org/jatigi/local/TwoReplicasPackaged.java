package org.jatigi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jatigi.api.Line;
import org.junit.jupiter.api.Test;

/**
 * Two replicas of the packaged service on one database: a thousand events while one is killed and started again. A client that goes on
 * from its last sequence, on whichever of the two is there, is given every event exactly once.
 *
 * <p>Runs after packaging, because it is the packaged service that is killed.
 */
class TwoReplicasPackaged {

    private static final int EVENTS = 1_000;
    private static final int WRITERS = 8;
    private static final String REPORT =
            "mutation Report($i: DisplacementEventReportInput!) { reportDisplacementEvent(input: $i) { event { id } } }";
    private static final String REPORTED =
            "subscription R($after: BigInteger) { displacementEventReported(after: $after) { event { id } sequence } }";
    private static final String POSITION = "{ signalPosition { last } }";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Test
    void none_is_lost_and_none_comes_twice_while_a_replica_is_killed_and_started_again() throws Exception {
        var settings = TestServices.configuration();
        try (var first = ReplicaToKill.started(settings)) {
            first.await();
            try (var second = ReplicaToKill.started(settings)) {
                second.await();
                var replicas = List.of(first, second);
                var analyst = Tokens.of("analyst", "displacement");
                long begin = ask(first.port(), analyst, POSITION, new JsonObject())
                        .getJsonObject("signalPosition")
                        .getLong("last");
                var written = new AtomicInteger();
                try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                    var reported = new ArrayList<CompletableFuture<String>>();
                    for (int i = 0; i < EVENTS; i++) {
                        int number = i;
                        reported.add(CompletableFuture.supplyAsync(
                                () -> report(replicas, analyst, number, written), writers));
                    }
                    var killing = CompletableFuture.runAsync(() -> killAndStart(second, written));

                    var heard = follow(replicas, begin);

                    killing.join();
                    var told = reported.stream().map(CompletableFuture::join).toList();
                    assertEquals(EVENTS, new HashSet<>(told).size());
                    assertEquals(EVENTS, heard.size());
                    assertEquals(new HashSet<>(told), new HashSet<>(heard));
                }
            }
        }
    }

    /** Follows over both replicas in turn: a hundred events on one, or until it is gone, then on with the other. */
    private static List<String> follow(List<ReplicaToKill> replicas, long begin) {
        var heard = new ArrayList<String>();
        long last = begin;
        int turn = 1; // the one that is killed first
        long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (heard.size() < EVENTS) {
            assertTrue(System.nanoTime() < deadline, "heard only " + heard.size());
            var token = Tokens.ofService("ngo-teriya", "displacement");
            try (var line = Line.initialised(replicas.get(turn % 2).port(), token)) {
                line.subscribe("follow", REPORTED, new JsonObject().put("after", last));
                for (int i = 0; i < 100 && heard.size() < EVENTS; i++) {
                    var event = line.next("next")
                            .getJsonObject("payload")
                            .getJsonObject("data")
                            .getJsonObject("displacementEventReported");
                    assertTrue(event.getLong("sequence") > last);
                    last = event.getLong("sequence");
                    heard.add(event.getJsonObject("event").getString("id"));
                }
            } catch (RuntimeException | AssertionError gone) {
                assertTrue(heard.size() < EVENTS);
            }
            turn++;
        }
        return heard;
    }

    private static void killAndStart(ReplicaToKill replica, AtomicInteger written) {
        try {
            while (written.get() < EVENTS / 4) {
                Thread.sleep(10);
            }
            replica.kill();
            replica.startAgain();
            replica.await();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    /** Reports an event to whichever replica takes it. The key makes a lost answer harmless. */
    private String report(List<ReplicaToKill> replicas, String token, int number, AtomicInteger written) {
        var event = new JsonObject()
                .put("date", "2025-02-03")
                .put("cause", "CONFLICT")
                .put("to", new JsonObject().put("code", "ML0506").put("edition", 2021))
                .put("group", "IDP")
                .put("individuals", 10 + number)
                .put("idempotencyKey", "event " + number);
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                var data = ask(
                        replicas.get((number + attempt) % 2).port(), token, REPORT, new JsonObject().put("i", event));
                written.incrementAndGet();
                return data.getJsonObject("reportDisplacementEvent")
                        .getJsonObject("event")
                        .getString("id");
            } catch (IOException gone) {
                pause();
            }
        }
        throw new AssertionError("nobody takes event " + number);
    }

    private JsonObject ask(int port, String token, String query, JsonObject variables) throws IOException {
        var body = new JsonObject().put("query", query).put("variables", variables);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(port)))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build();
        try {
            var answer =
                    new JsonObject(http.send(request, BodyHandlers.ofString()).body());
            if (answer.containsKey("errors")) {
                throw new IOException(answer.getJsonArray("errors").encode());
            }
            return answer.getJsonObject("data");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }
}
