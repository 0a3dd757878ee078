package org.jatigi.commandline;

import static org.jatigi.access.RealKeycloak.administer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jatigi.access.RealKeycloak;
import org.jatigi.vocabulary.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Changes a copy of the realm in the real Keycloak, as an administrator in error or in bad faith would, and looks whether it is noticed. */
class RealmCheckTest {

    private static final String COPY = "jatigi-drift";
    private static final String API = COPY + "/clients/%s/authz/resource-server";

    @BeforeAll
    static void make_a_copy() {
        remove_the_copy();
        var copy = RealmFile.demo().put("realm", COPY).toString();
        administer("POST", "", copy.replace("${JATIGI_CONSOLE_URL:https://jatigi.invalid}", "http://localhost:8080"));
    }

    @AfterAll
    static void remove_the_copy() {
        for (JsonNode realm : administer("GET", "?briefRepresentation=true", "")) {
            if (COPY.equals(realm.path("realm").asText())) {
                administer("DELETE", "/" + COPY, "");
            }
        }
    }

    @Test
    void the_realm_that_was_imported_is_the_file() {
        var lines = check("jatigi", List.of("--demo"), RealmCheck.SAME);

        assertEquals(List.of(), lines);
    }

    @Test
    void the_demo_is_not_what_is_shipped() {
        var lines = check("jatigi", List.of("--shipped"), RealmCheck.DIFFERENT);

        assertFound(lines, "added: client jatigi-demo");
        assertFound(lines, "changed: realm: sslRequired = none, the file says external");
    }

    @Test
    void a_policy_that_somebody_added_is_found() {
        var path = api("/policy/role");
        var policy = """
                {"name": "everybody", "type": "role", "roles": [{"id": "registrar"}]}""";
        var id = administer("POST", path, policy).path("id").asText();

        assertDrift("added: client jatigi-api, policy everybody", () -> administer("DELETE", path + "/" + id, ""));
    }

    @Test
    void a_role_let_into_a_policy_is_found() {
        var path = api("/policy/role/") + id(api("/policy?name=role%20registrar&exactName=true"));
        var policy = (ObjectNode) administer("GET", path, "");
        var before = policy.toString();
        ((ArrayNode) policy.path("roles"))
                .addObject()
                .put(
                        "id",
                        administer("GET", "/" + COPY + "/roles/auditor", "")
                                .path("id")
                                .asText());
        administer("PUT", path, policy.toString());

        assertDrift("changed: client jatigi-api, policy role registrar: roles", () -> administer("PUT", path, before));
    }

    @Test
    void a_role_that_became_another_one_too_is_found() {
        var path = "/" + COPY + "/roles/un-dashboard/composites";
        var other = "[" + administer("GET", "/" + COPY + "/roles/registrar", "") + "]";
        administer("POST", path, other);

        assertDrift("added: role un-dashboard: composites", () -> administer("DELETE", path, other));
    }

    @Test
    void a_role_that_everybody_gets_is_found() {
        var path = "/" + COPY + "/roles/default-roles-jatigi/composites";
        var other = "[" + administer("GET", "/" + COPY + "/roles/dpo", "") + "]";
        administer("POST", path, other);

        assertDrift("changed: role default-roles-jatigi: composites", () -> administer("DELETE", path, other));
    }

    @Test
    void a_switched_on_password_grant_is_found() {
        assertClientDrift(
                "jatigi-console",
                "directAccessGrantsEnabled",
                "added: client jatigi-console: directAccessGrantsEnabled = true");
    }

    @Test
    void a_switched_on_implicit_flow_is_found() {
        assertClientDrift(
                "jatigi-demo", "implicitFlowEnabled", "added: client jatigi-demo: implicitFlowEnabled = true");
    }

    @Test
    void a_client_that_somebody_added_is_found() {
        var path = "/" + COPY + "/clients";
        administer("POST", path, "{\"id\": \"mine\", \"clientId\": \"mine\", \"secret\": \"x\"}");

        assertDrift("added: client mine", () -> administer("DELETE", path + "/mine", ""));
    }

    @Test
    void an_organisation_too_many_is_found() {
        var above = administer("GET", "/" + COPY + "/groups?search=organisations", "")
                .get(0)
                .path("id")
                .asText();
        var id = administer("POST", "/%s/groups/%s/children".formatted(COPY, above), "{\"name\": \"GHOST\"}")
                .path("id")
                .asText();

        assertDrift("added: group /organisations/GHOST", () -> administer("DELETE", "/" + COPY + "/groups/" + id, ""));
    }

    @Test
    void the_state_of_an_organisation_is_daily_work_and_no_drift() {
        var found = RealmFile.demo();
        ((ObjectNode) found.at("/groups/0/subGroups/0/attributes"))
                .putArray("suspended")
                .add("true");

        assertEquals(List.of(), RealmDrift.between(RealmFile.demo(), found));
    }

    @Test
    void an_attribute_that_people_may_change_themselves_is_found() {
        var path = "/" + COPY + "/users/profile";
        var before = administer("GET", path, "").toString();
        administer("PUT", path, before.replaceFirst("(\"organisation\".*?\"edit\":\\[\"admin\")", "$1,\"user\""));

        assertDrift("changed: component declarative-user-profile", () -> administer("PUT", path, before));
    }

    @Test
    void a_decision_that_needs_one_policy_instead_of_all_is_found() {
        var found = RealmFile.demo();
        named(found.at("/clients"), "clientId", "jatigi-api")
                .withObject("/authorizationSettings")
                .path("policies")
                .forEach(policy -> loosen((ObjectNode) policy));

        assertEquals(
                List.of("added: client jatigi-api, policy gbv-case: assigned and write at level 2: decisionStrategy"
                        + " = AFFIRMATIVE"),
                english(RealmDrift.between(RealmFile.demo(), found)));
    }

    @Test
    void roles_that_are_gone_are_found() {
        var found = RealmFile.demo();
        ((ObjectNode) found.path("roles")).remove("realm");

        var lines = english(RealmDrift.between(RealmFile.demo(), found));

        assertFound(lines, "missing: role auditor");
        assertTrue(lines.size() >= 20, lines.toString());
    }

    @Test
    void an_enforcement_that_was_loosened_is_found() {
        var path = api("");
        var before = ((ObjectNode) administer("GET", path, "")).without(List.of("policies", "resources", "scopes"));
        administer(
                "PUT",
                path,
                ((ObjectNode) before)
                        .deepCopy()
                        .put("policyEnforcementMode", "PERMISSIVE")
                        .toString());

        assertDrift(
                "changed: client jatigi-api, authorization: policyEnforcementMode = PERMISSIVE",
                () -> administer("PUT", path, before.toString()));
    }

    @Test
    void what_cannot_be_asked_is_not_taken_for_equal() {
        check("no-such-realm", List.of("--demo"), RealmCheck.NOT_CHECKED);

        var environment = new HashMap<>(environment("jatigi"));
        environment.put("JATIGI_KEYCLOAK_ADMIN_PASSWORD", "wrong");
        assertEquals(RealmCheck.NOT_CHECKED, new RealmCheck(environment).run(List.of(), line -> {}));
    }

    private static void assertClientDrift(String client, String flow, String expected) {
        var path = "/" + COPY + "/clients/" + id("/" + COPY + "/clients?clientId=" + client);
        administer("PUT", path, "{\"clientId\": \"%s\", \"%s\": true}".formatted(client, flow));

        assertDrift(
                expected,
                () -> administer("PUT", path, "{\"clientId\": \"%s\", \"%s\": false}".formatted(client, flow)));
    }

    private static void loosen(ObjectNode policy) {
        if (policy.path("name").asText().startsWith("gbv-case: ")) {
            policy.put("decisionStrategy", "AFFIRMATIVE");
        }
    }

    private static ObjectNode named(JsonNode array, String key, String name) {
        return (ObjectNode) array.valueStream()
                .filter(element -> element.path(key).asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> english(List<Text> differences) {
        return differences.stream().map(Text::en).toList();
    }

    /** The change is reported, and once it is undone nothing is. */
    private static void assertDrift(String expected, Runnable undo) {
        List<String> lines;
        try {
            lines = check(COPY, List.of("--demo"), RealmCheck.DIFFERENT);
        } finally {
            undo.run();
        }
        assertFound(lines, expected);
        assertEquals(List.of(), check(COPY, List.of("--demo"), RealmCheck.SAME));
    }

    private static void assertFound(List<String> lines, String beginning) {
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(beginning)), () -> String.join("\n", lines));
    }

    private static List<String> check(String realm, List<String> arguments, int expected) {
        List<String> lines = new ArrayList<>();
        int answer = new RealmCheck(environment(realm)).run(arguments, lines::add);
        assertEquals(expected, answer, () -> String.join("\n", lines));
        return lines;
    }

    private static Map<String, String> environment(String realm) {
        return Map.of(
                "LANG", "en_GB.UTF-8",
                "JATIGI_KEYCLOAK_URL", RealKeycloak.setting("jatigi.keycloak.url"),
                "JATIGI_KEYCLOAK_ADMIN", RealKeycloak.setting("jatigi.keycloak.admin"),
                "JATIGI_KEYCLOAK_ADMIN_PASSWORD", RealKeycloak.setting("jatigi.keycloak.admin-password"),
                "JATIGI_KEYCLOAK_REALM", realm,
                "JATIGI_CONSOLE_URL", consoleUrl(realm));
    }

    private static String consoleUrl(String realm) {
        var clients = realm.equals("no-such-realm")
                ? List.<JsonNode>of()
                : administer("GET", "/" + realm + "/clients?clientId=jatigi-console", "");
        return clients.iterator().hasNext()
                ? clients.iterator().next().path("rootUrl").asText()
                : "";
    }

    private static String api(String path) {
        return "/" + API.formatted(id("/" + COPY + "/clients?clientId=jatigi-api")) + path;
    }

    private static String id(String query) {
        return administer("GET", query, "").get(0).path("id").asText();
    }
}
