package org.jatigi.sites;

import static org.jatigi.access.Category.PRECISE_LOCATION;
import static org.jatigi.access.Category.SITE;

import org.jatigi.access.Category;
import org.jatigi.access.Decision;
import org.jatigi.access.Decision.Conceal;
import org.jatigi.access.Decision.Permit;
import org.jatigi.access.Decision.Refuse;
import org.jatigi.access.Reach;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Text;

/**
 * Who may see and write a site, and who its exact point.
 *
 * <p>That there is a site is shared widely, so that nobody is served twice or forgotten. Where exactly it is, is for the organisation
 * that keeps it and for the areas in which an account works: with the point comes whoever wants to harm the people.
 */
final class SiteAccess {

    private SiteAccess() {}

    /** Whose a site is and where, which is all that a decision is taken by. */
    record Standing(String code, String organisation, String scopeCode) {

        static Standing of(SiteView site) {
            return new Standing(site.code(), site.organisation(), site.scopeCode());
        }
    }

    static Decision see(Viewer viewer, Standing site) {
        return reads(viewer, SITE, site);
    }

    static Decision seePoint(Viewer viewer, Standing site) {
        return reads(viewer, PRECISE_LOCATION, site);
    }

    static Decision write(Viewer viewer, Verb verb, Standing site) {
        var granted = viewer.decide(SITE, verb);
        if (!(granted instanceof Permit)) {
            return granted;
        }
        boolean everywhere =
                viewer.permissions().writing(SITE).filter(Reach.ALL::equals).isPresent();
        boolean widely = everywhere && (verb != Verb.CREATE || viewer.belongsTo(site.organisation()));
        return widely || isOwn(viewer, site) ? granted : new Refuse(NOT_OWN);
    }

    /** The point is only ever set by the site's own organisation. */
    static Decision placePoint(Viewer viewer, Verb verb, Standing site) {
        var granted = viewer.decide(PRECISE_LOCATION, verb);
        return !(granted instanceof Permit) || isOwn(viewer, site) ? granted : new Refuse(NOT_OWN);
    }

    private static Decision reads(Viewer viewer, Category category, Standing site) {
        var granted = viewer.decide(category, Verb.READ);
        if (!(granted instanceof Permit)) {
            return granted;
        }
        var reach = viewer.permissions().reading(category);
        boolean everywhere = reach.filter(Reach.ALL::equals).isPresent();
        boolean own = reach.filter(Reach.OWN::equals).isPresent() && isOwn(viewer, site);
        return everywhere || own ? granted : new Conceal("site", site.code());
    }

    private static boolean isOwn(Viewer viewer, Standing site) {
        return viewer.belongsTo(site.organisation())
                && viewer.areaScope().stream().anyMatch(site.scopeCode()::startsWith);
    }

    private static final Text NOT_OWN = new Text(
            "On n'écrit que les sites de sa propre organisation, dans les zones où l'on travaille.",
            "Only sites of one's own organisation, in the areas one works in, can be written.");
}
