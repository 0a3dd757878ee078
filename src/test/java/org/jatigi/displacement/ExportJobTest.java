package org.jatigi.displacement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.jatigi.displacement.FigureFiles.ofRound;
import static org.jatigi.displacement.PopulationGroup.HOST;
import static org.jatigi.displacement.Rounds.stock;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.jatigi.persistence.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are made while nobody waits: the job, the link, the manifest, and whom the link does not serve. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class ExportJobTest {

    private static final LocalDate DAY = LocalDate.of(2018, 6, 30);
    private static final int PATIENCE = 200;
    private static final String REQUEST = """
            mutation ($i: RequestExportInput!) { requestExport(input: $i) { job { id kind dataset state export { url } } } }
            """;
    private static final String JOB = """
            query ($id: ID!) { job(id: $id) { kind state progress rows { read } error { code messageEn }
              export { url expiresAt sha256 rows bytes manifest } } }
            """;

    @Inject
    Rounds rounds;

    @Inject
    Rows rows;

    private Rounds.Made made;

    @BeforeEach
    void a_round() {
        made = rounds.published("IOM", DAY, stock(HOST, 2021, "ML0501", 120), stock(HOST, 2021, "ML0504", 30));
    }

    @Test
    void the_file_is_the_one_that_the_manifest_describes() throws Exception {
        var job = ready(request("XLSX", ofRound(made.number())));
        var file = job.at("/export");

        var bytes = given().auth()
                .oauth2(ocha())
                .urlEncodingEnabled(false)
                .get(file.at("/url").asText())
                .then()
                .statusCode(200)
                .header("X-Jatigi-SHA-256", file.at("/sha256").asText())
                .extract()
                .asByteArray();

        var sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        var manifest = FigureFiles.node(file.at("/manifest").asText());
        assertEquals(sum, file.at("/sha256").asText());
        assertEquals(sum, manifest.at("/sha256").asText());
        assertEquals(bytes.length, manifest.at("/bytes").asInt());
        assertEquals(2, manifest.at("/rows").asInt());
        assertEquals("service-account-un-ocha", manifest.at("/account").asText());
        assertEquals("displacement", manifest.at("/purpose").asText());
        assertEquals("A report.", manifest.at("/reason").asText());
        assertEquals(made.number(), manifest.at("/arguments/filter/round/eq").asInt());
        assertEquals(made.release().toString(), manifest.at("/releases/0/id").asText());
        assertEquals("EXPORT", job.at("/kind").asText());
        assertEquals(1.0, job.at("/progress").asDouble());
        assertEquals(2, job.at("/rows/read").asInt());
    }

    @Test
    void the_link_serves_nobody_else() {
        var url =
                ready(request("CSV", ofRound(made.number()))).at("/export/url").asText();

        fetch(Tokens.ofService("gov-dnds", "displacement"), url).statusCode(404).body("code", equalTo("not-found"));
        fetch(Tokens.of("analyst", "displacement"), url).statusCode(404);
        given().urlEncodingEnabled(false).get(url).then().statusCode(401);
        fetch(ocha(), url.substring(0, url.length() - 2)).statusCode(404);
        fetch(ocha(), url.replaceAll("\\?.*", "")).statusCode(404);
        fetch(ocha(), "/exports/files/7?key=1").statusCode(404);
        fetch(ocha(), url).statusCode(200);
    }

    @Test
    void an_expired_link_is_none() {
        var job = request("JSON", ofRound(made.number()));
        var url = ready(job).at("/export/url").asText();
        expire(job);

        fetch(ocha(), url).statusCode(404);
        ask(ocha(), JOB, Map.of("id", job))
                .body("data.job.state", equalTo("READY"))
                .body("data.job.export", nullValue());
    }

    @Test
    void who_may_not_export_gets_no_job() {
        for (var dataset : new String[] {"populationFigures", "releases"}) {
            ask(Tokens.of("auditor", "displacement"), REQUEST, Map.of("i", Map.of("dataset", dataset, "format", "CSV")))
                    .body("data.requestExport", nullValue())
                    .body("errors[0].extensions.code", equalTo("not-permitted"));
        }
        ask(Tokens.of("site-manager", ""), REQUEST, Map.of("i", Map.of("dataset", "sites", "format", "CSV")))
                .body("errors[0].extensions.code", equalTo("purpose-required"));
        ask(
                        ocha(),
                        REQUEST,
                        Map.of("i", Map.of("dataset", "populationFigures", "format", "CSV", "filter", "{\"x\":1}")))
                .body("errors[0].extensions.code", equalTo("invalid"));
        ask(ocha(), REQUEST, Map.of("i", Map.of("dataset", "jobs", "format", "CSV")))
                .body("errors[0].extensions.code", equalTo("not-permitted"));
    }

    @Test
    void a_job_of_somebody_else_is_not_found() {
        var job = request("CSV", ofRound(made.number()));

        ask(Tokens.ofService("gov-dnds", "displacement"), JOB, Map.of("id", job))
                .body("data.job", nullValue())
                .body("errors[0].extensions.code", equalTo("not-found"));
    }

    private static String request(String format, String filter) {
        return ask(
                        ocha(),
                        REQUEST,
                        Map.of(
                                "i",
                                Map.of(
                                        "dataset",
                                        "populationFigures",
                                        "format",
                                        format,
                                        "filter",
                                        filter,
                                        "reason",
                                        "A report.")))
                .body("errors", nullValue())
                .body("data.requestExport.job.kind", equalTo("EXPORT"))
                .extract()
                .path("data.requestExport.job.id");
    }

    private static JsonNode ready(String job) {
        for (int i = 0; i < PATIENCE; i++) {
            var found = FigureFiles.node(
                            ask(ocha(), JOB, Map.of("id", job)).extract().asString())
                    .at("/data/job");
            if (!found.at("/state").asText().matches("QUEUED|RUNNING")) {
                assertEquals("READY", found.at("/state").asText(), found::toString);
                assertTrue(found.at("/export").isObject(), found::toString);
                return found;
            }
            pause();
        }
        throw new AssertionError("the export " + job + " does not end");
    }

    private void expire(String job) {
        var owner = People.viewer("service-account-un-ocha", "OCHA", "job#read");
        Rounds.get(() -> rows.write(
                owner,
                connection -> connection
                        .preparedQuery("update export set expires_at = now() - interval '1 second' where job_id = $1")
                        .execute(Tuple.of(UUID.fromString(job)))));
    }

    private static ValidatableResponse fetch(String token, String url) {
        return given().auth().oauth2(token).urlEncodingEnabled(false).get(url).then();
    }

    private static ValidatableResponse ask(String token, String query, Map<String, ?> variables) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .then();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static String ocha() {
        return Tokens.ofService("un-ocha", "displacement");
    }
}
