package org.jatigi.displacement;

import static org.jatigi.displacement.Verification.ALERT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A reported movement of people, seen from its life: an alert, until somebody other than its reporter verifies or refutes it. */
@Entity
@Table(name = "displacement_event")
class DisplacementEvent {

    @Id
    UUID id;

    @Column(updatable = false)
    String organisation;

    @Column(updatable = false)
    String reportedBy;

    @Enumerated(EnumType.STRING)
    Verification verification;

    @Nullable
    String verifiedBy;

    @Nullable
    Instant verifiedAt;

    @Nullable
    String verificationNote;

    Instant updatedAt;

    @Version
    int version;

    @NullUnmarked
    protected DisplacementEvent() {} // for Hibernate

    /** An event as it is reported. */
    DisplacementEvent(UUID id, String organisation, String reportedBy, Instant now) {
        this.id = id;
        this.organisation = organisation;
        this.reportedBy = reportedBy;
        this.verification = ALERT;
        this.updatedAt = now;
    }

    void decide(Viewer viewer, Verification outcome, @Nullable String note, Instant now) {
        if (outcome == ALERT) {
            throw new Refusal.Invalid(
                    new Text(
                            "Une alerte se vérifie (VERIFIED) ou se réfute (REFUTED).",
                            "An alert is verified (VERIFIED) or refuted (REFUTED)."),
                    Map.of("field", "verification"));
        }
        if (viewer.account().equals(reportedBy)) {
            throw new Refusal.Conflict(new Text(
                    "Ce compte a signalé cet évènement ; un autre doit le vérifier.",
                    "This account reported this event; another must verify it."));
        }
        if (verification != ALERT) {
            throw new Refusal.Conflict(
                    new Text(
                            "Cet évènement est déjà vérifié ou réfuté : %s.".formatted(verification),
                            "This event is verified or refuted already: %s.".formatted(verification)),
                    Map.of("verification", verification.name()));
        }
        verification = outcome;
        verifiedBy = viewer.account();
        verifiedAt = now;
        verificationNote = note;
        updatedAt = now;
    }
}
