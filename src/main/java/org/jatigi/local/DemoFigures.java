package org.jatigi.local;

import static org.jatigi.displacement.PopulationGroup.IDP;
import static org.jatigi.displacement.PopulationGroup.RETURNED_IDP;
import static org.jatigi.local.DemoPeople.ANALYST;
import static org.jatigi.local.DemoPeople.DNDS;
import static org.jatigi.local.DemoPeople.REVIEWER;
import static org.jatigi.local.DemoWork.done;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jatigi.displacement.AssessmentRounds;
import org.jatigi.displacement.DisplacementReason;
import org.jatigi.displacement.FigureEntry;
import org.jatigi.displacement.FigureKind;
import org.jatigi.displacement.FigureSubmission;
import org.jatigi.displacement.FigureSubmissions;
import org.jatigi.displacement.PopulationGroup;
import org.jatigi.displacement.RoundOpening;
import org.jatigi.displacement.RoundType;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.Period;
import org.jatigi.reference.ReleaseState;
import org.jatigi.reference.ReleaseView;
import org.jatigi.reference.Releases;

/**
 * Two small invented baseline rounds, published by the whole chain, so that the first query has an answer.
 *
 * <p>They are dated before any real round and have numbers that no real one has, so that real data that are imported later win over
 * them, and no sum mixes the two.
 */
@ApplicationScoped
class DemoFigures implements DemoData {

    private static final String OPERATION = "SYNTHÉTIQUE / SYNTHETIC";
    private static final int EDITION = 2015;
    private static final int FIRST_ROUND = 901;
    private static final int SECOND_ROUND = 902;

    private final AssessmentRounds rounds;
    private final FigureSubmissions submissions;
    private final Releases releases;

    DemoFigures(AssessmentRounds rounds, FigureSubmissions submissions, Releases releases) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.releases = releases;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void load() {
        publish(FIRST_ROUND, LocalDate.of(2012, 10, 1), FIRST);
        publish(SECOND_ROUND, LocalDate.of(2013, 4, 1), SECOND);
    }

    /** Each step is taken where the release has not come so far yet: what somebody did with it since stays as it is. */
    private void publish(int number, LocalDate start, List<FigureEntry> figures) {
        var round = done(() -> rounds.open(ANALYST, opening(number, start)));
        var draft = done(() -> submissions.submit(ANALYST, submission(number, round.id(), figures)));
        var id = draft.id();
        var reviewed = draft.state() == ReleaseState.DRAFT ? done(() -> releases.review(REVIEWER, id, null)) : draft;
        var validated = reviewed.state() == ReleaseState.CMP_REVIEWED
                ? done(() -> releases.validate(DNDS, id, null))
                : reviewed;
        if (validated.state() == ReleaseState.DNDS_VALIDATED) {
            ReleaseView published = done(() -> releases.publish(DNDS, id));
            Terminal.say("synthetic data: " + published.title(), "données synthétiques : " + published.title());
        }
    }

    private static RoundOpening opening(int number, LocalDate start) {
        return new RoundOpening(
                OPERATION,
                number,
                RoundType.BASELINE,
                new Period(start, start.plusMonths(1).minusDays(1)),
                List.of("DNDS", "DRDSES"),
                8,
                8,
                40,
                null,
                "demo-round-" + number);
    }

    private static FigureSubmission submission(int number, UUID round, List<FigureEntry> figures) {
        return new FigureSubmission(
                round.toString(),
                null,
                "SYNTHÉTIQUE / SYNTHETIC – évaluation de base, cycle %d / baseline, round %d".formatted(number, number),
                "Chiffres inventés / invented figures",
                null,
                "Mopti, Gao, Ménaka",
                "CC0-1.0",
                List.of("Chiffres inventés pour la démonstration ; ils ne disent rien du Mali."),
                List.of("Figures invented for demonstration; they say nothing about Mali."),
                true,
                figures,
                "demo-figures-" + number);
    }

    private static final List<FigureEntry> FIRST = List.of(
            figure("ML050109", IDP, 1_240, 206, "ML06"),
            figure("ML050114", IDP, 815, 133, "ML06"),
            figure("ML050201", IDP, 460, 78, "ML05"),
            figure("ML050606", IDP, 1_975, 340, "ML05"),
            figure("ML070103", IDP, 2_310, 401, "ML08"),
            figure("ML070201", IDP, 640, 110, "ML07"),
            figure("ML070403", IDP, 1_105, 190, "ML07"),
            figure("ML070103", RETURNED_IDP, 320, 55, "ML02"));

    private static final List<FigureEntry> SECOND = List.of(
            figure("ML050109", IDP, 1_420, 238, "ML06"),
            figure("ML050201", IDP, 735, 122, "ML05"),
            figure("ML050606", IDP, 2_260, 388, "ML05"),
            figure("ML050711", IDP, 905, 151, "ML05"),
            figure("ML070103", IDP, 1_880, 327, "ML08"),
            figure("ML070403", IDP, 1_390, 236, "ML07"),
            figure("ML050109", RETURNED_IDP, 210, 36, "ML02"),
            figure("ML070103", RETURNED_IDP, 540, 92, "ML02"));

    private static FigureEntry figure(
            String commune, PopulationGroup group, int individuals, int households, String origin) {
        return new FigureEntry(
                new AreaInput(commune, EDITION, null),
                group,
                FigureKind.STOCK,
                individuals,
                households,
                null,
                new AreaInput(origin, EDITION, null),
                "MLI",
                DisplacementReason.CONFLICT,
                null,
                null,
                null,
                null);
    }
}
