package org.jatigi.displacement;

import static org.jatigi.displacement.Submissions.BANDIAGARA;
import static org.jatigi.displacement.Submissions.MOPTI;
import static org.jatigi.reference.Asking.answer;
import static org.jatigi.reference.Asking.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Inputs;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.Asking;
import org.jatigi.reference.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports of movements: who reports, who verifies, and who never learns the exact point. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class DisplacementEventsTest {

    private static final LocalDate DAY = LocalDate.parse("2025-02-03");

    @Inject
    Asking asking;

    @Inject
    DisplacementEvents events;

    private Viewer analyst;
    private Viewer dnds;
    private Viewer ngo;

    @BeforeEach
    void everybody() {
        analyst = asking.person("analyst");
        dnds = asking.system("gov-dnds");
        ngo = asking.system("ngo-teriya");
    }

    @Test
    void a_report_is_an_alert_that_everybody_sees_at_once() {
        var event = report(120, null);

        var seen = shown(ngo, event.id());
        assertEquals(Verification.ALERT, seen.verification());
        assertEquals(120, seen.individuals());
        assertEquals("Mopti", seen.to().nameFr());
    }

    @Test
    void the_dnds_verifies_and_then_nobody_decides_again() {
        var event = report(120, null);

        var verified = answer(() -> events.verify(dnds, decision(event, Verification.VERIFIED)));

        assertEquals(Verification.VERIFIED, verified.verification());
        assertEquals("conflict", code(() -> events.verify(dnds, decision(event, Verification.REFUTED))));
        assertEquals(Verification.VERIFIED, shown(ngo, event.id()).verification());
    }

    @Test
    void nobody_verifies_their_own_report_or_that_of_another_organisation() {
        var event = report(120, null);

        assertEquals("conflict", code(() -> events.verify(analyst, decision(event, Verification.VERIFIED))));
        assertEquals(
                "not-permitted",
                code(() -> events.verify(asking.person("analyst-dnds"), decision(event, Verification.VERIFIED))));
        assertEquals("not-permitted", code(() -> events.verify(ngo, decision(event, Verification.VERIFIED))));
        assertEquals(
                "not-permitted",
                code(() -> events.verify(asking.person("reviewer"), decision(event, Verification.VERIFIED))));
        assertEquals(Verification.ALERT, shown(ngo, event.id()).verification());
    }

    @Test
    void an_alert_cannot_be_decided_to_be_an_alert() {
        var event = report(120, null);

        assertEquals("invalid", code(() -> events.verify(dnds, decision(event, Verification.ALERT))));
    }

    @Test
    void of_two_who_decide_at_once_one_meets_a_conflict() {
        var event = report(120, null);

        var codes = answer(() -> Uni.join()
                        .all(
                                Asking.outcome(events.verify(dnds, decision(event, Verification.VERIFIED))),
                                Asking.outcome(events.verify(dnds, decision(event, Verification.REFUTED))))
                        .andCollectFailures())
                .stream()
                .sorted()
                .toList();

        assertEquals(List.of("conflict", "permitted"), codes);
    }

    @Test
    void only_who_writes_displacement_figures_reports() {
        assertEquals("not-permitted", code(() -> events.report(ngo, event(10, null, MOPTI, null))));
        assertEquals("not-permitted", code(() -> events.report(dnds, event(10, null, MOPTI, null))));
        assertEquals(
                "purpose-required",
                code(() -> events.report(asking.person("analyst", ""), event(10, null, MOPTI, null))));
    }

    @Test
    void the_exact_point_is_not_there_for_who_may_not_see_it() {
        var event = report(120, new Point(14.35, -3.61));

        assertNull(shown(ngo, event.id()).point());
        assertNull(shown(asking.system("un-ocha"), event.id()).point());
        assertNull(shown(dnds, event.id()).point());
        assertNull(shown(asking.person("registrar-teriya"), event.id()).point());
    }

    @Test
    void the_exact_point_is_there_for_its_own_organisation_s_registrar() {
        var event = report(120, new Point(14.35, -3.61));

        assertEquals(
                new Point(14.35, -3.61),
                shown(asking.person("registrar"), event.id()).point());
    }

    @Test
    void fewer_than_five_people_are_shown_to_who_reported_them_only() {
        var event = report(4, null);

        assertNull(shown(ngo, event.id()).individuals());
        assertTrue(shown(ngo, event.id()).suppressed());
        assertEquals(4, shown(analyst, event.id()).individuals());
    }

    @Test
    void what_cannot_be_is_invalid() {
        var nowhere = new AreaInput("ML9999", 2021, null);

        assertEquals("invalid", code(() -> events.report(analyst, event(-1, null, MOPTI, null))));
        assertEquals("invalid", code(() -> events.report(analyst, event(1, null, nowhere, null))));
        assertEquals("invalid", code(() -> events.report(analyst, event(1, new Point(91, 0), MOPTI, null))));
        assertEquals(
                "not-found",
                code(() -> events.verify(
                        dnds, new EventVerification(UUID.randomUUID().toString(), Verification.VERIFIED, null))));
    }

    @Test
    void a_repeated_report_is_one_event() {
        var report = event(10, null, BANDIAGARA, UUID.randomUUID().toString());

        var first = answer(() -> events.report(analyst, report));
        var again = answer(() -> events.report(analyst, report));

        assertEquals(first.id(), again.id());
    }

    private EventView report(int individuals, Point point) {
        return answer(() -> events.report(analyst, event(individuals, point, MOPTI, null)));
    }

    private EventView shown(Viewer viewer, UUID id) {
        return answer(() -> events.page(viewer, Inputs.of("first", 500), false)).nodes().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static EventVerification decision(EventView event, Verification verification) {
        return new EventVerification(event.id().toString(), verification, "a field visit");
    }

    private static EventReport event(int individuals, Point point, AreaInput to, String key) {
        return new EventReport(
                DAY,
                DisplacementReason.CONFLICT,
                null,
                null,
                to,
                null,
                point,
                PopulationGroup.IDP,
                individuals,
                null,
                List.of("shelter"),
                "key informant",
                key);
    }
}
