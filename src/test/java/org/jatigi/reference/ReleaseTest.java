package org.jatigi.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jatigi.access.MatrixViewers;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    private final Viewer submitter = MatrixViewers.of("submitter", "IOM", "analyst", "displacement");
    private final Viewer reviewer = MatrixViewers.of("reviewer", "OCHA", "cmp-reviewer", "");
    private final Viewer validator = MatrixViewers.of("validator", "DNDS", "gov-dnds", "");
    private final Release release = draft();

    @Test
    void a_release_is_reviewed_then_validated_then_published() {
        release.review(reviewer, "read twice", NOON);
        release.validate(validator, null, NOON.plusSeconds(1));
        release.publish(validator, NOON.plusSeconds(2));

        assertEquals(ReleaseState.PUBLISHED, release.state);
        assertEquals("reviewer", release.reviewedBy);
        assertEquals("OCHA", release.reviewedByOrganisation);
        assertEquals("DNDS", release.validatedByOrganisation);
        assertEquals(NOON.plusSeconds(2), release.publishedAt);
    }

    @Test
    void nobody_reviews_what_they_submitted() {
        assertThrows(Refusal.Conflict.class, () -> release.review(submitter, null, NOON));
        assertEquals(ReleaseState.DRAFT, release.state);
        assertNull(release.reviewedBy);
    }

    @Test
    void nobody_validates_what_they_submitted() {
        release.review(reviewer, null, NOON);

        assertThrows(Refusal.Conflict.class, () -> release.validate(submitter, null, NOON));
        assertEquals(ReleaseState.CMP_REVIEWED, release.state);
    }

    @Test
    void nobody_both_reviews_and_validates() {
        release.review(reviewer, null, NOON);

        assertThrows(Refusal.Conflict.class, () -> release.validate(reviewer, null, NOON));
        assertNull(release.validatedBy);
    }

    @Test
    void every_step_out_of_turn_is_a_conflict_that_says_where_the_release_stands() {
        Map<String, Consumer<Release>> steps = Map.of(
                "review", one -> one.review(reviewer, null, NOON),
                "validate", one -> one.validate(validator, null, NOON),
                "publish", one -> one.publish(validator, NOON),
                "give way", one -> one.giveWay(NOON),
                "withdraw", one -> one.withdraw(validator, "wrong", NOON));
        Map<ReleaseState, List<String>> inTurn = Map.of(
                ReleaseState.DRAFT, List.of("review", "withdraw"),
                ReleaseState.CMP_REVIEWED, List.of("validate", "withdraw"),
                ReleaseState.DNDS_VALIDATED, List.of("publish", "withdraw"),
                ReleaseState.PUBLISHED, List.of("give way", "withdraw"),
                ReleaseState.SUPERSEDED, List.of(),
                ReleaseState.WITHDRAWN, List.of());

        for (var state : ReleaseState.values()) {
            steps.forEach((step, take) -> {
                var one = draft();
                one.state = state;
                if (inTurn.getOrDefault(state, List.of()).contains(step)) {
                    take.accept(one);
                    assertTrue(one.state != state, step + " changes nothing in " + state);
                } else {
                    var refusal = assertThrows(Refusal.Conflict.class, () -> take.accept(one), step + " in " + state);
                    assertEquals(state.name(), refusal.help().get("state"));
                    assertEquals(state, one.state);
                }
            });
        }
    }

    @Test
    void a_conflict_names_what_comes_next_in_french_and_english() {
        var refusal = assertThrows(Refusal.Conflict.class, () -> release.publish(validator, NOON));

        assertTrue(refusal.says().fr().contains("reviewRelease")
                && refusal.says().fr().contains("brouillon"));
        assertTrue(refusal.says().en().contains("reviewRelease")
                && refusal.says().en().contains("draft"));
    }

    @Test
    void a_withdrawal_without_a_reason_is_invalid() {
        assertThrows(Refusal.Invalid.class, () -> release.withdraw(submitter, "  ", NOON));
        assertEquals(ReleaseState.DRAFT, release.state);
    }

    @Test
    void another_published_release_of_the_round_is_named() {
        var rival = draft();

        var refusal = assertThrows(Refusal.Conflict.class, () -> release.refuseRivals(List.of(rival)));

        assertEquals(rival.id.toString(), refusal.help().get("release"));
    }

    private static Release draft() {
        return new Release(new UUID(0, 7), "IOM", "submitter", "displacement", "Round 72", NOON);
    }
}
