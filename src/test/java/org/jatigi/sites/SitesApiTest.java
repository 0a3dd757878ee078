package org.jatigi.sites;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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

/** Sites as clients ask for them, with real tokens. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class SitesApiTest {

    private static final String UPSERT = """
            mutation ($i: SiteInput!) { upsertSite(input: $i) { site { code organisation point { lat lon } } } }
            """;
    private static final String SITES = """
            query ($code: String!) { sites(filter: { code: { eq: $code } }) { totalCount nodes { code name area { code } point { lat lon } } } }
            """;
    private static final String SITE = "query ($code: String!) { site(code: $code) { code } }";

    private String code;

    @BeforeEach
    void a_site_of_teriya() {
        code = "A-" + UUID.randomUUID().toString().substring(0, 13);
        ask(manager(), UPSERT, Map.of("i", input(code, "ML0506")))
                .body("errors", nullValue())
                .body("data.upsertSite.site.organisation", equalTo("TERIYA"))
                .body("data.upsertSite.site.point.lat", equalTo(14.5f));
    }

    @Test
    void its_manager_sees_where_it_is() {
        sites(manager()).body("errors", nullValue()).body("data.sites.nodes[0].point.lon", equalTo(-4.25f));
    }

    @Test
    void the_dnds_sees_the_site_and_is_refused_its_point() {
        sites(Tokens.ofService("gov-dnds", "displacement"))
                .body("data.sites.totalCount", equalTo(1))
                .body("data.sites.nodes[0].point", nullValue())
                .body("errors[0].extensions.code", equalTo("not-permitted"));
    }

    @Test
    void without_a_purpose_there_are_no_sites() {
        sites(Tokens.of("site-manager", ""))
                .body("data.sites", nullValue())
                .body("errors[0].extensions.code", equalTo("purpose-required"));
    }

    @Test
    void a_registrar_of_another_organisation_does_not_find_it() {
        var siniya = Tokens.of("registrar-siniya", "displacement");

        sites(siniya).body("data.sites.totalCount", equalTo(0)).body("data.sites.nodes", hasSize(0));
        ask(siniya, SITE, Map.of("code", code)).body("errors[0].extensions.code", equalTo("not-found"));
    }

    @Test
    void nobody_writes_beyond_their_area_or_without_the_right() {
        ask(manager(), UPSERT, Map.of("i", input("B-" + code, "ML0601")))
                .body("data.upsertSite", nullValue())
                .body("errors[0].extensions.code", equalTo("not-permitted"));
        ask(Tokens.ofService("un-ocha", "displacement"), UPSERT, Map.of("i", input("C-" + code, "ML0506")))
                .body("data.upsertSite", nullValue())
                .body("errors[0].extensions.code", equalTo("not-permitted"));
    }

    private static String manager() {
        return Tokens.of("site-manager", "displacement");
    }

    private ValidatableResponse sites(String token) {
        return ask(token, SITES, Map.of("code", code));
    }

    private static Map<String, Object> input(String code, String area) {
        return Map.of(
                "code",
                code,
                "name",
                "Site d'essai",
                "type",
                "PLANNED",
                "area",
                Map.of("code", area, "edition", 2021),
                "point",
                Map.of("lat", 14.5, "lon", -4.25),
                "synthetic",
                true);
    }

    private static ValidatableResponse ask(String token, String query, Map<String, Object> variables) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .then();
    }
}
