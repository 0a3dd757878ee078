package org.jatigi.displacement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jatigi.access.RealKeycloak;
import org.jatigi.api.Line;
import org.jatigi.exchange.SyntheticFiles;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Subscriptions as clients use them: over a WebSocket, with tokens of the real Keycloak, and everybody who must not hear. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class SubscriptionsTest {

    private static final String PUBLISHED =
            "subscription Published($after: BigInteger) { releasePublished(after: $after) { release { id title } sequence } }";
    private static final String REPORTED =
            "subscription Reported($filter: DisplacementEventFilter, $after: BigInteger) { displacementEventReported(filter: $filter, after: $after) { event { id to { code } } sequence } }";
    private static final String PROGRESS =
            "subscription Progress($id: ID, $after: BigInteger) { jobProgress(id: $id, after: $after) { job { id state } sequence } }";
    private static final String REPORT =
            "mutation Report($i: DisplacementEventReportInput!) { reportDisplacementEvent(input: $i) { event { id } } }";

    private static String analyst;
    private static String ngo;

    @TestHTTPResource("/graphql")
    URI address;

    @BeforeAll
    static void tokens() {
        analyst = Tokens.of("analyst", "displacement");
        ngo = Tokens.ofService("ngo-teriya", "displacement");
    }

    @Test
    void a_release_is_heard_of_when_it_is_published_and_not_before() {
        try (var line = line(ngo)) {
            long begin = sequenceNow();
            line.subscribe("published", PUBLISHED, after(begin));

            var release = published();

            var heard = delivery(line, "releasePublished");
            assertEquals(release, heard.getJsonObject("release").getString("id"));
            assertEquals("Test", heard.getJsonObject("release").getString("title"));
            assertTrue(heard.getLong("sequence") > begin);
        }
    }

    @Test
    void who_comes_back_is_given_what_it_missed_once_and_in_order() {
        var reported = new ArrayList<String>();
        long begin = sequenceNow();
        for (int i = 0; i < 5; i++) {
            reported.add(report("ML0506"));
        }

        var heard = new ArrayList<String>();
        long last = begin;
        for (int connection = 0; connection < 2; connection++) {
            try (var line = line(ngo)) {
                line.subscribe("again", REPORTED, after(last));
                for (int i = 0; i < (connection == 0 ? 2 : 3); i++) {
                    var delivery = delivery(line, "displacementEventReported");
                    heard.add(delivery.getJsonObject("event").getString("id"));
                    last = delivery.getLong("sequence");
                }
            }
        }

        assertEquals(reported, heard);
    }

    @Test
    void only_what_passes_the_filter_is_heard() {
        try (var line = line(ngo)) {
            var filter = new JsonObject()
                    .put("to", new JsonObject().put("under", "ML05").put("edition", 2021));
            line.subscribe("Mopti", REPORTED, after(sequenceNow()).put("filter", filter));

            report("ML0101");
            var inside = report("ML0506");

            assertEquals(
                    inside,
                    delivery(line, "displacementEventReported")
                            .getJsonObject("event")
                            .getString("id"));
        }
    }

    @Test
    void a_job_is_heard_of_by_the_account_that_sent_the_file_and_by_nobody_else() {
        try (var own = line(analyst);
                var other = line(Tokens.of("analyst-dnds", "displacement"))) {
            long begin = sequenceNow();
            own.subscribe("own", PROGRESS, after(begin));
            other.subscribe("other", PROGRESS, after(begin));

            String job = given().auth()
                    .oauth2(analyst)
                    .multiPart(
                            "file",
                            "round.csv",
                            SyntheticFiles.ROUND.formatted(50, 7_001).getBytes(StandardCharsets.UTF_8))
                    .post("/imports?dataset=displacement")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("job");

            var states = new ArrayList<String>();
            do {
                var heard = delivery(own, "jobProgress").getJsonObject("job");
                assertEquals(job, heard.getString("id"));
                states.add(heard.getString("state"));
            } while (!states.getLast().equals("STAGED"));
            other.subscribe("bell", REPORTED, after(begin));
            report("ML0506");
            assertEquals("bell", other.next("next").getString("id"));
        }
    }

    @Test
    void a_job_of_somebody_else_is_as_silent_as_one_that_is_not_there() {
        try (var line = line(ngo)) {
            line.subscribe("none", PROGRESS, new JsonObject().put("id", "72"));

            assertEquals("not-found", refused(line));
        }
    }

    @Test
    void a_place_that_was_not_given_yet_is_refused() {
        try (var line = line(ngo)) {
            line.subscribe("future", REPORTED, after(Long.MAX_VALUE / 2));

            assertEquals("invalid", refused(line));
        }
    }

    @Test
    void without_the_purpose_movements_are_not_to_be_heard_of() {
        try (var line = line(Tokens.ofService("ngo-teriya", ""))) {
            line.subscribe("purposeless", REPORTED, new JsonObject());

            assertEquals("purpose-required", refused(line));
        }
    }

    @Test
    void the_administrator_of_the_realm_hears_of_no_release() {
        try (var line = line(Tokens.of("administrator"))) {
            line.subscribe("published", PUBLISHED, new JsonObject());

            assertEquals("not-permitted", refused(line));
        }
    }

    @Test
    void a_subscription_ends_when_the_role_is_taken_away_though_nothing_happens() {
        var user = RealKeycloak.administer("GET", "/jatigi/users?username=reviewer&exact=true", "")
                .get(0)
                .path("id")
                .asText();
        var role = "[" + RealKeycloak.administer("GET", "/jatigi/roles/cmp-reviewer", "") + "]";
        var path = "/jatigi/users/%s/role-mappings/realm".formatted(user);

        try (var line = line(Tokens.of("reviewer"))) {
            line.subscribe("published", PUBLISHED, new JsonObject());
            RealKeycloak.administer("DELETE", path, role);

            assertEquals("not-permitted", refused(line));
        } finally {
            RealKeycloak.administer("POST", path, role);
        }
    }

    private Line line(String token) {
        return Line.initialised(address.getPort(), token);
    }

    private static long sequenceNow() {
        return ask(ngo, "{ signalPosition { last } }", Map.of())
                .body("errors", nullValue())
                .extract()
                .jsonPath()
                .getLong("data.signalPosition.last");
    }

    private static JsonObject after(long sequence) {
        return new JsonObject().put("after", sequence);
    }

    private static JsonObject delivery(Line line, String field) {
        var payload = line.next("next").getJsonObject("payload");
        assertNull(payload.getJsonArray("errors"));
        return payload.getJsonObject("data").getJsonObject(field);
    }

    private static String refused(Line line) {
        return line.next("error")
                .getJsonArray("payload")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }

    private static String report(String area) {
        var event = Map.of(
                "date",
                "2025-02-03",
                "cause",
                "CONFLICT",
                "to",
                Map.of("code", area, "edition", 2021),
                "group",
                "IDP",
                "individuals",
                50);
        return ask(analyst, REPORT, Map.of("i", event))
                .body("errors", nullValue())
                .extract()
                .path("data.reportDisplacementEvent.event.id");
    }

    /** A release that has gone all its way. */
    private static String published() {
        var opening = Map.of(
                "operation",
                "Test " + UUID.randomUUID(),
                "number",
                ThreadLocalRandom.current().nextInt(1, 1_000_000),
                "type",
                "BASELINE",
                "period",
                Map.of("start", "2021-09-01", "end", "2021-09-30"));
        String round = ask(
                        analyst,
                        "mutation Open($i: RoundOpeningInput!) { openRound(input: $i) { round { id } } }",
                        Map.of("i", opening))
                .body("errors", nullValue())
                .extract()
                .path("data.openRound.round.id");
        var figure = Map.of(
                "area", Map.of("code", "ML0506", "edition", 2021), "group", "IDP", "kind", "STOCK", "individuals", 100);
        String release = ask(
                        analyst,
                        "mutation Submit($i: FigureSubmissionInput!) { submitFigures(input: $i) { release { id } } }",
                        Map.of("i", Map.of("round", round, "title", "Test", "figures", List.of(figure))))
                .body("errors", nullValue())
                .extract()
                .path("data.submitFigures.release.id");
        var dnds = Tokens.ofService("gov-dnds", "displacement");
        step(Tokens.of("reviewer"), "reviewRelease", release);
        step(dnds, "validateRelease", release);
        step(dnds, "publishRelease", release);
        return release;
    }

    private static void step(String token, String mutation, String release) {
        ask(
                        token,
                        "mutation Step($id: ID!) { %s(input: { release: $id }) { release { id } } }"
                                .formatted(mutation),
                        Map.of("id", release))
                .body("errors", nullValue());
    }

    private static ValidatableResponse ask(String token, String query, Map<String, Object> variables) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(new JsonObject()
                        .put("query", query)
                        .put("variables", new JsonObject(variables))
                        .encode())
                .post("/graphql")
                .then();
    }
}
