package org.jatigi.reference;

import static org.jatigi.access.Category.RELEASE;
import static org.jatigi.access.Verb.PUBLISH;
import static org.jatigi.access.Verb.READ;
import static org.jatigi.access.Verb.REVIEW;
import static org.jatigi.access.Verb.UPDATE;
import static org.jatigi.access.Verb.VALIDATE;

import org.jatigi.access.Decision;
import org.jatigi.access.Decision.Conceal;
import org.jatigi.access.Decision.Permit;
import org.jatigi.access.Decision.Refuse;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Text;

/**
 * Who may see a release and take it a step further.
 *
 * <p>What was published once is for everyone who may read releases, so that a number can always be traced. Before that it is unfinished
 * work: for the organisation that submitted it and for those who review, validate and publish. The steps are verbs of their own in
 * Keycloak; that the people who take them differ from each other is guarded by {@link Release} itself.
 */
final class ReleaseAccess {

    private static final Text WITHDRAWN_BY_ITS_OWN = new Text(
            "Seuls l'organisation qui l'a soumise et ceux qui publient peuvent retirer une publication.",
            "Only the organisation that submitted it and those who publish may withdraw a release.");

    private ReleaseAccess() {}

    static Decision see(Viewer viewer, Release release) {
        var reads = viewer.decide(RELEASE, READ);
        if (!(reads instanceof Permit)) {
            return reads;
        }
        boolean known = release.wasPublished() || viewer.belongsTo(release.organisation) || decides(viewer);
        return known ? new Permit() : new Conceal("release", release.id);
    }

    static Decision review(Viewer viewer, Release release) {
        return see(viewer, release) instanceof Conceal hidden ? hidden : viewer.decide(RELEASE, REVIEW);
    }

    static Decision validate(Viewer viewer, Release release) {
        return see(viewer, release) instanceof Conceal hidden ? hidden : viewer.decide(RELEASE, VALIDATE);
    }

    static Decision publish(Viewer viewer, Release release) {
        return see(viewer, release) instanceof Conceal hidden ? hidden : viewer.decide(RELEASE, PUBLISH);
    }

    /** Its own organisation may take a release back, and so may whoever publishes. */
    static Decision withdraw(Viewer viewer, Release release) {
        if (see(viewer, release) instanceof Conceal hidden) {
            return hidden;
        }
        boolean own = viewer.belongsTo(release.organisation) && viewer.may(RELEASE, UPDATE);
        return own || viewer.may(RELEASE, PUBLISH) ? new Permit() : new Refuse(WITHDRAWN_BY_ITS_OWN);
    }

    private static boolean decides(Viewer viewer) {
        return viewer.may(RELEASE, REVIEW) || viewer.may(RELEASE, VALIDATE) || viewer.may(RELEASE, PUBLISH);
    }
}
