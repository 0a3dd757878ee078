package org.jatigi.displacement;

import static org.jatigi.displacement.Submissions.BANDIAGARA;
import static org.jatigi.displacement.Submissions.MOPTI;
import static org.jatigi.displacement.Submissions.idps;
import static org.jatigi.reference.Asking.answer;
import static org.jatigi.reference.Asking.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Inputs;
import org.jatigi.dataset.IntFilter;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.reference.Asking;
import org.jatigi.reference.ReleaseFilter;
import org.jatigi.reference.ReleaseState;
import org.jatigi.reference.ReleaseStateFilter;
import org.jatigi.reference.ReleaseView;
import org.jatigi.reference.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of a round from the analyst to the public, and everybody who may not take it: real accounts, real permissions, real rows. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class ReleaseChainTest {

    @Inject
    Asking asking;

    @Inject
    AssessmentRounds rounds;

    @Inject
    FigureSubmissions submissions;

    @Inject
    Releases releases;

    private Viewer analyst;
    private Viewer analystDnds;
    private Viewer reviewer;
    private Viewer dnds;
    private Viewer ngo;

    @BeforeEach
    void everybody() {
        analyst = asking.person("analyst");
        analystDnds = asking.person("analyst-dnds");
        reviewer = asking.person("reviewer");
        dnds = asking.system("gov-dnds");
        ngo = asking.system("ngo-teriya");
    }

    @Test
    void a_round_goes_from_the_analyst_over_the_reviewer_to_the_dnds_and_is_public() {
        var published = publish(draft());

        assertEquals(ReleaseState.PUBLISHED, published.state());
        assertEquals("OCHA", published.reviewedBy().acronym());
        assertEquals("DNDS", published.validatedBy().acronym());
        assertEquals("IOM", published.publisher().acronym());
        assertNotNull(published.publishedAt());
        assertEquals(
                ReleaseState.PUBLISHED,
                answer(() -> releases.find(ngo, published.id())).state());
    }

    @Test
    void nobody_outside_the_chain_sees_an_unfinished_release() {
        var id = draft();

        assertEquals("not-found", code(() -> releases.find(ngo, id)));
        assertEquals("not-found", code(() -> releases.find(asking.system("un-ocha"), id)));
        assertEquals("not-found", code(() -> releases.find(analystDnds, id)));
        assertFalse(listed(ngo).contains(id));
        assertTrue(listed(analyst).contains(id));
        assertTrue(listed(reviewer).contains(id));
        assertTrue(listed(dnds).contains(id));
    }

    @Test
    void the_list_shows_exactly_what_the_rule_lets_be_seen() {
        var unfinished = draft();
        var published = publish(draft()).id();
        var withdrawn = draft();
        answer(() -> releases.withdraw(analyst, withdrawn, "twice"));

        for (var viewer : List.of(analyst, analystDnds, reviewer, dnds, ngo)) {
            for (var id : List.of(unfinished, published, withdrawn)) {
                boolean seen = code(() -> releases.find(viewer, id)).equals("permitted");
                assertEquals(seen, listed(viewer).contains(id), viewer.account() + " and " + id);
            }
        }
    }

    @Test
    void the_ngo_takes_no_step_with_any_release() {
        var id = draft();
        var published = publish(draft()).id();

        for (var one : List.of(id, published)) {
            assertRefused(() -> releases.review(ngo, one, null));
            assertRefused(() -> releases.validate(ngo, one, null));
            assertRefused(() -> releases.publish(ngo, one));
            assertRefused(() -> releases.withdraw(ngo, one, "because"));
        }
        assertEquals("not-permitted", code(() -> releases.review(ngo, published, null)));
        assertEquals("not-permitted", code(() -> releases.withdraw(ngo, published, "because")));
        assertEquals("not-permitted", code(() -> rounds.open(ngo, Submissions.round(null))));
        assertEquals(
                ReleaseState.DRAFT, answer(() -> releases.find(analyst, id)).state());
    }

    @Test
    void each_step_is_for_its_own_role() {
        var id = draft();

        assertEquals("not-permitted", code(() -> releases.review(analyst, id, null)));
        assertEquals("not-permitted", code(() -> releases.review(dnds, id, null)));
        assertEquals("not-permitted", code(() -> releases.validate(reviewer, id, null)));
        assertEquals("not-permitted", code(() -> releases.validate(analyst, id, null)));
        assertEquals("not-permitted", code(() -> releases.publish(analyst, id)));
        assertEquals("not-permitted", code(() -> releases.publish(reviewer, id)));
        assertEquals("not-permitted", code(() -> releases.withdraw(reviewer, id, "mine now")));
    }

    @Test
    void nothing_is_published_or_validated_before_its_turn() {
        var id = draft();

        assertEquals("conflict", code(() -> releases.publish(dnds, id)));
        assertEquals("conflict", code(() -> releases.validate(dnds, id, null)));
        answer(() -> releases.review(reviewer, id, null));
        assertEquals("conflict", code(() -> releases.review(reviewer, id, null)));
        assertEquals("conflict", code(() -> releases.publish(dnds, id)));
        answer(() -> releases.validate(dnds, id, null));
        answer(() -> releases.publish(dnds, id));
        assertEquals("conflict", code(() -> releases.publish(dnds, id)));
    }

    @Test
    void two_who_publish_at_once_do_not_both_succeed() {
        var id = validated(draft());

        var codes = both(releases.publish(dnds, id), releases.publish(dnds, id));

        assertEquals(List.of("conflict", "permitted"), codes);
    }

    @Test
    void of_two_releases_of_a_round_only_one_becomes_public() {
        var round = answer(() -> rounds.open(analyst, Submissions.round(null))).id();
        var first = validated(submit(analyst, Submissions.of(round, List.of(idps(MOPTI, 100)))));
        var second = validated(submit(analyst, Submissions.of(round, List.of(idps(MOPTI, 101)))));

        var codes = both(releases.publish(dnds, first), releases.publish(dnds, second));

        assertEquals(List.of("conflict", "permitted"), codes);
        assertEquals("conflict", code(() -> releases.publish(dnds, first)));
        assertEquals("conflict", code(() -> releases.publish(dnds, second)));
    }

    @Test
    void a_correction_by_the_dnds_supersedes_and_the_old_one_still_answers_for_its_time() {
        var old = publish(draft());
        var between = Instant.now();
        var correction = submit(analystDnds, Submissions.correcting(old.id(), List.of(idps(MOPTI, 150))));
        assertEquals(
                ReleaseState.PUBLISHED,
                answer(() -> releases.find(ngo, old.id())).state());

        var published = publish(correction);

        var superseded = answer(() -> releases.find(ngo, old.id()));
        assertEquals(ReleaseState.SUPERSEDED, superseded.state());
        assertEquals(published.publishedAt(), superseded.supersededAt());
        assertEquals(old.id(), published.supersedes().id());
        assertEquals("DNDS", published.publisher().acronym());
        assertEquals(old.round(), published.round());
        assertEquals(List.of(old.id()), inForce(between, old.round()));
        assertEquals(List.of(published.id()), inForce(Instant.now(), old.round()));
        assertEquals(List.of(published.id()), inForce(published.publishedAt(), old.round()));
        assertEquals(List.of(), inForce(old.publishedAt().minusMillis(1), old.round()));
    }

    @Test
    void of_two_corrections_of_one_release_the_second_is_a_conflict() {
        var old = publish(draft());
        var first = submit(analyst, Submissions.correcting(old.id(), List.of(idps(MOPTI, 1_000))));
        var second = submit(analystDnds, Submissions.correcting(old.id(), List.of(idps(BANDIAGARA, 2_000))));
        publish(first);
        validated(second);

        assertEquals("conflict", code(() -> releases.publish(dnds, second)));
        assertEquals(
                ReleaseState.PUBLISHED, answer(() -> releases.find(ngo, first)).state());
    }

    @Test
    void a_published_round_is_not_submitted_again_but_corrected() {
        var round = answer(() -> rounds.open(analyst, Submissions.round(null))).id();
        publish(submit(analyst, Submissions.of(round, List.of(idps(MOPTI, 100)))));

        assertEquals(
                "conflict", code(() -> submissions.submit(analyst, Submissions.of(round, List.of(idps(MOPTI, 1))))));
    }

    @Test
    void only_what_is_published_can_be_corrected() {
        var unfinished = draft();
        var withdrawn = publish(draft()).id();
        answer(() -> releases.withdraw(dnds, withdrawn, "wrong file"));
        var correction = List.of(idps(MOPTI, 1));

        assertEquals(
                "conflict", code(() -> submissions.submit(analyst, Submissions.correcting(unfinished, correction))));
        assertEquals(
                "not-found",
                code(() -> submissions.submit(analystDnds, Submissions.correcting(unfinished, correction))));
        assertEquals(
                "conflict", code(() -> submissions.submit(analyst, Submissions.correcting(withdrawn, correction))));
    }

    @Test
    void a_withdrawn_release_stays_as_a_tombstone_with_its_reason() {
        var published = publish(draft());

        answer(() -> releases.withdraw(analyst, published.id(), "counted twice"));

        var tombstone = answer(() -> releases.find(ngo, published.id()));
        assertEquals(ReleaseState.WITHDRAWN, tombstone.state());
        assertEquals("counted twice", tombstone.withdrawalReason());
        assertEquals(List.of(), inForce(null, published.round()));
        assertEquals(List.of(published.id()), inForce(published.publishedAt(), published.round()));
        assertEquals("conflict", code(() -> releases.withdraw(analyst, published.id(), "again")));
        assertEquals("not-permitted", code(() -> releases.withdraw(analystDnds, published.id(), "of another")));
    }

    @Test
    void a_draft_that_is_withdrawn_was_never_public_and_does_not_become_so() {
        var id = draft();

        answer(() -> releases.withdraw(dnds, id, "no method"));

        assertEquals("not-found", code(() -> releases.find(ngo, id)));
        assertEquals("no method", answer(() -> releases.find(analyst, id)).withdrawalReason());
    }

    private UUID draft() {
        return Submissions.draft(rounds, submissions, analyst);
    }

    private UUID submit(Viewer viewer, FigureSubmission submission) {
        return answer(() -> submissions.submit(viewer, submission)).id();
    }

    private UUID validated(UUID id) {
        answer(() -> releases.review(reviewer, id, null));
        return answer(() -> releases.validate(dnds, id, null)).id();
    }

    private ReleaseView publish(UUID id) {
        validated(id);
        return answer(() -> releases.publish(dnds, id));
    }

    private List<UUID> listed(Viewer viewer) {
        return answer(() -> releases.page(viewer, Inputs.of("first", 500), false)).nodes().stream()
                .map(ReleaseView::id)
                .toList();
    }

    private List<UUID> inForce(Instant instant, Integer round) {
        return answer(() -> releases.page(
                        ngo, Inputs.of("filter", filter(instant, round), "asOf", instant, "first", 500), false))
                .nodes()
                .stream()
                .map(ReleaseView::id)
                .toList();
    }

    private static ReleaseFilter filter(Instant instant, Integer round) {
        var state = instant == null ? new ReleaseStateFilter(ReleaseState.PUBLISHED, null) : null;
        return new ReleaseFilter(state, null, new IntFilter(round, null, null, null), null, null);
    }

    private static void assertRefused(Supplier<? extends Uni<?>> step) {
        assertTrue(List.of("not-permitted", "not-found").contains(code(step)));
    }

    /** The outcomes of two steps taken side by side, sorted. */
    private static List<String> both(Uni<?> one, Uni<?> other) {
        return answer(() -> Uni.join()
                        .all(Stream.of(one, other).map(Asking::outcome).toList())
                        .andCollectFailures())
                .stream()
                .sorted()
                .toList();
    }
}
