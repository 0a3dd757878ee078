package org.jatigi.displacement;

import static org.jatigi.access.Category.DISPLACEMENT_AGGREGATE;
import static org.jatigi.access.Category.RELEASE;

import org.jatigi.access.Decision;
import org.jatigi.access.Decision.Permit;
import org.jatigi.access.Decision.Refuse;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Text;

/**
 * Who may verify a reported movement of people.
 *
 * <p>The DNDS, who validate the national figures, verify every report; an organisation that collects figures verifies its own, by
 * somebody else than the reporter, which {@link DisplacementEvent} itself guards. Everybody else acts on alerts without deciding on them.
 */
final class DisplacementEventAccess {

    private static final Text OF_ANOTHER = new Text(
            "Cet évènement est d'une autre organisation ; elle ou la DNDS le vérifie.",
            "This event is another organisation's; they or the DNDS verify it.");

    private DisplacementEventAccess() {}

    static Decision see(Viewer viewer) {
        return viewer.decide(DISPLACEMENT_AGGREGATE, Verb.READ);
    }

    static Decision report(Viewer viewer) {
        return viewer.decide(DISPLACEMENT_AGGREGATE, Verb.CREATE);
    }

    static Decision verify(Viewer viewer, DisplacementEvent event) {
        if (see(viewer) instanceof Permit && viewer.may(RELEASE, Verb.VALIDATE)) {
            return new Permit();
        }
        var writes = viewer.decide(DISPLACEMENT_AGGREGATE, Verb.UPDATE);
        return writes instanceof Permit && !viewer.belongsTo(event.organisation) ? new Refuse(OF_ANOTHER) : writes;
    }
}
