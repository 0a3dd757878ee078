package org.jatigi.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** How the demo is laid over the realm that is shipped. */
class RealmFileTest {

    @Test
    void objects_are_merged_to_any_depth() {
        assertMerged("{a: {b: 1, c: 3}, d: 4}", "{a: {b: 1, c: 2}}", "{a: {c: 3}, d: 4}");
    }

    @Test
    void named_things_are_merged_by_their_name_and_new_ones_added_last() {
        assertMerged(
                "{clients: [{clientId: 'x', on: true, secret: 's'}, {clientId: 'y'}, {clientId: 'z'}]}",
                "{clients: [{clientId: 'x', on: true}, {clientId: 'y'}]}",
                "{clients: [{clientId: 'z'}, {clientId: 'x', secret: 's'}]}");
    }

    @Test
    void a_group_inside_a_group_is_found_by_its_name() {
        assertMerged(
                "{groups: [{name: 'o', subGroups: [{name: 'IOM', a: 1, b: 2}]}]}",
                "{groups: [{name: 'o', subGroups: [{name: 'IOM', a: 1}]}]}",
                "{groups: [{name: 'o', subGroups: [{name: 'IOM', b: 2}]}]}");
    }

    @Test
    void a_client_is_not_mistaken_for_another_whose_display_name_is_the_same() {
        assertMerged(
                "{clients: [{clientId: 'x', name: 'n'}, {clientId: 'y', name: 'n'}]}",
                "{clients: [{clientId: 'x', name: 'n'}]}",
                "{clients: [{clientId: 'y', name: 'n'}]}");
    }

    @Test
    void a_list_of_plain_values_is_replaced() {
        assertMerged("{uris: ['b']}", "{uris: ['a', 'c']}", "{uris: ['b']}");
    }

    @Test
    void a_value_of_another_kind_is_replaced() {
        assertMerged("{a: {b: 1}}", "{a: [1]}", "{a: {b: 1}}");
    }

    @Test
    void neither_side_is_changed() {
        ObjectNode base = json("{a: {b: 1}}");
        ObjectNode overlay = json("{a: {c: [1]}}");

        RealmFile.merge(base, overlay);

        assertEquals(json("{a: {b: 1}}"), base);
        assertEquals(json("{a: {c: [1]}}"), overlay);
    }

    @Test
    void the_shipped_realm_has_no_account_and_no_demo_client() {
        ObjectNode shipped = RealmFile.shipped();

        assertFalse(shipped.has("users"));
        assertFalse(shipped.findValuesAsText("clientId").contains("jatigi-demo"));
        assertFalse(shipped.findValuesAsText("secret").contains("jatigi"));
    }

    @Test
    void the_demo_keeps_what_is_shipped() {
        ObjectNode demo = RealmFile.demo();

        for (JsonNode client : RealmFile.shipped().path("clients")) {
            assertTrue(demo.path("clients")
                    .findValuesAsText("clientId")
                    .contains(client.path("clientId").asText()));
        }
        assertTrue(demo.path("users").findValuesAsText("username").contains("analyst"));
    }

    private static void assertMerged(String expected, String base, String overlay) {
        assertEquals(json(expected), RealmFile.merge(json(base), json(overlay)));
    }

    /** JSON as one may write it in a test: names without quotation marks, texts in single ones. */
    private static ObjectNode json(String text) {
        String strict = text.replaceAll("(\\w+):", "\"$1\":").replace('\'', '"');
        try {
            return (ObjectNode) new ObjectMapper().readTree(strict);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }
}
