package org.jatigi.local;

import static org.jatigi.local.DemoPeople.IOM_SITES;
import static org.jatigi.local.DemoPeople.SITE_MANAGER;
import static org.jatigi.local.DemoWork.done;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jatigi.access.Viewer;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.Point;
import org.jatigi.sites.SiteInput;
import org.jatigi.sites.SiteStatus;
import org.jatigi.sites.SiteType;
import org.jatigi.sites.Sites;
import org.jatigi.vocabulary.Refusal;

/** A few invented sites of TERIYA and IOM. No such place exists; the points lie in the open country. */
@ApplicationScoped
class DemoSites implements DemoData {

    private static final LocalDate OPENED = LocalDate.of(2012, 11, 15);

    private final Sites sites;

    DemoSites(Sites sites) {
        this.sites = sites;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public void load() {
        open(SITE_MANAGER, site("SYN-MOP-01", "Mopti 1", SiteType.PLANNED, "ML050109", 620, new Point(14.6, -4.3)));
        open(
                SITE_MANAGER,
                site("SYN-MOP-02", "Mopti 2", SiteType.COLLECTIVE_CENTRE, "ML050114", 180, new Point(14.7, -4.1)));
        open(
                SITE_MANAGER,
                site("SYN-DOU-01", "Douentza", SiteType.SPONTANEOUS, "ML050606", 410, new Point(15.1, -2.7)));
        open(IOM_SITES, site("SYN-GAO-01", "Gao", SiteType.PLANNED, "ML070103", 950, new Point(16.4, 0.2)));
        open(IOM_SITES, site("SYN-MEN-01", "Ménaka", SiteType.SPONTANEOUS, "ML070403", 530, new Point(15.7, 2.5)));
    }

    /** Leaves a site that is there as it is. */
    private void open(Viewer viewer, SiteInput site) {
        try {
            done(() -> sites.find(viewer, null, site.code()));
        } catch (Refusal.NotFound absent) {
            done(() -> sites.upsert(viewer, site));
        }
    }

    private static SiteInput site(String code, String place, SiteType type, String commune, int people, Point point) {
        return new SiteInput(
                code,
                "SYNTHÉTIQUE / SYNTHETIC – " + place,
                type,
                new AreaInput(commune, 2015, null),
                SiteStatus.OPEN,
                OPENED,
                null,
                null,
                people + 200,
                people / 6,
                people,
                point,
                true);
    }
}
