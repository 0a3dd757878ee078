package org.jatigi.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jatigi.access.RealKeycloak;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who comes without a good token gets nothing and is told so in the same words over both transports. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class StrangersTest {

    private static final String QUERY = "{ me { account } }";

    @TestHTTPResource("/graphql")
    URI address;

    /** The tokens that are tried, and what each is answered with. */
    enum Bad {
        NONE("unauthenticated"),
        GARBAGE("unauthenticated"),
        EXPIRED("unauthenticated"),
        OF_ANOTHER_REALM("unauthenticated"),
        UNSIGNED("unauthenticated"),
        SIGNED_BY_A_STRANGER("unauthenticated"),
        ALTERED("unauthenticated"),
        WITH_TWO_PURPOSES("invalid");

        private final String code;

        Bad(String code) {
            this.code = code;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_bad_token_opens_nothing_over_http(Bad bad) {
        var request = given().contentType(ContentType.JSON).header("Accept-Language", "en");
        if (bad != Bad.NONE) {
            request.auth().oauth2(token(bad));
        }

        var answer = request.body(new JsonObject().put("query", QUERY).encode())
                .post("/graphql")
                .then()
                .statusCode(bad == Bad.WITH_TWO_PURPOSES ? 400 : 401)
                .body("data", nullValue())
                .body("errors[0].extensions.code", equalTo(bad.code));
        if (bad != Bad.WITH_TWO_PURPOSES) {
            answer.header("WWW-Authenticate", equalTo("Bearer"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_bad_token_opens_nothing_over_websocket(Bad bad) {
        try (var line = Line.initialised(address.getPort(), bad == Bad.NONE ? "" : token(bad))) {
            line.subscribe("1", QUERY);

            var error = line.next("error").getJsonArray("payload").getJsonObject(0);
            assertEquals(bad.code, error.getJsonObject("extensions").getString("code"));
        }
    }

    @Test
    void introspection_is_for_nobody_without_a_token() {
        given().contentType(ContentType.JSON)
                .body("{\"query\": \"{ __schema { types { name } } }\"}")
                .post("/graphql")
                .then()
                .statusCode(401);
    }

    @Test
    void a_good_token_opens_over_both_transports() {
        var token = Tokens.of("analyst", "displacement");

        GraphqlRouteTest.ask(token, QUERY).statusCode(200).body("data.me.account", equalTo("analyst"));
        try (var line = Line.initialised(address.getPort(), token)) {
            line.subscribe("1", QUERY);

            var data = line.next("next").getJsonObject("payload").getJsonObject("data");
            assertEquals("analyst", data.getJsonObject("me").getString("account"));
            line.next("complete");
        }
    }

    private static String token(Bad bad) {
        return switch (bad) {
            case NONE -> "";
            case GARBAGE -> "garbage.garbage.garbage";
            case EXPIRED -> expired();
            case OF_ANOTHER_REALM -> Tokens.ofAdmin();
            case UNSIGNED -> unsigned(Tokens.of("analyst"));
            case SIGNED_BY_A_STRANGER -> signedByAStranger();
            case ALTERED -> altered(Tokens.of("analyst"));
            case WITH_TWO_PURPOSES -> Tokens.of("analyst", "displacement needs");
        };
    }

    /** A token of a moment's life, waited out. */
    private static String expired() {
        var client = RealKeycloak.administer("GET", "/jatigi/clients?clientId=jatigi-demo", "")
                .get(0);
        var path = "/jatigi/clients/" + client.path("id").asText();
        try {
            RealKeycloak.administer("PUT", path, lifespan("1"));
            var token = Tokens.of("analyst");
            Thread.sleep(2_500);
            return token;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        } finally {
            RealKeycloak.administer("PUT", path, lifespan(""));
        }
    }

    private static String lifespan(String seconds) {
        return new JsonObject()
                .put("clientId", "jatigi-demo")
                .put("attributes", new JsonObject().put("access.token.lifespan", seconds))
                .encode();
    }

    private static String unsigned(String token) {
        var header = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        return header + "." + token.split("\\.", -1)[1] + ".";
    }

    private static String altered(String token) {
        var parts = token.split("\\.", -1);
        var claims = new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        return parts[0] + "."
                + base64(claims.put("preferred_username", "gov-dnds").encode()) + "." + parts[2];
    }

    private static String signedByAStranger() {
        try {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return Jwt.issuer(RealKeycloak.setting("quarkus.oidc.auth-server-url"))
                    .audience("jatigi-api")
                    .claim("preferred_username", "analyst")
                    .expiresIn(300)
                    .jws()
                    .sign(keys.generateKeyPair().getPrivate());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
