package org.jatigi.displacement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jatigi.exchange.StagedRow;
import org.jatigi.exchange.Submission;
import org.jatigi.reference.Corrected;
import org.jatigi.reference.Period;
import org.jatigi.reference.ReleaseDraft;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the release of a file says of itself, from the file's rows.
 *
 * @param round the round's number, where it is known
 * @param collected when the survey was done
 * @param reference when the counts hold
 */
record BaselineRelease(@Nullable Integer round, Period collected, Period reference) {

    static final String OPERATION = "DTM Mali";

    private static final int CAVEATS_MAX = 50; // a reader wants to know what is missing, not to read the file again

    static BaselineRelease of(List<StagedRow> rows) {
        var read = rows.stream().map(BaselineRow::of).toList();
        return new BaselineRelease(
                read.getFirst().round(),
                period(read.stream().map(BaselineRow::surveyed).toList()),
                period(read.stream().map(BaselineRow::date).toList()));
    }

    private static Period period(List<LocalDate> dates) {
        return new Period(
                dates.stream().min(LocalDate::compareTo).orElseThrow(),
                dates.stream().max(LocalDate::compareTo).orElseThrow());
    }

    RoundOpening opening() {
        return new RoundOpening(OPERATION, round, RoundType.BASELINE, reference, null, null, null, null, null, null);
    }

    ReleaseDraft draft(Submission submission, UUID round, @Nullable UUID supersedes, List<StagedRow> held) {
        return new ReleaseDraft(
                FigureSubmissions.DATASET,
                title(),
                "Évaluation de base de la DTM / DTM baseline assessment",
                round,
                collected,
                reference,
                null,
                supersedes,
                null,
                caveats(held, false),
                caveats(held, true),
                submission.checksum(),
                isSynthetic(submission),
                submission.job());
    }

    ReleaseDraft correction(Submission submission, Corrected corrected, List<StagedRow> held) {
        var fr = new ArrayList<>(corrected.caveatsFr());
        var en = new ArrayList<>(corrected.caveatsEn());
        fr.addAll(caveats(held, false));
        en.addAll(caveats(held, true));
        return new ReleaseDraft(
                FigureSubmissions.DATASET,
                corrected.title(),
                corrected.method(),
                corrected.round(),
                collected,
                corrected.reference(),
                corrected.coverage(),
                corrected.id(),
                corrected.licence(),
                fr,
                en,
                submission.checksum(),
                corrected.synthetic() || isSynthetic(submission),
                submission.job());
    }

    /** How many people of each group stand in the held rows; 0 is said, so that it is known that nobody was held. */
    static Map<PopulationGroup, Long> people(List<StagedRow> held) {
        var rows = held.stream().map(BaselineRow::of).toList();
        var people = new EnumMap<PopulationGroup, Long>(PopulationGroup.class);
        for (var group : PopulationGroup.values()) {
            people.put(
                    group,
                    rows.stream().mapToLong(row -> row.individuals(group)).sum());
        }
        return people;
    }

    private String title() {
        return round == null
                ? "%s, %s".formatted(OPERATION, reference.end())
                : "%s, round %d, %s".formatted(OPERATION, round, reference.end());
    }

    private static boolean isSynthetic(Submission submission) {
        var name = submission.fileName().toLowerCase(Locale.ROOT);
        return name.contains("synthetic") || name.contains("synthetique") || name.contains("synthétique");
    }

    private static List<String> caveats(List<StagedRow> held, boolean inEnglish) {
        boolean counted = held.stream().map(BaselineRelease::people).noneMatch(SmallNumbers::isSmall);
        return held.stream()
                .limit(CAVEATS_MAX)
                .map(row -> caveat(row.row(), BaselineRow.of(row), counted))
                .map(caveat -> inEnglish ? caveat.en() : caveat.fr())
                .toList();
    }

    private static long people(StagedRow held) {
        return BaselineRow.of(held).individuals(PopulationGroup.IDP);
    }

    /** Where one of the held rows is of few people, no row says its number: the sum of all held rows is published. */
    private static Text caveat(int number, BaselineRow row, boolean counted) {
        long people = row.individuals(PopulationGroup.IDP);
        return new Text(
                "Ligne %d retenue, %s, %s : %s"
                        .formatted(
                                number,
                                row.named(),
                                counted ? people + " PDI non comptées" : "PDI non comptées",
                                row.heldFr()),
                "Row %d held, %s, %s: %s"
                        .formatted(
                                number,
                                row.named(),
                                counted ? people + " IDPs not counted" : "IDPs not counted",
                                row.heldEn()));
    }
}
