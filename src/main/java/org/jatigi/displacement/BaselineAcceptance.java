package org.jatigi.displacement;

import static org.jatigi.access.Category.DISPLACEMENT_AGGREGATE;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Trail;
import org.jatigi.displacement.disclosure.DisclosureControl;
import org.jatigi.exchange.Decided;
import org.jatigi.exchange.Submission;
import org.jatigi.reference.Corrected;
import org.jatigi.reference.ReleaseDraft;
import org.jatigi.reference.ReleaseDrafts;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/**
 * Makes a draft release of the good rows of a file, in the transaction of the decision.
 *
 * <p>A file of a round that has a published release corrects it as a whole. A file whose sender names the release it corrects may hold a
 * few places only: what it does not name is carried over.
 */
@ApplicationScoped
class BaselineAcceptance {

    private final AssessmentRounds rounds;
    private final ReleaseDrafts drafts;
    private final Trail trail;

    BaselineAcceptance(AssessmentRounds rounds, ReleaseDrafts drafts, Trail trail) {
        this.rounds = rounds;
        this.drafts = drafts;
        this.trail = trail;
    }

    Uni<UUID> accept(SqlConnection connection, Viewer viewer, Submission submission, Decided rows) {
        var release = BaselineRelease.of(rows.good());
        return draft(connection, viewer, submission, release, rows)
                .chain(draft -> drafts.submit(connection, viewer, null, draft))
                .call(id -> BaselineWriting.insert(connection, id, viewer.organisationOrRefuse(), rows.good()))
                .call(id -> submission.supersedes() == null
                        ? Uni.createFrom().voidItem()
                        : carry(connection, id, submission.supersedes()))
                .call(id -> DisclosureControl.protect(connection, id))
                .call(id -> HeldPeople.record(connection, id, BaselineRelease.people(rows.held())))
                .call(id -> trail.wrote(connection, viewer, "importFigures", DISPLACEMENT_AGGREGATE, id));
    }

    private Uni<ReleaseDraft> draft(
            SqlConnection connection, Viewer viewer, Submission submission, BaselineRelease release, Decided rows) {
        if (submission.supersedes() != null) {
            return drafts.corrected(connection, FigureSubmissions.DATASET, submission.supersedes())
                    .call(corrected -> FigureWriting.areaKinds(connection, corrected.id())
                            .invoke(kinds -> mustCountAlike(kinds, rows)))
                    .map(corrected -> correction(submission, corrected, release, rows));
        }
        return rounds.openOrFind(connection, viewer, release.opening())
                .chain(round -> drafts.published(connection, FigureSubmissions.DATASET, round)
                        .map(published -> release.draft(submission, round, published, rows.held())));
    }

    private static ReleaseDraft correction(
            Submission submission, Corrected corrected, BaselineRelease release, Decided rows) {
        return release.correction(submission, corrected, rows.held());
    }

    /** Counts of another edition or level would stand beside those they mean to replace, and count people twice. */
    private static void mustCountAlike(Set<FigureWriting.AreaKind> kinds, Decided rows) {
        var strangers = rows.good().stream()
                .filter(row -> !kinds.contains(kind(BaselineRow.of(row))))
                .map(row -> row.row())
                .toList();
        if (!strangers.isEmpty()) {
            throw new Refusal.Invalid(
                    new Text(
                            "Les lignes %s comptent dans une édition ou à un niveau que la publication corrigée n'a pas."
                                    .formatted(strangers),
                            "The rows %s count in an edition or at a level that the corrected release does not have."
                                    .formatted(strangers)),
                    Map.of("rows", strangers));
        }
    }

    private static FigureWriting.AreaKind kind(BaselineRow row) {
        var place = Objects.requireNonNull(row.place());
        return new FigureWriting.AreaKind(place.edition().year(), place.level());
    }

    private static Uni<Void> carry(SqlConnection connection, UUID release, UUID corrected) {
        return BaselineWriting.areas(connection, release)
                .chain(named -> FigureWriting.carry(connection, release, corrected, named));
    }
}
