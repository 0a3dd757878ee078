package org.jatigi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jatigi.commandline.RealmFile;
import org.junit.jupiter.api.Test;

/** What the realm gives to those it knows, and what it must not give to those who try. */
class RealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_token_says_who_asks_for_whom_where_and_for_what() {
        for (Map<String, String> account : Csv.rows("accounts.csv")) {
            var claims = RealKeycloak.claims(RealKeycloak.token(account.getOrDefault("account", ""), "displacement"));

            assertEquals(
                    account.get("account"), claims.path("preferred_username").asText());
            assertEquals(
                    account.get("organisation"), claims.path("organisation").asText());
            assertEquals(words(account.getOrDefault("areas", "")), strings(claims.path("area_scope")));
            assertEquals(
                    words(account.getOrDefault("roles", "")),
                    strings(claims.path("realm_access").path("roles")));
            assertEquals("jatigi-api", claims.path("aud").asText());
            assertEquals("1", claims.path("acr").asText());
            assertEquals(
                    Set.of("jatigi", "displacement"), words(claims.path("scope").asText()));
            assertTrue(claims.path("exp").asLong() - claims.path("iat").asLong() <= 300);
        }
    }

    @Test
    void a_token_names_nobody_and_opens_nothing_but_the_service() {
        var claims = RealKeycloak.claims(RealKeycloak.token("registrar", ""));

        for (String personal : List.of("name", "given_name", "family_name", "email", "phone_number")) {
            assertTrue(claims.path(personal).isMissingNode(), personal);
        }
        assertTrue(claims.path("resource_access").isMissingNode());
    }

    @Test
    void all_accounts_are_fit_but_the_one_that_says_it_is_not() {
        for (Map<String, String> account : Csv.rows("accounts.csv")) {
            var claims = RealKeycloak.claims(RealKeycloak.token(account.getOrDefault("account", ""), ""));
            boolean unfit = "unfit".equals(account.get("account"));

            assertFalse(claims.path("undertaking_version").asText().isEmpty());
            for (String training : List.of("psea_training_until", "dp_training_until")) {
                boolean past = claims.path(training).asText().compareTo("2026-01-01") < 0;
                assertEquals(unfit, past, account.get("account") + " " + training);
            }
        }
    }

    @Test
    void the_password_grant_is_for_the_demo_client_alone() {
        var clients = Stream.of(
                "jatigi-console",
                "jatigi-api",
                "ngo-teriya",
                "un-ocha",
                "gov-dnds",
                "account",
                "account-console",
                "admin-cli",
                "broker",
                "realm-management",
                "security-admin-console");

        clients.forEach(client -> assertNotEquals(
                200,
                RealKeycloak.grant(RealKeycloak.password("registrar", client, ""))
                        .status(),
                client));
        assertEquals(
                200,
                RealKeycloak.grant(RealKeycloak.password("registrar", RealKeycloak.DEMO, ""))
                        .status());
    }

    @Test
    void the_realm_as_shipped_has_no_accounts_no_secrets_and_no_password_grant() {
        var shipped = RealmFile.shipped();

        assertTrue(shipped.path("users").isMissingNode());
        assertFalse(shipped.toString().contains("\"secret\""));
        assertFalse(shipped.toString().contains("\"credentials\""));
        for (JsonNode client : shipped.path("clients")) {
            assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true), client.toString());
            assertFalse(client.path("implicitFlowEnabled").asBoolean(true), client.toString());
        }
        assertEquals("external", shipped.path("sslRequired").asText());
        assertTrue(shipped.path("bruteForceProtected").asBoolean());
        assertFalse(shipped.path("userManagedAccessAllowed").asBoolean(true));
    }

    @Test
    void nobody_registers_a_client_from_outside() {
        var body = "{\"client_name\": \"mine\", \"redirect_uris\": [\"https://attacker.example/\"]}";
        var path = "/realms/jatigi/clients-registrations/openid-connect";
        var invitation =
                RealKeycloak.administer("POST", "/jatigi/clients-initial-access", "{\"expiration\": 60, \"count\": 1}");

        assertTrue(RealKeycloak.json("POST", path, "", body).status() >= 400);
        assertTrue(RealKeycloak.json("POST", path, RealKeycloak.token("administrator", ""), body)
                        .status()
                >= 400);
        assertTrue(RealKeycloak.json("POST", path, invitation.path("token").asText(), body)
                        .status()
                >= 400);
    }

    @Test
    void the_console_needs_a_proof_key_and_its_own_address() {
        var begin = "/realms/jatigi/protocol/openid-connect/auth?client_id=jatigi-console&scope=openid&response_type=";
        var here = "&redirect_uri=" + consoleUrl() + "/";
        var key = "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

        assertEquals(200, RealKeycloak.open(begin + "code" + here + key));
        assertNotEquals(200, RealKeycloak.open(begin + "code" + here));
        assertNotEquals(200, RealKeycloak.open(begin + "code" + here + key.replace("S256", "plain")));
        assertNotEquals(200, RealKeycloak.open(begin + "token" + here + key));
        assertNotEquals(200, RealKeycloak.open(begin + "code&redirect_uri=https://attacker.example/" + key));
    }

    @Test
    void nobody_changes_an_own_organisation_area_or_training_even_with_every_right_to_the_own_account() {
        withClientOfAllRights(client -> {
            var token = RealKeycloak.grant(RealKeycloak.password("site-manager", client, ""))
                    .text("access_token");
            var account = (ObjectNode) RealKeycloak.json("GET", "/realms/jatigi/account", token, "")
                    .body();
            var attributes = (ObjectNode) account.path("attributes");
            attributes.set("organisation", JSON.createArrayNode().add("IOM"));
            attributes.set("area_scope", JSON.createArrayNode().add("ML"));
            attributes.set("psea_training_until", JSON.createArrayNode().add("2100-01-01"));

            var answer = RealKeycloak.json("POST", "/realms/jatigi/account", token, account.toString());

            assertEquals(400, answer.status(), answer.toString());
            var claims = RealKeycloak.claims(RealKeycloak.token("site-manager", ""));
            assertEquals("TERIYA", claims.path("organisation").asText());
            assertEquals(Set.of("ML05"), strings(claims.path("area_scope")));
            assertNotEquals("2100-01-01", claims.path("psea_training_until").asText());
        });
    }

    @Test
    void a_token_with_every_right_to_the_own_account_is_not_for_the_service() {
        withClientOfAllRights(client -> {
            var token = RealKeycloak.grant(RealKeycloak.password("registrar", client, ""))
                    .text("access_token");

            assertFalse(strings(RealKeycloak.claims(token).path("aud")).contains("jatigi-api"));
        });
    }

    @Test
    void a_partner_cannot_ask_for_roles_it_does_not_have() {
        var form = Map.of(
                "grant_type", "client_credentials",
                "client_id", "ngo-teriya",
                "client_secret", "jatigi",
                "scope", "displacement roles dpo administrator");

        var answer = RealKeycloak.grant(form);

        assertEquals("invalid_scope", answer.text("error"), answer.toString());
        var permissions = RealKeycloak.permissions(RealKeycloak.token("service-account-ngo-teriya", "displacement"));
        assertFalse(permissions.contains("release#validate"));
        assertFalse(permissions.contains("release#create"));
        assertFalse(permissions.contains("precise-location#read-all"));
    }

    @Test
    void a_partner_needs_its_secret() {
        for (String secret : List.of("", "wrong", "${JATIGI_SECRET}", "ngo-teriya")) {
            var form = Map.of("grant_type", "client_credentials", "client_id", "ngo-teriya", "client_secret", secret);

            assertEquals(401, RealKeycloak.grant(form).status(), secret);
        }
    }

    @Test
    void the_service_itself_may_do_nothing_and_its_secret_is_not_known() {
        for (String secret : List.of("jatigi", "jatigi-api", "${JATIGI_API_SECRET}", "secret")) {
            var form = Map.of("grant_type", "client_credentials", "client_id", "jatigi-api", "client_secret", secret);

            assertEquals(401, RealKeycloak.grant(form).status(), secret);
        }
    }

    @Test
    void a_role_taken_away_is_gone_for_a_token_that_still_names_it() {
        var cluster = RealKeycloak.administer("GET", "/jatigi/users?username=cluster&exact=true", "")
                .get(0)
                .path("id")
                .asText();
        var role = "[" + RealKeycloak.administer("GET", "/jatigi/roles/cluster-coordinator", "") + "]";
        var path = "/jatigi/users/%s/role-mappings/realm".formatted(cluster);
        var token = RealKeycloak.token("cluster", "displacement");

        assertTrue(RealKeycloak.permissions(token).contains("site-incident#read"));
        RealKeycloak.administer("DELETE", path, role);
        try {
            assertEquals(Set.of(), RealKeycloak.permissions(token));
        } finally {
            RealKeycloak.administer("POST", path, role);
        }
        assertTrue(RealKeycloak.permissions(token).contains("site-incident#read"));
    }

    @Test
    void a_forged_token_gets_no_permissions() {
        var parts = RealKeycloak.token("registrar", "").split("\\.", -1);
        var none = "eyJhbGciOiJub25lIn0." + parts[1] + ".";

        for (String forged : List.of("", "nonsense", none, parts[0] + "." + parts[1] + ".AAAA")) {
            assertTrue(RealKeycloak.uma(forged).status() >= 400, forged);
        }
    }

    @Test
    void resources_cannot_be_managed_from_outside() {
        var token = RealKeycloak.token("administrator", "oversight");
        var resource = "{\"name\": \"mine\", \"resource_scopes\": [\"read\"]}";

        var answer = RealKeycloak.json("POST", "/realms/jatigi/authz/protection/resource_set", token, resource);

        assertTrue(answer.status() >= 400, answer.toString());
    }

    /** A client that an attacker with much luck might have: password grant, and all roles of the account in its tokens. */
    private static void withClientOfAllRights(Consumer<String> attack) {
        var id = "attacker";
        var body = """
                {"clientId": "%s", "id": "%s", "secret": "jatigi", "directAccessGrantsEnabled": true,
                 "fullScopeAllowed": true, "defaultClientScopes": ["account"], "optionalClientScopes": []}
                """.formatted(id, id);
        RealKeycloak.administer("POST", "/jatigi/clients", body);
        try {
            attack.accept(id);
        } finally {
            RealKeycloak.administer("DELETE", "/jatigi/clients/" + id, "");
        }
    }

    private static String consoleUrl() {
        return RealKeycloak.administer("GET", "/jatigi/clients?clientId=jatigi-console", "")
                .get(0)
                .path("rootUrl")
                .asText();
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.split(" ")));
    }

    private static Set<String> strings(JsonNode array) {
        return array.isArray()
                ? array.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>(Set.of(array.asText()));
    }
}
