package org.jatigi.displacement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.jatigi.reference.Asking.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jatigi.access.Viewers;
import org.jatigi.exchange.SyntheticFiles;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.jatigi.persistence.Rows;
import org.jatigi.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of a file from the analyst to a draft release, through the API and with real tokens, and everybody who may not send it. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class ImportFlowTest {

    private static final String JOB = """
            query Job($id: ID!) { job(id: $id) { id kind state progress rows { read staged held unchanged }
              error { code } release { id state } findings(first: 50) { totalCount nodes { row column level code messageFr messageEn } } } }
            """;
    private static final String DECIDE = """
            mutation Decide($id: ID!) { decideImport(input: { job: $id, decision: ACCEPT_GOOD_ROWS }) { job { state } } }
            """;
    private static final String DISCARD = """
            mutation Discard($id: ID!) { decideImport(input: { job: $id, decision: DISCARD }) { job { state } } }
            """;

    @Inject
    Viewers viewers;

    @Inject
    Rows rows;

    @Test
    void a_file_is_staged_with_findings_and_becomes_a_draft_once_somebody_decides() {
        var analyst = Tokens.of("analyst", "displacement");
        var job = send(analyst, SyntheticFiles.ROUND.formatted(50, 901), "");

        settled(analyst, job)
                .body("data.job.state", equalTo("STAGED"))
                .body("data.job.rows.read", equalTo(3))
                .body("data.job.rows.staged", equalTo(2))
                .body("data.job.rows.held", equalTo(1))
                .body("data.job.progress", equalTo(1f))
                .body("data.job.findings.nodes[0].code", equalTo("code-name-disagree"))
                .body("data.job.findings.nodes[0].row", equalTo(4));
        ask(analyst, DECIDE, job).body("data.decideImport.job.state", equalTo("ACCEPTED"));
        ask(analyst, DECIDE, job).body("errors[0].extensions.code", equalTo("conflict"));
    }

    @Test
    void the_same_file_again_changes_nothing_and_says_so() {
        var analyst = Tokens.of("analyst", "displacement");
        var csv = SyntheticFiles.ROUND.formatted(50, 902);
        settled(analyst, send(analyst, csv, "&accept=good-rows")).body("data.job.state", equalTo("ACCEPTED"));

        settled(analyst, send(analyst, csv, "&accept=good-rows"))
                .body("data.job.state", equalTo("UNCHANGED"))
                .body("data.job.rows.staged", equalTo(0))
                .body("data.job.rows.unchanged", equalTo(3))
                .body("data.job.findings.nodes[0].code", equalTo("same-file"));
        settled(analyst, send(analyst, csv + "\n", ""))
                .body("data.job.state", equalTo("UNCHANGED"))
                .body("data.job.rows.unchanged", equalTo(2));
        settled(analyst, send(analyst, SyntheticFiles.ROUND.formatted(51, 902), ""))
                .body("data.job.state", equalTo("STAGED"))
                .body("data.job.rows.staged", equalTo(1))
                .body("data.job.rows.unchanged", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"12,50,1", "19,44,1", "38,45,0", "60,47,2", "72,55,1"})
    void a_real_round_becomes_a_draft_with_the_held_rows_left_out(int round, int staged, int held) throws IOException {
        var analyst = Tokens.of("analyst", "displacement");
        var file = RealRoundsTest.file("R" + round + "__");

        String job = given().auth()
                .oauth2(analyst)
                .multiPart("file", file.getFileName().toString(), Files.readAllBytes(file))
                .post("/imports?dataset=displacement&accept=good-rows")
                .then()
                .statusCode(202)
                .extract()
                .path("job");

        settled(analyst, job)
                .body("data.job.state", equalTo("ACCEPTED"))
                .body("data.job.release.state", equalTo("DRAFT"))
                .body("data.job.rows.staged", equalTo(staged))
                .body("data.job.rows.held", equalTo(held));
    }

    @Test
    void a_file_of_a_few_places_corrects_a_published_round_and_the_others_are_carried_over() {
        var analyst = Tokens.of("analyst", "displacement");
        var dnds = Tokens.ofService("gov-dnds", "displacement");
        String release = settled(analyst, send(analyst, SyntheticFiles.ROUND.formatted(50, 905), "&accept=good-rows"))
                .extract()
                .path("data.job.release.id");
        var correction = String.join(
                "\n", SyntheticFiles.ROUND.formatted(70, 905).lines().limit(2).toList());

        settled(analyst, send(analyst, correction, "&accept=good-rows&supersedes=" + release))
                .body("data.job.state", equalTo("REFUSED"))
                .body("data.job.error.code", equalTo("conflict"));
        ask(Tokens.of("reviewer", "displacement"), step("reviewRelease"), release)
                .body("data.reviewRelease.release.state", equalTo("CMP_REVIEWED"));
        ask(dnds, step("validateRelease"), release)
                .body("data.validateRelease.release.state", equalTo("DNDS_VALIDATED"));
        ask(dnds, step("publishRelease"), release).body("data.publishRelease.release.state", equalTo("PUBLISHED"));
        String corrected = settled(analyst, send(analyst, correction, "&accept=good-rows&supersedes=" + release))
                .body("data.job.state", equalTo("ACCEPTED"))
                .body("data.job.rows.staged", equalTo(1))
                .extract()
                .path("data.job.release.id");

        assertEquals(List.of(70, 100), counted(analyst, corrected));
    }

    private List<Integer> counted(String token, String release) {
        var viewer = answer(() -> viewers.of(token, Language.EN));
        return answer(() -> rows.read(
                viewer,
                connection -> connection
                        .preparedQuery(
                                "select shown_individuals as individuals from population_figure where release_id = $1 order by 1")
                        .execute(Tuple.of(UUID.fromString(release)))
                        .map(found -> StreamSupport.stream(found.spliterator(), false)
                                .map(row -> row.getInteger("individuals"))
                                .toList())));
    }

    private static String step(String mutation) {
        return "mutation Step($id: ID!) { %s(input: { release: $id }) { release { id state } } }".formatted(mutation);
    }

    @Test
    void a_discarded_file_leaves_nothing() {
        var analyst = Tokens.of("analyst", "displacement");
        var job = send(analyst, SyntheticFiles.ROUND.formatted(50, 903), "");
        settled(analyst, job).body("data.job.state", equalTo("STAGED"));

        ask(analyst, DISCARD, job).body("data.decideImport.job.state", equalTo("DISCARDED"));

        ask(analyst, JOB, job).body("data.job.findings.nodes", hasSize(0));
        ask(analyst, DECIDE, job).body("errors[0].extensions.code", equalTo("conflict"));
    }

    @Test
    void the_viewers_jobs_are_listed_page_by_page_and_a_foreign_cursor_is_refused() {
        var analyst = Tokens.of("analyst", "displacement");
        settled(analyst, send(analyst, SyntheticFiles.ROUND.formatted(50, 906), ""));
        settled(analyst, send(analyst, SyntheticFiles.ROUND.formatted(50, 907), ""));
        var list =
                "query Jobs($id: String) { jobs(first: 1, after: $id) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }";

        var first = given().auth()
                .oauth2(analyst)
                .contentType("application/json")
                .body(Map.of("query", list))
                .post("/graphql")
                .then()
                .body("data.jobs.nodes", hasSize(1))
                .body("data.jobs.pageInfo.hasNextPage", equalTo(true));
        String cursor = first.extract().path("data.jobs.pageInfo.endCursor");
        String newest = first.extract().path("data.jobs.nodes[0].id");

        ask(analyst, list, cursor).body("data.jobs.nodes", hasSize(1)).body("data.jobs.nodes[0].id", not(newest));
        ask(analyst, list, "WyJhIiwiYiJd").body("errors[0].extensions.code", equalTo("invalid"));
    }

    @Test
    void a_job_is_nobody_elses() {
        var analyst = Tokens.of("analyst", "displacement");
        var job = send(analyst, SyntheticFiles.ROUND.formatted(50, 904), "");
        settled(analyst, job);

        for (var other : List.of(Tokens.of("analyst-dnds", "displacement"), Tokens.of("registrar", "displacement"))) {
            ask(other, JOB, job).body("data.job", nullValue()).body("errors[0].extensions.code", equalTo("not-found"));
            ask(other, DECIDE, job).body("errors[0].extensions.code", equalTo("not-found"));
        }
    }

    @Test
    void a_file_that_cannot_be_what_it_should_be_is_refused_with_its_reason() {
        var analyst = Tokens.of("analyst", "displacement");
        var job = send(analyst, "Name,Colour\na,b\n", "");

        settled(analyst, job)
                .body("data.job.state", equalTo("REFUSED"))
                .body("data.job.error.code", equalTo("invalid"))
                .body("data.job.findings.nodes[0].code", equalTo("invalid"))
                .body("data.job.findings.nodes[0].messageFr", notNullValue());
    }

    @Test
    void who_may_not_send_figures_is_refused_before_the_file_is_read() {
        post("", "dataset=displacement", "a,b\n").statusCode(401).body("code", equalTo("unauthenticated"));
        post("nonsense", "dataset=displacement", "a,b\n").statusCode(401).body("code", equalTo("unauthenticated"));
        post(Tokens.ofService("ngo-teriya", "displacement"), "dataset=displacement", "a,b\n")
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("not-permitted"));
        post(Tokens.of("analyst"), "dataset=displacement", "a,b\n")
                .statusCode(403)
                .body("code", equalTo("purpose-required"));
        post(Tokens.of("analyst", "displacement needs"), "dataset=displacement", "a,b\n")
                .statusCode(400)
                .body("code", equalTo("invalid"));
    }

    @Test
    void what_is_missing_or_of_another_kind_is_refused_at_once() {
        var analyst = Tokens.of("analyst", "displacement");
        post(analyst, "dataset=unheard-of", "a,b\n").statusCode(400).body("code", equalTo("invalid"));
        post(analyst, "round=7", "a,b\n").statusCode(400).body("code", equalTo("invalid"));
        post(analyst, "dataset=displacement&round=x", "a,b\n").statusCode(400).body("code", equalTo("invalid"));
        post(analyst, "dataset=displacement", "%PDF-1.7").statusCode(400).body("code", equalTo("invalid"));
        post(analyst, "dataset=displacement", "").statusCode(400).body("code", equalTo("invalid"));
        given().auth()
                .oauth2(analyst)
                .multiPart("other", "x.csv", new byte[] {'a'})
                .post("/imports?dataset=displacement")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid"));
        given().auth()
                .oauth2(analyst)
                .multiPart("file", "big.csv", new byte[52 << 20])
                .post("/imports?dataset=displacement")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }

    private static String send(String token, String csv, String parameters) {
        return post(token, "dataset=displacement" + parameters, csv)
                .statusCode(202)
                .extract()
                .path("job");
    }

    private static ValidatableResponse post(String token, String query, String csv) {
        var request = given().multiPart("file", "synthetic.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv");
        return (token.isEmpty() ? request : request.auth().oauth2(token))
                .post("/imports?" + query)
                .then();
    }

    private static ValidatableResponse settled(String token, String job) {
        for (int i = 0; i < 300; i++) {
            var answer = ask(token, JOB, job);
            String state = answer.extract().path("data.job.state");
            if (state == null) {
                throw new AssertionError(answer.extract().asString());
            }
            if (!Set.of("QUEUED", "RUNNING").contains(state)) {
                return answer;
            }
            pause();
        }
        throw new AssertionError("the job " + job + " does not end");
    }

    private static ValidatableResponse ask(String token, String query, String id) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("query", query, "variables", Map.of("id", id)))
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
