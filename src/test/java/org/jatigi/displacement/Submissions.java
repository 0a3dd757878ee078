package org.jatigi.displacement;

import static org.jatigi.reference.Asking.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jatigi.access.Viewer;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.Period;
import org.jspecify.annotations.Nullable;

/** Rounds and figures to submit; every round has a number of its own. */
final class Submissions {

    static final Period SEPTEMBER = new Period(LocalDate.parse("2021-09-01"), LocalDate.parse("2021-09-30"));
    static final AreaInput MOPTI = new AreaInput("ML0506", 2021, null);
    static final AreaInput BANDIAGARA = new AreaInput("ML0501", 2021, null);

    private static final AtomicInteger NUMBER = new AtomicInteger(10_000);

    private Submissions() {}

    static RoundOpening round(@Nullable String key) {
        return new RoundOpening(
                "Test " + UUID.randomUUID(),
                NUMBER.incrementAndGet(),
                RoundType.BASELINE,
                SEPTEMBER,
                null,
                null,
                null,
                null,
                null,
                key);
    }

    static FigureEntry idps(AreaInput area, @Nullable Integer individuals) {
        return figure(area, PopulationGroup.IDP, individuals, null, List.of());
    }

    static FigureEntry figure(
            AreaInput area,
            PopulationGroup group,
            @Nullable Integer individuals,
            @Nullable Integer households,
            List<BreakdownEntry> breakdown) {
        return new FigureEntry(
                area,
                group,
                FigureKind.STOCK,
                individuals,
                households,
                breakdown,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static FigureSubmission of(UUID round, List<FigureEntry> figures) {
        return submission(round.toString(), null, "Baseline", figures, null);
    }

    static FigureSubmission correcting(UUID release, List<FigureEntry> figures) {
        return submission(null, release.toString(), null, figures, null);
    }

    static FigureSubmission submission(
            @Nullable String round,
            @Nullable String corrects,
            @Nullable String title,
            List<FigureEntry> figures,
            @Nullable String key) {
        return new FigureSubmission(round, corrects, title, null, null, null, null, null, null, true, figures, key);
    }

    /** A draft of one figure in a round of its own. */
    static UUID draft(AssessmentRounds rounds, FigureSubmissions submissions, Viewer viewer) {
        var round = answer(() -> rounds.open(viewer, round(null))).id();
        return answer(() -> submissions.submit(viewer, of(round, List.of(idps(MOPTI, 100), idps(BANDIAGARA, 200)))))
                .id();
    }
}
