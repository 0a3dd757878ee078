package org.jatigi.reference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference data as clients ask for it, and files of areas as the keepers of reference data send them. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class ReferenceApiTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String AREAS = """
            query Areas($edition: Int!, $level: Int!, $under: String) { areas(edition: $edition, level: $level, under: $under, first: 500) {
              totalCount nodes { id code edition level nameFr parent { code nameFr } point { lat lon } } } }
            """;
    private static final String RESOLVE = """
            query ResolvePlace($text: String!) { resolvePlace(text: $text, first: 5) {
              confidence area { code edition level nameFr } place { nameFr } } }
            """;
    private static final String TRANSLATE = """
            query TranslatePcodes($codes: [String!]!, $from: Int!, $to: Int!) { translatePcodes(codes: $codes, from: $from, to: $to) {
              from { code nameFr } to { weight area { code nameFr } } problem } }
            """;
    private static final String JOB = """
            query Job($id: ID!) { job(id: $id) { state rows { read staged held unchanged } findings(first: 50) { nodes { row level code messageFr } } } }
            """;

    @Inject
    Gazetteer gazetteer;

    @Inject
    GazetteerReload reload;

    @ParameterizedTest
    @CsvSource({
        "2015, 1, , 9",
        "2015, 2, , 50",
        "2021, 2, ML05, 8",
        "2021, 2, ML10, 4",
        "2023, 1, , 20",
        "2023, 2, 19, 9"
    })
    void areas_are_listed_by_edition_level_and_surroundings(int edition, int level, String under, int count) {
        var variables =
                new JsonObject().put("edition", edition).put("level", level).put("under", under);

        ask(AREAS, variables)
                .body("errors", nullValue())
                .body("data.areas.totalCount", equalTo(count))
                .body("data.areas.nodes.edition", everyItem(equalTo(edition)))
                .body("data.areas.nodes[0].parent.code", notNullValue());
    }

    @Test
    void a_page_too_large_is_refused_and_a_page_can_be_continued() {
        ask("{ areas(edition: 2023, level: 2, first: 501) { totalCount } }", new JsonObject())
                .body("errors[0].extensions.code", equalTo("too-large"));

        var page = ask(
                "{ areas(edition: 2023, level: 2, first: 100) { nodes { code } pageInfo { endCursor } } }",
                new JsonObject());
        String after = page.extract().path("data.areas.pageInfo.endCursor");
        ask(
                        "query($after: String) { areas(edition: 2023, level: 2, first: 100, after: $after) { nodes { code } pageInfo { hasNextPage } } }",
                        new JsonObject().put("after", after))
                .body("data.areas.nodes.size()", equalTo(59))
                .body("data.areas.pageInfo.hasNextPage", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({
        "'areas(edition: 2019, level: 1) { totalCount }', invalid",
        "'areas(edition: 2021, level: 5) { totalCount }', invalid",
        "'areas(edition: 2021, level: 2, under: \"XX\") { totalCount }', not-found",
        "'area(code: \"ML1001\", edition: 2015) { code }', not-found",
        "'area(code: \"ML0501\", edition: 2021, level: 1) { code }', not-found",
        "'resolvePlace(text: \" \") { confidence }', invalid",
        "'resolvePlace(text: \"Gao\", first: 0) { confidence }', invalid",
        "'codeList(list: \"nonsense\") { code }', invalid",
    })
    void what_cannot_be_answered_is_refused_with_a_code(String field, String code) {
        ask("{ " + field + " }", new JsonObject()).body("errors[0].extensions.code", equalTo(code));
    }

    @Test
    void bandiagara_is_found_misspelt_the_cercles_of_2015_and_2021_and_both_of_2023() {
        ask(RESOLVE, new JsonObject().put("text", "Bandiagra"))
                .body("data.resolvePlace.area.nameFr", everyItem(startsWith("Bandiagara")))
                .body("data.resolvePlace.area.code", hasItem("ML0502"))
                .body("data.resolvePlace.area.code", hasItem("ML0501"))
                .body("data.resolvePlace.area.code", hasItem("19"))
                .body("data.resolvePlace.area.code", hasItem("1901"));
    }

    @Test
    void douentza_s_code_of_2015_is_not_mopti_in_2021() {
        ask(
                        TRANSLATE,
                        new JsonObject()
                                .put("codes", new JsonArray().add("ML0506"))
                                .put("from", 2015)
                                .put("to", 2021))
                .body("data.translatePcodes[0].from.nameFr", equalTo("Douentza"))
                .body("data.translatePcodes[0].to.area.code", contains("ML0504"))
                .body("data.translatePcodes[0].to.weight", contains(1.0f))
                .body("data.translatePcodes[0].problem", nullValue());
    }

    @Test
    void a_weight_without_a_basis_is_null_and_says_so() {
        ask(
                        TRANSLATE,
                        new JsonObject()
                                .put("codes", new JsonArray().add("ML05"))
                                .put("from", 2021)
                                .put("to", 2023))
                .body("data.translatePcodes[0].to.weight", everyItem(nullValue()))
                .body("data.translatePcodes[0].problem", containsString("poids"));
    }

    @Test
    void organisations_code_lists_and_bodies_are_answered() {
        ask("{ organisations(first: 50) { nodes { id acronym nameFr type } } }", new JsonObject())
                .body("errors", nullValue())
                .body("data.organisations.nodes.acronym", hasItem("DNDS"));
        ask("{ codeList(list: \"population-group\") { code labelFr labelEn } }", new JsonObject())
                .body("errors", nullValue())
                .body("data.codeList.code", hasItem("IDP"));
        ask("{ coordinationBodies { totalCount nodes { nameFr leads areas { code } } } }", new JsonObject())
                .body("errors", nullValue())
                .body("data.coordinationBodies.totalCount", not(equalTo(0)));
    }

    @Test
    void whoever_keeps_no_reference_data_imports_none() {
        given().auth()
                .oauth2(Tokens.ofService("ngo-teriya", ""))
                .multiPart(
                        "file",
                        "areas.csv",
                        "admin1Name,admin1Pcod\nMopti,ML05\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/imports?dataset=areas")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-permitted"));
    }

    @Test
    void the_files_of_cod_ab_are_imported_and_found_and_the_same_facts_again_change_nothing()
            throws InterruptedException {
        assertImported("cod-ab-2015-adm3.csv", 701);
        reload.reload().await().atMost(PATIENCE);
        assertImported("cod-ab-2015-adm4.csv", 71);
        assertImported("cod-settlements-2015.csv", 18_769);
        assertImported("cod-ab-2015-adm2.simplified.geojson", 50);
        assertEquals(Map.of("read", 50, "staged", 0, "held", 0, "unchanged", 50), rows("cod-ab-2015-adm2.csv"));
        reload.reload().await().atMost(PATIENCE);

        ask(RESOLVE, new JsonObject().put("text", "Bangassi Doudou"))
                .body("data.resolvePlace[0].place.nameFr", equalTo("Bangassi-Doudou"))
                .body("data.resolvePlace[0].area.code", equalTo("ML010101"));
        ask(RESOLVE, new JsonObject().put("text", "Bandiagra"))
                .body("data.resolvePlace.area.nameFr", everyItem(startsWith("Bandiagara")))
                .body("data.resolvePlace[0].area.code", equalTo("19"));
        assertTrue(gazetteer.named("Hombori", 3).stream().anyMatch(area -> area.edition() == 2015));
    }

    /** All rows are good; an earlier test of this database may have brought some of them. */
    private static void assertImported(String name, int count) throws InterruptedException {
        var rows = rows(name);

        assertEquals(List.of(count, 0), List.of(rows.get("read"), rows.get("held")));
        assertEquals(count, rows.get("staged") + rows.get("unchanged"));
    }

    /** Sends a real file, decides at once, and gives the counts of its job. */
    private static Map<String, Integer> rows(String name) throws InterruptedException {
        Path file = AreaFiles.real(name);
        String job = given().auth()
                .oauth2(Tokens.of("administrator"))
                .multiPart("file", file.toFile())
                .post("/imports?dataset=areas&accept=good-rows")
                .then()
                .statusCode(202)
                .extract()
                .path("job");
        for (int i = 0; i < PATIENCE.toSeconds(); i++) {
            var answer = ask(Tokens.of("administrator"), JOB, new JsonObject().put("id", job))
                    .extract();
            String state = answer.path("data.job.state");
            if (!List.of("QUEUED", "RUNNING").contains(String.valueOf(state))) {
                return answer.path("data.job.rows");
            }
            Thread.sleep(1_000);
        }
        throw new AssertionError(name + " was not done in time");
    }

    private static ValidatableResponse ask(String query, JsonObject variables) {
        return ask(Tokens.ofService("ngo-teriya", ""), query, variables);
    }

    private static ValidatableResponse ask(String token, String query, JsonObject variables) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(new JsonObject()
                        .put("query", query)
                        .put("variables", variables)
                        .encode())
                .post("/graphql")
                .then();
    }
}
