package org.jatigi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jatigi.access.Category;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Entry;
import org.jatigi.audit.Outcome;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the field guard lets through, what it refuses, and what it leaves in the trail. */
class GuardTest {

    private static final Viewer NOBODY = Stage.viewer("nobody", Map.of());
    private static final Viewer READER = Stage.viewer("reader", Map.of("site", Set.of("read")));
    private static final Viewer SURVEYOR = Stage.viewer(
            "surveyor",
            Map.of("site", Set.of("read", "subscribe"), "precise-location", Set.of("read"), "release", Set.of("read")));

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
    void a_root_field_is_refused_before_its_resolver_runs() {
        var answer = ask(NOBODY, "{ site { name } }");

        assertNull(answer.getJsonObject("data").getValue("site"));
        assertEquals("purpose-required", code(answer, 0));
        assertEquals(new JsonArray().add("site"), error(answer, 0).getJsonArray("path"));
        assertFalse(stage.called.contains("site"));
    }

    @Test
    void a_refused_field_is_null_beside_the_others() {
        var answer = ask(READER, "{ site { name point { lat } parent { name } } }");

        var site = answer.getJsonObject("data").getJsonObject("site");
        assertEquals("Socoura", site.getString("name"));
        assertNull(site.getValue("point"));
        assertEquals("Mopti", site.getJsonObject("parent").getString("name"));
        assertEquals(1, answer.getJsonArray("errors").size());
        assertEquals(new JsonArray().add("site").add("point"), error(answer, 0).getJsonArray("path"));
    }

    @Test
    void a_refusal_names_the_purposes_that_would_help() {
        var purposes = error(ask(READER, "{ site { point { lat } } }"), 0)
                .getJsonObject("extensions")
                .getJsonArray("purposes");

        assertEquals(Set.of("displacement", "protection"), purposes.stream().collect(Collectors.toSet()));
    }

    @Test
    void a_refused_field_that_cannot_be_null_gives_one_error_and_not_two() {
        var answer = ask(READER, "{ site { mustPoint { lat } } }");

        assertNull(answer.getJsonObject("data").getValue("site"));
        assertEquals(1, answer.getJsonArray("errors").size());
        assertEquals("purpose-required", code(answer, 0));
    }

    @Test
    void what_returns_a_category_asks_for_it_before_its_resolver_runs() {
        var answer = ask(READER, "{ household { number } }");

        assertNull(answer.getJsonObject("data").getValue("household"));
        assertFalse(stage.called.contains("household"));
    }

    @Test
    void an_alias_does_not_help() {
        var answer = ask(READER, "{ site { name: name open: point { lat } } }");

        assertNull(answer.getJsonObject("data").getJsonObject("site").getValue("open"));
    }

    @Test
    void a_fragment_does_not_help() {
        var answer = ask(READER, "{ site { ...exact } } fragment exact on Site { point { lat } }");

        assertNull(answer.getJsonObject("data").getJsonObject("site").getValue("point"));
    }

    @Test
    void a_field_without_a_category_is_closed_to_everybody() {
        var answer = ask(SURVEYOR, "{ forgotten }");

        assertEquals("not-permitted", code(answer, 0));
        assertFalse(stage.called.contains("forgotten"));
    }

    @Test
    void reading_does_not_give_writing() {
        var answer = ask(READER, "mutation { closeSite { name } }");

        assertNull(answer.getJsonObject("data").getValue("closeSite"));
        assertFalse(stage.called.contains("closeSite"));
    }

    @Test
    void who_may_gets_everything_without_an_error() {
        var answer = ask(SURVEYOR, "{ sites { nodes { name point { lat } } } }");

        assertFalse(answer.containsKey("errors"));
        assertEquals(
                2,
                answer.getJsonObject("data")
                        .getJsonObject("sites")
                        .getJsonArray("nodes")
                        .size());
    }

    @Test
    void a_read_of_a_sensitive_category_is_recorded_once_for_an_operation() {
        ask(SURVEYOR, "{ sites { nodes { name point { lat } } } }");

        assertEquals(List.of(new Entry("sites", Category.PRECISE_LOCATION, null, Outcome.PERMIT)), stage.trail);
    }

    @Test
    void a_refusal_is_recorded_under_the_field_s_name_and_not_its_alias() {
        ask(READER, "{ Fatoumata: site { point { lat } } }");

        assertEquals(List.of(new Entry("site", Category.PRECISE_LOCATION, null, Outcome.REFUSE)), stage.trail);
    }

    @Test
    void a_refusal_of_a_use_case_is_recorded_too() {
        var answer = ask(SURVEYOR, "{ refusing }");

        assertEquals("not-permitted", code(answer, 0));
        assertEquals(List.of(new Entry("refusing", Category.RELEASE, null, Outcome.REFUSE)), stage.trail);
    }

    @Test
    void an_answer_that_cannot_be_recorded_does_not_go_out() {
        stage.trailBroken = true;

        assertThrows(Refusal.Unavailable.class, () -> stage.ask(SURVEYOR, "{ site { name point { lat } } }"));
    }

    @Test
    void a_fault_says_nothing_of_itself() {
        var answer = ask(SURVEYOR, "{ broken }");

        assertEquals("System error", error(answer, 0).getString("message"));
        assertFalse(answer.encode().contains("Fatoumata"));
        assertFalse(error(answer, 0).containsKey("extensions"));
    }

    @Test
    void a_document_that_is_not_valid_suggests_nothing() {
        var answer = ask(SURVEYOR, "{ sit { name } }");

        assertEquals("invalid", code(answer, 0));
        assertFalse(answer.containsKey("data"));
        assertFalse(answer.encode().contains("Did you mean"));
        assertFalse(answer.encode().contains("sites"));
    }

    @Test
    void what_costs_too_much_is_refused_before_it_runs() {
        var deep = "{ site " + "{ parent ".repeat(25) + "{ name }" + " }".repeat(25) + " }";

        for (var query : List.of(deep, "{ sites(first: 100000) { nodes { name } } }")) {
            var answer = ask(SURVEYOR, query);

            assertEquals("too-costly", code(answer, 0));
            assertFalse(answer.containsKey("data"));
        }
        assertTrue(stage.called.isEmpty());
    }

    @Test
    void a_subscription_needs_its_own_verb() {
        var answer = ask(READER, "subscription { ticks(n: 1) { name } }");

        assertTrue(answer.containsKey("errors"));
        assertFalse(stage.called.contains("ticks"));
    }

    @Test
    void every_delivery_is_decided_and_recorded_anew() {
        stage.ask(SURVEYOR, "subscription { ticks(n: 3) { name point { lat } } }");

        assertEquals(3, stage.trail.size());
    }

    @Test
    void a_subscription_ends_when_the_permission_is_gone() {
        stage.bearers.put("surveyor", READER);

        assertThrows(Refusal.class, () -> stage.ask(SURVEYOR, "subscription { ticks(n: 3) { name } }"));
    }

    @Test
    void a_subscription_where_nothing_happens_ends_too_when_the_permission_is_gone() {
        stage.bearers.put("surveyor", READER);

        assertThrows(Refusal.PurposeRequired.class, () -> stage.ask(SURVEYOR, "subscription { silence { name } }"));
        assertEquals(List.of(new Entry("silence", Category.SITE, null, Outcome.REFUSE)), stage.trail);
    }

    private JsonObject ask(Viewer viewer, String query) {
        return stage.ask(viewer, query).getFirst().json().toJsonObject();
    }

    private static JsonObject error(JsonObject answer, int index) {
        return answer.getJsonArray("errors").getJsonObject(index);
    }

    private static String code(JsonObject answer, int index) {
        return error(answer, index).getJsonObject("extensions").getString("code");
    }
}
