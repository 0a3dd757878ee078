package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.jatigi.vocabulary.Text;

/** Where a release stands in its life. */
@Description("Where a release stands in its life.")
public enum ReleaseState {
    DRAFT,
    CMP_REVIEWED,
    DNDS_VALIDATED,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN;

    /** The state in the words of people. */
    Text says() {
        return switch (this) {
            case DRAFT -> new Text("un brouillon", "a draft");
            case CMP_REVIEWED -> new Text("revue par le CMP", "reviewed by the CMP");
            case DNDS_VALIDATED -> new Text("validée par la DNDS", "validated by the DNDS");
            case PUBLISHED -> new Text("publiée", "published");
            case SUPERSEDED -> new Text("remplacée par une autre", "superseded by another");
            case WITHDRAWN -> new Text("retirée", "withdrawn");
        };
    }

    /** What can come next in the life of a release in this state. */
    Text next() {
        return switch (this) {
            case DRAFT -> new Text("sa revue (reviewRelease)", "its review (reviewRelease)");
            case CMP_REVIEWED ->
                new Text("sa validation par la DNDS (validateRelease)", "its validation by the DNDS (validateRelease)");
            case DNDS_VALIDATED -> new Text("sa publication (publishRelease)", "its publication (publishRelease)");
            case PUBLISHED ->
                new Text("une correction (submitFigures, « corrects »)", "a correction (submitFigures, \"corrects\")");
            case SUPERSEDED ->
                new Text("rien : corrigez celle qui la remplace", "nothing: correct the one that superseded it");
            case WITHDRAWN -> new Text("rien : soumettez-en une nouvelle", "nothing: submit a new one");
        };
    }
}
