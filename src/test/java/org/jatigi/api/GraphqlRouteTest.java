package org.jatigi.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.junit.jupiter.api.Test;

/** GraphQL over HTTP with real tokens: who is let in, what is executed, and what is answered to everybody else. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class GraphqlRouteTest {

    private static final String ME = "{ me { account organisation { acronym } roles purposes areaScope { code name } "
            + "assuranceLevel fitness { fit reasons } } }";

    @Test
    void who_shows_a_good_token_learns_who_it_is() {
        ask(Tokens.ofService("ngo-teriya", "displacement"), ME)
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.me.account", equalTo("service-account-ngo-teriya"))
                .body("data.me.organisation.acronym", equalTo("TERIYA"))
                .body("data.me.purposes", equalTo(java.util.List.of("displacement")))
                .body("data.me.fitness.fit", nullValue());
    }

    @Test
    void the_schema_file_is_for_every_authenticated_client_and_for_nobody_else() {
        given().get("/graphql/schema.graphql").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/graphql/schema.graphql")
                .then()
                .statusCode(200)
                .body(containsString("type Query"));
    }

    static ValidatableResponse ask(String token, String query) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(new JsonObject().put("query", query).encode())
                .post("/graphql")
                .then();
    }
}
