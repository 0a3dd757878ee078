package org.jatigi.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.junit.jupiter.api.Test;

/** What people are told about why they may, or may not. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class ExplainAccessTest {

    @Test
    void a_missing_purpose_is_named_in_the_language_that_was_asked_for() {
        explain(Tokens.of("site-manager"), "category: \"precise-location\", verb: \"read\"")
                .body("data.explainAccess.decision", equalTo("PURPOSE_REQUIRED"))
                .body("data.explainAccess.reason", containsString("displacement, protection"))
                .body("data.explainAccess.reason", containsString("exige"))
                .body("data.explainAccess.gates.find { it.gate == 'PURPOSE' }.decision", equalTo("PURPOSE_REQUIRED"))
                .body("data.explainAccess.gates.find { it.gate == 'ROW_SECURITY' }.decision", equalTo("REFUSE"));
    }

    @Test
    void a_missing_role_is_not_explained_by_a_purpose() {
        explain(Tokens.of("site-manager", "displacement"), "category: \"release\", verb: \"publish\"")
                .body("data.explainAccess.decision", equalTo("REFUSE"))
                .body("data.explainAccess.gates.find { it.gate == 'KEYCLOAK' }.decision", equalTo("REFUSE"))
                .body("data.explainAccess.gates.find { it.gate == 'PURPOSE' }.decision", equalTo("PERMIT"));
    }

    @Test
    void a_permission_says_how_far_it_reaches() {
        explain(Tokens.of("site-manager", "displacement"), "category: \"site\", verb: \"read\"")
                .body("data.explainAccess.decision", equalTo("PERMIT"))
                .body("data.explainAccess.reason", containsString("Portée"));
    }

    @Test
    void a_field_can_be_asked_about() {
        explain(Tokens.of("site-manager"), "field: \"Query.sites\"")
                .body("data.explainAccess.category", equalTo("site"))
                .body("data.explainAccess.decision", equalTo("PURPOSE_REQUIRED"));
    }

    @Test
    void a_question_about_nothing_we_know_is_refused() {
        var token = Tokens.of("site-manager");

        for (var about : new String[] {
            "category: \"secrets\", verb: \"read\"",
            "category: \"site\", verb: \"look\"",
            "field: \"Site.secrets\"",
            "verb: \"read\""
        }) {
            explain(token, about)
                    .body("data.explainAccess", nullValue())
                    .body("errors[0].extensions.code", equalTo("invalid"));
        }
    }

    private static ValidatableResponse explain(String token, String about) {
        return GraphqlRouteTest.ask(
                        token,
                        "{ explainAccess(%s) { category decision reason(lang: FR) gates { gate decision } } }"
                                .formatted(about))
                .statusCode(200);
    }
}
