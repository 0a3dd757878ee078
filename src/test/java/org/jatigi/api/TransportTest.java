package org.jatigi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes over HTTP and is not an ordinary POST: foreign pages, stored documents, lists, streams, budgets. */
class TransportTest {

    private static final String SITE = "{ site { name } }";

    private Stage stage = null;
    private Wire wire = null;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void nothing_that_a_foreign_page_can_send_by_itself_runs() throws Exception {
        open(Stage.SETTINGS);
        var token = new String[] {"Authorization", "Bearer good"};
        for (var type : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain; application/json",
                "application/json; charset=utf-16",
                "application/json; charset=utf-7",
                "application/jsonp")) {
            var response =
                    wire.post(Wire.query("mutation { closeSite { name } }"), "Content-Type", type, token[0], token[1]);
            assertEquals(415, response.statusCode(), type);
        }

        assertEquals(
                401,
                wire.post(Wire.query(SITE), "Content-Type", "application/json", "Cookie", "q_session=good")
                        .statusCode());
        assertEquals(401, wire.get("query=" + SITE, "Cookie", "q_session=good").statusCode());
        assertEquals(401, wire.get("query=" + SITE + "&access_token=good").statusCode());
        assertEquals(
                405, wire.get("query=mutation { closeSite { name } }", token).statusCode());
        assertEquals(
                405,
                wire.get("query=mutation { closeSite { name } }", token[0], token[1], "Accept", "text/event-stream")
                        .statusCode());
        var read = wire.get("query=" + SITE, token[0], token[1]);
        assertEquals(200, read.statusCode());
        assertTrue(read.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
        assertFalse(stage.called.contains("closeSite"));
    }

    @Test
    void a_document_that_was_sent_with_its_hash_is_known_by_it() throws Exception {
        open(Stage.SETTINGS);
        var hash = StoredDocuments.sha256(SITE);

        var unknown = wire.json(persisted(hash));
        assertEquals(
                "PersistedQueryNotFound",
                new JsonObject(unknown.body())
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("message"));
        assertEquals(
                "invalid",
                Wire.code(
                        wire.json(persisted(StoredDocuments.sha256("{ other }")).put("query", SITE))));
        assertEquals("not-found", Wire.code(wire.json(persisted(hash))));

        assertSite(wire.json(persisted(hash).put("query", SITE)).body());
        assertSite(wire.json(persisted(hash)).body());
        assertSite(
                wire.json(new JsonObject().put("documentId", "sha256:" + hash)).body());
        assertSite(wire.get(
                        "extensions="
                                + persisted(hash).getJsonObject("extensions").encode(),
                        "Authorization",
                        "Bearer good")
                .body());
        try (var line = Line.initialised(stage.port(), "good")) {
            line.send(new JsonObject().put("id", "1").put("type", "subscribe").put("payload", persisted(hash)));
            assertSite(line.next("next").getJsonObject("payload").encode());
        }
    }

    @Test
    void a_hash_that_is_none_is_refused() throws Exception {
        open(Stage.SETTINGS);

        for (var bad : new Object[] {"", "abc", 7, "../../etc/passwd"}) {
            var extension = new JsonObject()
                    .put("persistedQuery", new JsonObject().put("version", 1).put("sha256Hash", bad));
            assertEquals("invalid", Wire.code(wire.json(new JsonObject().put("extensions", extension))));
        }
    }

    @Test
    void where_only_stored_documents_run_nothing_else_does() throws Exception {
        open(settings(0, true, 0, 0));

        for (var other :
                List.of(SITE, "{ __schema { types { name } } }", "query stored { site { name parent { name } } }")) {
            assertEquals("not-permitted", Wire.code(wire.json(Wire.query(other))));
            assertEquals(
                    "not-permitted",
                    Wire.code(wire.json(persisted(StoredDocuments.sha256(other)).put("query", other))));
            assertEquals("not-permitted", Wire.code(wire.json(persisted(StoredDocuments.sha256(other)))));
        }
        assertTrue(stage.called.isEmpty());
        assertSite(wire.json(Wire.query(Stage.STORED)).body());
        assertSite(wire.json(persisted(StoredDocuments.sha256(Stage.STORED.strip())))
                .body());
    }

    @Test
    void a_list_of_requests_is_refused_unless_it_is_allowed() throws Exception {
        open(Stage.SETTINGS);

        assertEquals(
                400,
                wire.json(new JsonArray().add(new JsonObject(Wire.query(SITE)))).statusCode());
        assertTrue(stage.called.isEmpty());
    }

    @Test
    void a_list_of_requests_is_answered_in_its_order_and_limited_as_one() throws Exception {
        open(settings(3, false, 0, 0));
        var site = new JsonObject(Wire.query(SITE));
        var page = new JsonObject(Wire.query("{ sites(first: 20000) { nodes { name } } }"));

        assertEquals(413, wire.json(list(site, site, site, site)).statusCode());
        assertEquals("too-costly", Wire.code(wire.json(list(page, page, page))));
        assertTrue(stage.called.isEmpty());

        var answers = new JsonArray(wire.json(list(site, new JsonObject(Wire.query("{ nothing }")), site))
                .body());
        assertEquals(3, answers.size());
        assertSite(answers.getJsonObject(0).encode());
        assertFalse(answers.getJsonObject(1).containsKey("data"));
        assertSite(answers.getJsonObject(2).encode());
    }

    @Test
    void a_subscription_is_a_stream_of_events() throws Exception {
        open(Stage.SETTINGS);

        var lines = wire.events("subscription { ticks(n: 2) { name } }")
                .body()
                .filter(line -> !line.isBlank() && !line.equals(":"))
                .toList();

        assertEquals(
                List.of("event: next", "event: next", "event: complete"),
                lines.stream().filter(line -> line.startsWith("event")).toList());
        assertTrue(lines.get(1).contains("Socoura"), lines.get(1));
    }

    @Test
    void a_stream_ends_when_its_bearer_is_gone() throws Exception {
        open(Stage.SETTINGS);

        try (var lines = wire.events("subscription { ticks { name } }").body()) {
            var seen = lines.peek(line -> {
                        if (line.startsWith("data: {\"data\"")) {
                            stage.bearers.remove("good");
                        }
                    })
                    .filter(line -> !line.isBlank())
                    .toList();

            assertEquals("event: complete", seen.get(seen.size() - 2));
            assertTrue(seen.stream().anyMatch(line -> line.contains("unauthenticated")));
        }
    }

    @Test
    void who_asks_too_often_has_to_wait_over_every_transport() throws Exception {
        open(settings(0, false, 0, 5));

        var refused = IntStream.range(0, 50)
                .mapToObj(i -> wire.json(Wire.query(SITE)))
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();

        assertEquals(429, refused.statusCode());
        assertEquals("rate-limited", Wire.code(refused));
        assertTrue(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()) > 0);
        try (var line = Line.initialised(stage.port(), "good")) {
            line.subscribe("1", SITE);
            assertTrue(line.next("error").encode().contains("rate-limited"));
        }
        assertEquals(
                200,
                wire.post(Wire.query(SITE), "Content-Type", "application/json", "Authorization", "Bearer other")
                        .statusCode());
    }

    @Test
    void an_answer_says_what_it_cost_and_what_is_left() throws Exception {
        open(settings(0, false, 100_000, 0));

        var cost = new JsonObject(wire.json(Wire.query("{ sites(first: 100) { nodes { name } } }"))
                        .body())
                .getJsonObject("extensions")
                .getJsonObject("cost");

        assertEquals(102, cost.getInteger("requested"));
        assertEquals(50_000, cost.getInteger("limit"));
        assertEquals(100_000, cost.getJsonObject("budget").getInteger("limit"));
        assertTrue(cost.getJsonObject("budget").getInteger("remaining") <= 100_000 - 102 + 1_700 * 10);
    }

    @Test
    void what_takes_too_long_is_given_up() throws Exception {
        open(new Settings(
                Duration.ofMillis(200),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                400,
                0,
                false,
                null,
                50_000,
                0,
                0));

        var answer = wire.json(Wire.query("{ slow }"));

        assertEquals(503, answer.statusCode());
        assertEquals("unavailable", Wire.code(answer));
        assertNull(new JsonObject(answer.body()).getValue("data"));
    }

    private void open(Settings settings) throws Exception {
        stage = Stage.waiting(settings);
        for (var name : List.of("good", "other")) {
            stage.bearers.put(name, Stage.viewer(name, Map.of("site", Set.of("read", "subscribe", "update"))));
        }
        wire = new Wire(stage);
    }

    private static Settings settings(int batchMax, boolean storedOnly, long costPerMinute, long requestsPerMinute) {
        return new Settings(
                Duration.ofSeconds(15),
                Duration.ofMillis(1_500),
                Duration.ofMillis(300),
                Duration.ofSeconds(1),
                400,
                batchMax,
                storedOnly,
                null,
                50_000,
                costPerMinute,
                requestsPerMinute);
    }

    private static JsonArray list(JsonObject... requests) {
        return new JsonArray(List.of(requests));
    }

    private static JsonObject persisted(String hash) {
        return new JsonObject()
                .put(
                        "extensions",
                        new JsonObject()
                                .put(
                                        "persistedQuery",
                                        new JsonObject().put("version", 1).put("sha256Hash", hash)));
    }

    private static void assertSite(String answer) {
        assertEquals(
                "Socoura",
                new JsonObject(answer)
                        .getJsonObject("data")
                        .getJsonObject("site")
                        .getString("name"));
    }
}
