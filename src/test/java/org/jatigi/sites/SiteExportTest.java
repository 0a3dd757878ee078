package org.jatigi.sites;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sites as files: exact points are in none of them, and nobody searches by what they may not read. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class SiteExportTest {

    private static final String UPSERT = "mutation ($i: SiteInput!) { upsertSite(input: $i) { site { code } } }";
    private static final String NEAR = "{\"point\":{\"near\":{\"lat\":14.512345,\"lon\":-4.254321,\"kilometres\":1}}}";

    private String code;

    @BeforeEach
    void a_site_of_teriya() {
        code = "X-" + UUID.randomUUID().toString().substring(0, 13);
        given().auth()
                .oauth2(manager())
                .contentType("application/json")
                .body(Map.of("query", UPSERT, "variables", Map.of("i", site())))
                .post("/graphql")
                .then()
                .body("errors", nullValue());
    }

    @Test
    void the_exact_point_is_in_no_file_and_the_file_says_so() {
        for (var token : new String[] {manager(), Tokens.ofService("gov-dnds", "displacement")}) {
            for (var format : new String[] {"csv", "json", "geojson"}) {
                export(token, format, filter())
                        .statusCode(200)
                        .body(containsString(code))
                        .body(containsString("Site.point"))
                        .body(not(containsString("14.512345")))
                        .body(not(containsString("4.254321")));
            }
        }
    }

    @Test
    void who_may_not_read_points_may_not_search_by_them() {
        export(Tokens.ofService("gov-dnds", "displacement"), "csv", NEAR)
                .statusCode(403)
                .body("code", equalTo("not-permitted"));
        export(Tokens.ofService("un-ocha", "displacement"), "geojson", NEAR).statusCode(403);
    }

    @Test
    void a_registrar_of_another_organisation_finds_nothing_in_the_file() {
        export(Tokens.of("registrar-siniya", "displacement"), "json", filter())
                .statusCode(200)
                .body(containsString("\"rows\":0"))
                .body(not(containsString("Site d'essai")));
    }

    private String filter() {
        return "{\"code\":{\"eq\":\"%s\"}}".formatted(code);
    }

    private static ValidatableResponse export(String token, String format, String filter) {
        return given().auth()
                .oauth2(token)
                .queryParam("filter", filter)
                .get("/exports/sites." + format)
                .then();
    }

    private Map<String, Object> site() {
        return Map.of(
                "code",
                code,
                "name",
                "Site d'essai",
                "type",
                "PLANNED",
                "area",
                Map.of("code", "ML0506", "edition", 2021),
                "point",
                Map.of("lat", 14.512345, "lon", -4.254321),
                "synthetic",
                true);
    }

    private static String manager() {
        return Tokens.of("site-manager", "displacement");
    }
}
