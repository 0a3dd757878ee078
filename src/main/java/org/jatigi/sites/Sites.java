package org.jatigi.sites;

import static org.jatigi.access.Category.PRECISE_LOCATION;
import static org.jatigi.access.Category.SITE;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jatigi.access.Decision;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Trail;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Changes;
import org.jatigi.dataset.Copies;
import org.jatigi.dataset.Listing;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.Area;
import org.jatigi.reference.AreaMaps;
import org.jatigi.sites.SiteAccess.Standing;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** What can be done with sites. Every method takes the viewer first and decides before it acts. */
@ApplicationScoped
public class Sites {

    /** The edition in which accounts are told where they work. */
    private static final int SCOPE_EDITION = 2021;

    private final SiteStore store;
    private final SiteDataset dataset;
    private final Listing listing;
    private final Copies copies;
    private final AreaMaps maps;
    private final Rows rows;
    private final Trail trail;

    Sites(SiteStore store, SiteDataset dataset, Listing listing, Copies copies, AreaMaps maps, Rows rows, Trail trail) {
        this.store = store;
        this.dataset = dataset;
        this.listing = listing;
        this.copies = copies;
        this.maps = maps;
        this.rows = rows;
        this.trail = trail;
    }

    /** The sites the viewer may see, in the order of their codes. */
    public Uni<SiteConnection> page(Viewer viewer, Arguments given, boolean counted) {
        viewer.decide(SITE, Verb.READ).enforce();
        return listing.ids(viewer, dataset.sites(), given)
                .chain(page -> rows.read(viewer, connection -> store.byCodes(connection, maps.current(), page.rows()))
                        .map(found -> Listing.records(page, found)))
                .chain(page -> counted
                        ? listing.count(viewer, dataset.sites(), given)
                                .map(total -> SiteConnection.of(page, total, given))
                        : Uni.createFrom().item(SiteConnection.of(page, null, given)));
    }

    /** What a copy of the list needs beside its rows; null where it was not asked for. */
    public Uni<Changes> changes(Viewer viewer, Arguments given) {
        return copies.changes(viewer, dataset.sites(), given);
    }

    /** The site of that id or code; one that the viewer may not see is not there. */
    public Uni<SiteView> find(Viewer viewer, @Nullable UUID id, @Nullable String code) {
        viewer.decide(SITE, Verb.READ).enforce();
        var map = maps.current();
        return rows.read(
                        viewer,
                        connection -> id != null
                                ? store.byId(connection, map, id)
                                : store.byCode(connection, map, code == null ? "" : code))
                .map(found -> found.orElseThrow(Sites::unknown))
                .invoke(site -> SiteAccess.see(viewer, Standing.of(site)).enforce());
    }

    /** The exact point of each site, null where it is not known or out of the viewer's reach. */
    public Uni<List<@Nullable ExactPoint>> points(Viewer viewer, List<SiteView> sites) {
        viewer.decide(PRECISE_LOCATION, Verb.READ).enforce();
        var within = sites.stream()
                .filter(site -> SiteAccess.seePoint(viewer, Standing.of(site)) instanceof Decision.Permit)
                .map(SiteView::id)
                .toList();
        return rows.read(viewer, connection -> store.points(connection, within))
                .map(points -> sites.stream().map(site -> points.get(site.id())).toList());
    }

    /** Opens a site, or changes the one of that code. */
    public Uni<SiteView> upsert(Viewer viewer, SiteInput input) {
        input.check();
        var map = maps.current();
        var area = maps.asked(input.area());
        return rows.write(
                        viewer,
                        connection -> store.byCode(connection, map, input.code())
                                .chain(found -> found.isPresent()
                                        ? change(connection, viewer, found.get(), area, input)
                                        : open(connection, viewer, area, input)))
                .chain(id -> find(viewer, id, null));
    }

    private Uni<UUID> open(SqlConnection connection, Viewer viewer, Area area, SiteInput input) {
        var standing = new Standing(input.code(), viewer.organisationOrRefuse(), scope(area));
        SiteAccess.write(viewer, Verb.CREATE, standing).enforce();
        return store.insert(connection, standing.organisation(), area.id(), standing.scopeCode(), input)
                .map(made -> made.orElseThrow(() -> taken(input.code())))
                .call(id -> place(connection, viewer, id, standing, input))
                .call(id -> trail.wrote(connection, viewer, "upsertSite", SITE, id));
    }

    private Uni<UUID> change(SqlConnection connection, Viewer viewer, SiteView site, Area area, SiteInput input) {
        var moved = new Standing(site.code(), site.organisation(), scope(area));
        SiteAccess.write(viewer, Verb.UPDATE, Standing.of(site)).enforce();
        SiteAccess.write(viewer, Verb.UPDATE, moved).enforce();
        return store.update(connection, site.id(), area.id(), moved.scopeCode(), input)
                .call(() -> place(connection, viewer, site.id(), moved, input))
                .call(() -> trail.wrote(connection, viewer, "upsertSite", SITE, site.id()))
                .replaceWith(site.id());
    }

    private Uni<Void> place(SqlConnection connection, Viewer viewer, UUID id, Standing site, SiteInput input) {
        var point = input.point();
        if (point == null) {
            return Uni.createFrom().voidItem();
        }
        SiteAccess.placePoint(viewer, Verb.CREATE, site).enforce();
        SiteAccess.placePoint(viewer, Verb.UPDATE, site).enforce();
        return store.place(connection, id, site.organisation(), new ExactPoint(point.lat(), point.lon()))
                .call(() -> trail.wrote(connection, viewer, "upsertSite", PRECISE_LOCATION, id));
    }

    private String scope(Area area) {
        return maps.current().smallestHolding(area, SCOPE_EDITION).code();
    }

    private static Refusal taken(String code) {
        return new Refusal.Conflict(new Text(
                "Le code « %s » est déjà celui d'un autre site.".formatted(code),
                "The code \"%s\" is another site's already.".formatted(code)));
    }

    static Refusal unknown() {
        return new Refusal.NotFound(
                new Text("Aucun site n'a cet identifiant ou ce code.", "No site has this id or code."));
    }
}
