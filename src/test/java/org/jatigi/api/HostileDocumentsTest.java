package org.jatigi.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.junit.jupiter.api.Test;

/** Every hostile document is refused before it runs, with a code that says why, over each transport. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class HostileDocumentsTest {

    private static final Set<String> CODES = Set.of(Hostile.CODES.split(" "));

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    MeterRegistry meters;

    @Test
    void there_are_more_than_forty() {
        assertTrue(Hostile.requests().size() > 40);
    }

    @Test
    void none_runs_over_http() {
        var token = Tokens.of("analyst");
        var wrong = new ArrayList<String>();

        Hostile.requests().forEach((name, request) -> {
            var answer = new JsonObject(send(token, request, "application/json"));
            if (!isRefused(answer.containsKey("data"), answer.getJsonArray("errors"))) {
                wrong.add(name + ": " + shown(answer));
            }
        });

        assertEquals(List.of(), wrong);
    }

    @Test
    void none_runs_as_events() {
        var token = Tokens.of("analyst");
        var wrong = new ArrayList<String>();

        Hostile.requests().forEach((name, request) -> {
            var events = send(token, request, "text/event-stream");
            var first = events.substring(events.indexOf("data: ") + "data: ".length())
                    .lines()
                    .findFirst();
            var answer = new JsonObject(first.orElseThrow());
            if (!isRefused(answer.containsKey("data"), answer.getJsonArray("errors"))
                    || !events.endsWith("event: complete\ndata:\n\n")) {
                wrong.add(name + ": " + shown(answer));
            }
        });

        assertEquals(List.of(), wrong);
    }

    @Test
    void none_runs_over_websocket() {
        var token = Tokens.of("analyst");
        var wrong = new ArrayList<String>();

        try (var line = Line.initialised(address.getPort(), token)) {
            Hostile.requests().forEach((name, request) -> {
                if (request.encode().length() < 120_000) { // longer messages end the connection
                    line.send(new JsonObject()
                            .put("id", name)
                            .put("type", "subscribe")
                            .put("payload", request));
                    var errors = line.next("error").getJsonArray("payload");
                    if (!isRefused(false, errors)) {
                        wrong.add(name + ": " + errors.encode());
                    }
                }
            });
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void a_refusal_because_of_a_limit_is_counted() {
        var before = counted();

        send(Tokens.of("analyst"), Hostile.requests().get("deep"), "application/json");

        assertTrue(counted() > before);
        assertFalse(meters.find("jatigi.graphql.limited").counters().isEmpty());
    }

    private double counted() {
        var counter =
                meters.find("jatigi.graphql.limited").tag("limit", "depth").counter();
        return counter == null ? 0 : counter.count();
    }

    private static boolean isRefused(boolean hasData, JsonArray errors) {
        return !hasData
                && errors != null
                && errors.stream()
                        .allMatch(error -> CODES.contains(((JsonObject) error)
                                .getJsonObject("extensions", new JsonObject())
                                .getString("code", "")));
    }

    private static String send(String token, JsonObject request, String accept) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .accept(accept)
                .body(request.encode())
                .post("/graphql")
                .asString();
    }

    private static String shown(JsonObject answer) {
        var text = answer.encode();
        return text.substring(0, Math.min(300, text.length()));
    }
}
