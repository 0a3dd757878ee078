package org.jatigi.reference;

import static org.jatigi.reference.ReleaseState.CMP_REVIEWED;
import static org.jatigi.reference.ReleaseState.DNDS_VALIDATED;
import static org.jatigi.reference.ReleaseState.DRAFT;
import static org.jatigi.reference.ReleaseState.PUBLISHED;
import static org.jatigi.reference.ReleaseState.SUPERSEDED;
import static org.jatigi.reference.ReleaseState.WITHDRAWN;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A set of facts that is published as one, seen from its life: submitted, reviewed, validated, published, superseded or withdrawn.
 *
 * <p>Three different people stand behind a published number: whoever submitted it, whoever reviewed it and whoever validated it. The
 * entity refuses a step by somebody who took one of the others, and a step out of turn. It is made by {@link ReleaseDrafts}, together with its facts.
 */
@Entity
@Table(name = "release")
class Release {

    @Id
    UUID id;

    @Column(updatable = false)
    String organisation;

    @Column(updatable = false)
    String dataset;

    @Column(updatable = false)
    String title;

    @Column(updatable = false)
    @Nullable
    UUID roundId;

    @Column(updatable = false)
    String submittedBy;

    @Column(updatable = false)
    @Nullable
    UUID supersedes;

    @Enumerated(EnumType.STRING)
    ReleaseState state;

    @Nullable
    String reviewedBy;

    @Nullable
    String reviewedByOrganisation;

    @Nullable
    Instant reviewedAt;

    @Nullable
    String reviewNote;

    @Nullable
    String validatedBy;

    @Nullable
    String validatedByOrganisation;

    @Nullable
    Instant validatedAt;

    @Nullable
    String validationNote;

    @Nullable
    String publishedBy;

    @Nullable
    Instant publishedAt;

    @Nullable
    Instant supersededAt;

    @Nullable
    String withdrawnBy;

    @Nullable
    Instant withdrawnAt;

    @Nullable
    String withdrawalReason;

    Instant updatedAt;

    @Version
    int version;

    @NullUnmarked
    protected Release() {} // for Hibernate

    /** A release as it is submitted. */
    Release(UUID id, String organisation, String submittedBy, String dataset, String title, Instant now) {
        this.id = id;
        this.organisation = organisation;
        this.submittedBy = submittedBy;
        this.dataset = dataset;
        this.title = title;
        this.state = DRAFT;
        this.updatedAt = now;
    }

    void review(Viewer viewer, @Nullable String note, Instant now) {
        from(DRAFT);
        refuseSubmitter(viewer);
        reviewedBy = viewer.account();
        reviewedByOrganisation = viewer.organisation();
        reviewedAt = now;
        reviewNote = note;
        become(CMP_REVIEWED, now);
    }

    void validate(Viewer viewer, @Nullable String note, Instant now) {
        from(CMP_REVIEWED);
        refuseSubmitter(viewer);
        if (viewer.account().equals(reviewedBy)) {
            throw new Refusal.Conflict(new Text(
                    "Ce compte a fait la revue de cette publication ; un autre doit la valider.",
                    "This account reviewed this release; another must validate it."));
        }
        validatedBy = viewer.account();
        validatedByOrganisation = viewer.organisation();
        validatedAt = now;
        validationNote = note;
        become(DNDS_VALIDATED, now);
    }

    void refuseUnlessValidated() {
        from(DNDS_VALIDATED);
    }

    /** One release at a time is the public one of a round; another must say that it supersedes it. */
    void refuseRivals(List<Release> published) {
        if (!published.isEmpty()) {
            var rival = published.getFirst();
            throw new Refusal.Conflict(
                    new Text(
                            "Une autre publication de la même collecte est publiée : « %s ». Soumettez une correction de celle-là."
                                    .formatted(rival.title),
                            "Another release of the same round is published: \"%s\". Submit a correction of that one."
                                    .formatted(rival.title)),
                    Map.of("release", rival.id.toString()));
        }
    }

    void publish(Viewer viewer, Instant now) {
        refuseUnlessValidated();
        publishedBy = viewer.account();
        publishedAt = now;
        become(PUBLISHED, now);
    }

    /** Steps back for the release that corrects this one, at the instant at which that one is published. */
    void giveWay(Instant now) {
        from(PUBLISHED);
        supersededAt = now;
        become(SUPERSEDED, now);
    }

    /** Takes the release back for good; what was public stays readable as a tombstone and for the time before. */
    void withdraw(Viewer viewer, String reason, Instant now) {
        if (state == SUPERSEDED || state == WITHDRAWN) {
            throw outOfTurn();
        }
        if (reason.isBlank()) {
            throw new Refusal.Invalid(
                    new Text("Un retrait demande une raison.", "A withdrawal needs a reason."),
                    Map.of("field", "reason"));
        }
        withdrawnBy = viewer.account();
        withdrawnAt = now;
        withdrawalReason = reason;
        become(WITHDRAWN, now);
    }

    boolean wasPublished() {
        return publishedAt != null;
    }

    private void become(ReleaseState next, Instant now) {
        state = next;
        updatedAt = now;
    }

    private void from(ReleaseState expected) {
        if (state != expected) {
            throw outOfTurn();
        }
    }

    private void refuseSubmitter(Viewer viewer) {
        if (viewer.account().equals(submittedBy)) {
            throw new Refusal.Conflict(new Text(
                    "Ce compte a soumis cette publication ; un autre doit en faire la revue et la validation.",
                    "This account submitted this release; others must review and validate it."));
        }
    }

    private Refusal outOfTurn() {
        return new Refusal.Conflict(
                new Text(
                        "La publication « %s » est %s ; ensuite vient %s."
                                .formatted(
                                        title, state.says().fr(), state.next().fr()),
                        "The release \"%s\" is %s; next comes %s."
                                .formatted(
                                        title, state.says().en(), state.next().en())),
                Map.of("state", state.name()));
    }
}
