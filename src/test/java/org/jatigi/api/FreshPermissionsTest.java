package org.jatigi.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jatigi.access.RealKeycloak;
import org.jatigi.local.KeycloakOutage;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.junit.jupiter.api.Test;

/**
 * What Keycloak says now is what holds: a role taken away is gone for a token that still names it, and while Keycloak does not
 * answer nobody new is let in. The tests keep permissions for two seconds instead of most of a minute.
 */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class FreshPermissionsTest {

    private static final String RELEASES = "{ releases(first: 1) { nodes { id } } }";
    private static final String SITES = "{ sites(first: 1) { nodes { id } } }";

    @TestHTTPResource("/graphql")
    URI address;

    @Test
    void a_role_taken_away_is_gone_for_the_same_token_over_both_transports() {
        var user = RealKeycloak.administer("GET", "/jatigi/users?username=reviewer&exact=true", "")
                .get(0)
                .path("id")
                .asText();
        var role = "[" + RealKeycloak.administer("GET", "/jatigi/roles/cmp-reviewer", "") + "]";
        var path = "/jatigi/users/%s/role-mappings/realm".formatted(user);
        var token = Tokens.of("reviewer");
        GraphqlRouteTest.ask(token, RELEASES).statusCode(200).body("errors", nullValue());

        try (var line = Line.initialised(address.getPort(), token)) {
            RealKeycloak.administer("DELETE", path, role);
            eventually(() -> GraphqlRouteTest.ask(token, RELEASES)
                    .statusCode(200)
                    .body("errors[0].extensions.code", equalTo("not-permitted")));
            line.subscribe("1", RELEASES);
            var payload = line.next("next").getJsonObject("payload");
            assertEquals(
                    "not-permitted",
                    payload.getJsonArray("errors")
                            .getJsonObject(0)
                            .getJsonObject("extensions")
                            .getString("code"));
        } finally {
            RealKeycloak.administer("POST", path, role);
        }
        eventually(() -> GraphqlRouteTest.ask(token, RELEASES).body("errors", nullValue()));
    }

    @Test
    void without_a_purpose_what_needs_one_is_refused_over_both_transports() {
        var token = Tokens.of("site-manager");

        GraphqlRouteTest.ask(token, SITES)
                .statusCode(200)
                .body("data.sites", nullValue())
                .body("errors[0].extensions.code", equalTo("purpose-required"))
                .body("errors[0].extensions.purposes", equalTo(List.of("displacement")));
        try (var line = Line.initialised(address.getPort(), token)) {
            line.subscribe("1", SITES);

            var error = line.next("next").getJsonObject("payload").getJsonArray("errors");
            assertEquals(
                    "purpose-required",
                    error.getJsonObject(0).getJsonObject("extensions").getString("code"));
        }
    }

    @Test
    void while_keycloak_does_not_answer_nobody_is_let_in_and_afterwards_everybody_again() throws Exception {
        var known = Tokens.of("analyst");
        var unknown = Tokens.of("reviewer");
        GraphqlRouteTest.ask(known, RELEASES).body("errors", nullValue());

        try (var _ = KeycloakOutage.begin()) {
            Thread.sleep(2_500); // until what was kept of the known token is too old
            for (var token : new String[] {unknown, known}) {
                GraphqlRouteTest.ask(token, RELEASES)
                        .statusCode(503)
                        .header("Retry-After", equalTo("5"))
                        .body("data", nullValue())
                        .body("errors[0].extensions.code", equalTo("unavailable"));
            }
        }
        eventually(() -> GraphqlRouteTest.ask(unknown, RELEASES).statusCode(200).body("errors", nullValue()));
    }

    private static void eventually(Runnable claim) {
        var deadline = Instant.now().plusSeconds(30);
        while (true) {
            try {
                claim.run();
                return;
            } catch (AssertionError notYet) {
                if (Instant.now().isAfter(deadline)) {
                    throw notYet;
                }
            }
        }
    }
}
