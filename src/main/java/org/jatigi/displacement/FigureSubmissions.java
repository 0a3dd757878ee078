package org.jatigi.displacement;

import static org.jatigi.access.Category.DISPLACEMENT_AGGREGATE;
import static org.jatigi.access.Category.RELEASE;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Trail;
import org.jatigi.displacement.disclosure.DisclosureControl;
import org.jatigi.persistence.Once;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.Corrected;
import org.jatigi.reference.Gazetteer;
import org.jatigi.reference.ReleaseDraft;
import org.jatigi.reference.ReleaseDrafts;
import org.jatigi.reference.ReleaseView;
import org.jatigi.reference.Releases;
import org.jatigi.vocabulary.Identifier;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Makes draft releases of submitted figures: of a round, or as the correction of a published release.
 *
 * <p>A correction is a whole release: what it does not name is carried over from the one it corrects, so that each release can be read
 * by itself, at every instant.
 */
@ApplicationScoped
public class FigureSubmissions {

    /** The dataset that the figures belong to, as imports and releases name it. */
    public static final String DATASET = "displacement";

    private final Rows rows;
    private final ReleaseDrafts drafts;
    private final Releases releases;
    private final Gazetteer gazetteer;
    private final Trail trail;

    FigureSubmissions(Rows rows, ReleaseDrafts drafts, Releases releases, Gazetteer gazetteer, Trail trail) {
        this.rows = rows;
        this.drafts = drafts;
        this.releases = releases;
        this.gazetteer = gazetteer;
        this.trail = trail;
    }

    /** All of the figures become a draft of the viewer's organisation, or none. */
    public Uni<ReleaseView> submit(Viewer viewer, FigureSubmission submission) {
        viewer.decide(RELEASE, Verb.CREATE).enforce();
        viewer.decide(DISPLACEMENT_AGGREGATE, Verb.CREATE).enforce();
        if ((submission.round() == null) == (submission.corrects() == null)) {
            throw invalid(
                    "round",
                    new Text(
                            "Nommez la collecte (« round ») ou la publication à corriger (« corrects »), l'une des deux.",
                            "Name the round (\"round\") or the release to correct (\"corrects\"), one of the two."));
        }
        var figures = FigureCheck.of(submission.figures(), gazetteer);
        return rows.write(
                        viewer,
                        connection -> Once.claim(
                                        connection, viewer, "submitFigures", submission.idempotencyKey(), submission)
                                .call(claim -> claim.repeated()
                                        ? Uni.createFrom().voidItem()
                                        : write(connection, viewer, claim.subject(), submission, figures))
                                .map(Once.Claim::subject))
                .chain(id -> releases.find(viewer, id));
    }

    private Uni<Void> write(
            SqlConnection connection,
            Viewer viewer,
            UUID id,
            FigureSubmission submission,
            List<FigureCheck.Checked> figures) {
        var organisation = viewer.organisationOrRefuse();
        return draft(connection, submission, figures)
                .call(draft -> drafts.submit(connection, viewer, id, draft))
                .call(() -> FigureWriting.insert(connection, id, organisation, figures))
                .call(draft -> draft.supersedes() == null
                        ? Uni.createFrom().voidItem()
                        : FigureWriting.carry(connection, id, draft.supersedes(), areas(figures)))
                .call(() -> DisclosureControl.protect(connection, id))
                .chain(() -> trail.wrote(connection, viewer, "submitFigures", DISPLACEMENT_AGGREGATE, id));
    }

    private Uni<ReleaseDraft> draft(
            SqlConnection connection, FigureSubmission submission, List<FigureCheck.Checked> figures) {
        if (submission.corrects() != null) {
            return drafts.corrected(connection, DATASET, Identifier.of("release", submission.corrects()))
                    .call(corrected -> FigureWriting.areaKinds(connection, corrected.id())
                            .invoke(kinds -> refuseOtherKinds(kinds, figures)))
                    .map(corrected -> correction(submission, corrected));
        }
        var round = Identifier.of("round", Objects.requireNonNull(submission.round()));
        return RoundStore.find(connection, round)
                .call(found ->
                        drafts.published(connection, DATASET, round).invoke(published -> refuseSecond(published)))
                .map(found -> original(submission, found));
    }

    private static ReleaseDraft original(FigureSubmission submission, RoundView round) {
        return new ReleaseDraft(
                DATASET,
                Objects.requireNonNullElse(submission.title(), ""),
                submission.method(),
                round.id(),
                round.period(),
                Objects.requireNonNullElse(submission.referencePeriod(), round.period()),
                submission.coverage(),
                null,
                submission.licence(),
                Objects.requireNonNullElse(submission.caveatsFr(), List.of()),
                Objects.requireNonNullElse(submission.caveatsEn(), List.of()),
                null,
                Boolean.TRUE.equals(submission.synthetic()),
                null);
    }

    private static ReleaseDraft correction(FigureSubmission submission, Corrected corrected) {
        return new ReleaseDraft(
                DATASET,
                Objects.requireNonNullElse(submission.title(), corrected.title()),
                submission.method() == null ? corrected.method() : submission.method(),
                corrected.round(),
                null,
                Objects.requireNonNullElse(submission.referencePeriod(), corrected.reference()),
                submission.coverage() == null ? corrected.coverage() : submission.coverage(),
                corrected.id(),
                submission.licence() == null ? corrected.licence() : submission.licence(),
                Objects.requireNonNullElse(submission.caveatsFr(), corrected.caveatsFr()),
                Objects.requireNonNullElse(submission.caveatsEn(), corrected.caveatsEn()),
                null,
                corrected.synthetic() || Boolean.TRUE.equals(submission.synthetic()),
                null);
    }

    private static void refuseSecond(@Nullable UUID published) {
        if (published != null) {
            throw new Refusal.Conflict(
                    new Text(
                            "Cette collecte est déjà publiée ; soumettez une correction (« corrects »).",
                            "This round is published already; submit a correction (\"corrects\")."),
                    Map.of("release", published.toString()));
        }
    }

    /** A correction in another edition or level would stand beside the figures it means to replace. */
    private static void refuseOtherKinds(Set<FigureWriting.AreaKind> kinds, List<FigureCheck.Checked> figures) {
        for (int i = 0; i < figures.size(); i++) {
            var area = figures.get(i).area();
            if (!kinds.contains(new FigureWriting.AreaKind(area.edition(), area.level()))) {
                throw new Refusal.Invalid(
                        new Text(
                                "Chiffre %d, champ « area » : la publication corrigée ne compte pas dans cette édition à ce niveau."
                                        .formatted(i),
                                "Figure %d, field \"area\": the corrected release does not count in this edition at this level."
                                        .formatted(i)),
                        Map.of("index", i, "field", "area"));
            }
        }
    }

    private static Set<UUID> areas(List<FigureCheck.Checked> figures) {
        return figures.stream().map(figure -> figure.area().id()).collect(Collectors.toSet());
    }

    private static Refusal invalid(String field, Text says) {
        return new Refusal.Invalid(says, Map.of("field", field));
    }
}
