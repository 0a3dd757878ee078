package org.jatigi.displacement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operations of the contract about releases and figures, sent as clients send them. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class ReleaseApiTest {

    private static final String OPEN =
            "mutation Open($i: RoundOpeningInput!) { openRound(input: $i) { round { id number } } }";
    private static final String SUBMIT =
            "mutation Submit($i: FigureSubmissionInput!) { submitFigures(input: $i) { release { id state } } }";
    private static final String REVIEW =
            "mutation Review($id: ID!) { reviewRelease(input: { release: $id }) { release { id state } } }";
    private static final String VALIDATE =
            "mutation Validate($id: ID!) { validateRelease(input: { release: $id }) { release { id state } } }";
    private static final String PUBLISH =
            "mutation Publish($id: ID!) { publishRelease(input: { release: $id }) { release { id state } } }";
    private static final String WITHDRAW =
            "mutation Withdraw($id: ID!) { withdrawRelease(input: { release: $id, reason: \"test\" }) { release { id state } } }";
    private static final String RELEASES = "query Releases { releases(first: 50) { nodes { id title round state "
            + "referencePeriod { start end } validatedBy { acronym } supersedes { id } } } }";
    private static final String ONE =
            "query One($id: ID!) { release(id: $id) { state publisher { acronym } caveats(lang: FR) } }";
    private static final String REPORT = "mutation Report($i: DisplacementEventReportInput!) { "
            + "reportDisplacementEvent(input: $i) { event { id verification to { nameFr } } } }";
    private static final String EVENTS =
            "{ displacementEvents(first: 5) { totalCount nodes { id individuals point { lat lon } } } }";

    private static String analyst;
    private static String reviewer;
    private static String dnds;
    private static String ngo;

    private String release;

    @BeforeAll
    static void tokens() {
        analyst = Tokens.of("analyst", "displacement");
        reviewer = Tokens.of("reviewer", "displacement");
        dnds = Tokens.ofService("gov-dnds", "displacement");
        ngo = Tokens.ofService("ngo-teriya", "displacement");
    }

    @BeforeEach
    void aDraft() {
        var opening = Map.of(
                "operation",
                "Test " + UUID.randomUUID(),
                "number",
                ThreadLocalRandom.current().nextInt(1, 1_000_000),
                "type",
                "BASELINE",
                "period",
                Map.of("start", "2021-09-01", "end", "2021-09-30"));
        String round = ask(analyst, OPEN, Map.of("i", opening))
                .body("errors", nullValue())
                .extract()
                .path("data.openRound.round.id");
        var figure = Map.of(
                "area", Map.of("code", "ML0506", "edition", 2021), "group", "IDP", "kind", "STOCK", "individuals", 100);
        var submission =
                Map.of("round", round, "title", "Test", "figures", List.of(figure), "caveatsFr", List.of("Essai"));
        release = ask(analyst, SUBMIT, Map.of("i", submission))
                .body("data.submitFigures.release.state", equalTo("DRAFT"))
                .extract()
                .path("data.submitFigures.release.id");
    }

    @Test
    void a_release_goes_its_way_over_the_operations_of_the_contract() {
        step(reviewer, REVIEW).body("data.reviewRelease.release.state", equalTo("CMP_REVIEWED"));
        step(dnds, VALIDATE).body("data.validateRelease.release.state", equalTo("DNDS_VALIDATED"));
        step(dnds, PUBLISH).body("data.publishRelease.release.state", equalTo("PUBLISHED"));

        ask(ngo, RELEASES, Map.of())
                .body("errors", nullValue())
                .body("data.releases.nodes.id", hasItem(release))
                .body(
                        "data.releases.nodes.find { it.id == '%s' }.validatedBy.acronym".formatted(release),
                        equalTo("DNDS"))
                .body(
                        "data.releases.nodes.find { it.id == '%s' }.referencePeriod.end".formatted(release),
                        equalTo("2021-09-30"));
        ask(ngo, ONE, Map.of("id", release))
                .body("data.release.publisher.acronym", equalTo("IOM"))
                .body("data.release.caveats", contains("Essai"));
    }

    @Test
    void the_ngo_is_not_permitted_any_step() {
        refused(ngo, REVIEW, "not-permitted");
        refused(ngo, VALIDATE, "not-permitted");
        refused(ngo, PUBLISH, "not-permitted");
        refused(ngo, WITHDRAW, "not-found");
        ask(ngo, SUBMIT, Map.of("i", Map.of("figures", List.of())))
                .body("errors.extensions.code", contains("not-permitted"));
        ask(ngo, RELEASES, Map.of()).body("data.releases.nodes.id", not(hasItem(release)));
    }

    @Test
    void nothing_is_published_unvalidated() {
        refused(dnds, PUBLISH, "conflict");
        refused(dnds, VALIDATE, "conflict");
        step(reviewer, REVIEW);
        refused(dnds, PUBLISH, "conflict");
        refused(reviewer, REVIEW, "conflict");
    }

    @Test
    void an_id_that_is_none_is_not_found() {
        ask(dnds, PUBLISH, Map.of("id", "72")).body("errors.extensions.code", contains("not-found"));
    }

    @Test
    void the_exact_point_of_an_event_is_null_with_a_refusal_at_its_path() {
        var event = Map.of(
                "date",
                "2025-02-03",
                "cause",
                "CONFLICT",
                "to",
                Map.of("code", "ML0506", "edition", 2021),
                "point",
                Map.of("lat", 14.3, "lon", -3.6),
                "group",
                "IDP",
                "individuals",
                50);
        ask(analyst, REPORT, Map.of("i", event))
                .body("data.reportDisplacementEvent.event.verification", equalTo("ALERT"))
                .body("data.reportDisplacementEvent.event.to.nameFr", equalTo("Mopti"));

        ask(dnds, EVENTS, Map.of())
                .body("data.displacementEvents.nodes[0].point", nullValue())
                .body("data.displacementEvents.nodes[0].individuals", equalTo(50))
                .body("errors.extensions.code", hasItem("not-permitted"));
    }

    private ValidatableResponse step(String token, String mutation) {
        return ask(token, mutation, Map.of("id", release)).body("errors", nullValue());
    }

    private void refused(String token, String mutation, String code) {
        ask(token, mutation, Map.of("id", release)).body("errors.extensions.code", contains(code));
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
