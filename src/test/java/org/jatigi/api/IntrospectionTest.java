package org.jatigi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import org.jatigi.access.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each sees of the schema what it can reach, and no more; what it may not have is refused all the same, not unknown. */
class IntrospectionTest {

    private static final String ALL = "{ __schema { queryType { name } mutationType { name } subscriptionType { name } "
            + "types { name fields { name args { name } } enumValues { name } } } }";

    private static final Viewer READER = Stage.viewer("reader", Map.of("site", Set.of("read")));
    private static final Viewer SURVEYOR = Stage.viewer(
            "surveyor",
            Map.of(
                    "site", Set.of("read", "subscribe", "update"),
                    "precise-location", Set.of("read"),
                    "identity", Set.of("read"),
                    "release", Set.of("read")));

    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new Stage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void types_and_fields_that_no_permission_reaches_are_not_there() {
        var seen = ask(READER, ALL).encode();

        for (var hidden : new String[] {
            "Household",
            "household",
            "point",
            "Point",
            "mustPoint",
            "Mutation",
            "closeSite",
            "Subscription",
            "ticks",
            "broken",
            "forgotten",
            "PRECISE_LOCATION",
            "IDENTITY",
            "RELEASE"
        }) {
            assertFalse(seen.contains("\"" + hidden + "\""), hidden + " in " + seen);
        }
        for (var visible : new String[] {"Site", "site", "sites", "first", "parent", "SITE"}) {
            assertTrue(seen.contains("\"" + visible + "\""), visible + " in " + seen);
        }
    }

    @Test
    void who_may_more_sees_more() {
        var seen = ask(SURVEYOR, ALL).encode();

        for (var visible : new String[] {"Household", "point", "Mutation", "closeSite", "ticks", "PRECISE_LOCATION"}) {
            assertTrue(seen.contains("\"" + visible + "\""), visible + " in " + seen);
        }
        assertFalse(seen.contains("forgotten"));
    }

    @Test
    void a_hidden_type_is_as_one_that_does_not_exist() {
        var answer = ask(READER, "{ __type(name: \"Household\") { name } }");

        assertEquals(
                ask(READER, "{ __type(name: \"Nothing\") { name } }").getJsonObject("data"),
                answer.getJsonObject("data"));
        assertFalse(answer.containsKey("errors"));
    }

    @Test
    void who_may_nothing_sees_nothing_of_the_data() {
        var seen = ask(Stage.viewer("nobody", Map.of()), ALL).encode();

        assertFalse(seen.contains("\"Site\""), seen);
        assertFalse(seen.contains("\"site\""), seen);
    }

    @Test
    void a_document_may_ask_for_data_and_for_their_type() {
        var data = ask(READER, "{ __type(name: \"Site\") { fields { name } } site { name __typename } }")
                .getJsonObject("data");

        assertEquals("Socoura", data.getJsonObject("site").getString("name"));
        assertEquals(2, data.getJsonObject("__type").getJsonArray("fields").size());
    }

    @Test
    void a_hidden_field_is_refused_and_not_unknown() {
        var answer = ask(READER, "{ site { name point { lat } } }");

        assertEquals(
                "Socoura", answer.getJsonObject("data").getJsonObject("site").getString("name"));
        assertEquals(
                "purpose-required",
                answer.getJsonArray("errors")
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("code"));
    }

    private JsonObject ask(Viewer viewer, String query) {
        return new JsonObject(stage.ask(viewer, query).getFirst().json());
    }
}
