package org.jatigi.sites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jatigi.access.Decision.Permit;
import org.jatigi.access.TestViewers;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Inputs;
import org.jatigi.dataset.TextFilter;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.Point;
import org.jatigi.sites.SiteAccess.Standing;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who sees and writes sites: by the rule of the service and, the same again, by the row security of the database. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class SitesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final Viewer MANAGER = manager("TERIYA", "ML05");
    private static final Viewer NEIGHBOUR = manager("SINIYA", "ML05");
    private static final Viewer ELSEWHERE = manager("TERIYA", "ML06");
    private static final Viewer DNDS = TestViewers.of(
            "dnds", "DNDS", "site#read", "site#read-all", "site#create", "site#update", "site#write-all");
    private static final Viewer REGISTRAR = TestViewers.within(
            "ML05",
            "registrar",
            "TERIYA",
            "site#read",
            "site#read-own",
            "precise-location#read",
            "precise-location#read-own");
    private static final Viewer CLUSTER = TestViewers.of("cluster", "IOM", "site#read", "site#read-all");
    private static final Viewer NOBODY = TestViewers.of("nobody", "TERIYA");

    @Inject
    Sites sites;

    @Inject
    Rows rows;

    @Test
    void a_manager_opens_a_site_and_sees_where_it_is() {
        var site = open(MANAGER, "ML0506", new Point(14.49, -4.19));

        assertEquals("TERIYA", site.organisation());
        assertEquals(new ExactPoint(14.49, -4.19), point(MANAGER, site));
        assertEquals(List.of(site.code()), listed(MANAGER, site.code()));
    }

    @Test
    void writing_a_site_again_changes_it_and_leaves_its_point() {
        var site = open(MANAGER, "ML0506", new Point(14.49, -4.19));

        var again = get(() -> sites.upsert(MANAGER, input(site.code(), "Un autre nom", "ML0506", null)));

        assertEquals(site.id(), again.id());
        assertEquals("Un autre nom", again.name());
        assertEquals(new ExactPoint(14.49, -4.19), point(MANAGER, again));
    }

    @Test
    void the_dnds_sees_the_site_and_not_exactly_where_it_is() {
        var site = open(MANAGER, "ML0506", new Point(14.49, -4.19));

        assertEquals(List.of(site.code()), listed(DNDS, site.code()));
        assertThrows(Refusal.PurposeRequired.class, () -> point(without(DNDS), site));
        assertThrows(Refusal.NotPermitted.class, () -> point(DNDS, site));
        assertEquals(0, pointsInDatabase(DNDS, site.id()));
    }

    @Test
    void who_reads_points_of_their_own_reads_none_of_others() {
        var site = open(MANAGER, "ML0506", new Point(14.49, -4.19));

        for (var stranger : List.of(NEIGHBOUR, ELSEWHERE)) {
            assertNull(point(stranger, site), stranger.account());
            assertEquals(0, pointsInDatabase(stranger, site.id()), stranger.account());
        }
        assertEquals(1, pointsInDatabase(REGISTRAR, site.id()));
    }

    @Test
    void who_reads_sites_of_their_own_finds_none_of_others_by_list_code_or_id() {
        var site = open(MANAGER, "ML0506", null);

        for (var stranger : List.of(NEIGHBOUR, ELSEWHERE, NOBODY)) {
            assertEquals(0, sitesInDatabase(stranger, site.id()), stranger.account());
        }
        for (var stranger : List.of(NEIGHBOUR, ELSEWHERE)) {
            assertEquals(List.of(), listed(stranger, site.code()), stranger.account());
            assertThrows(Refusal.NotFound.class, () -> get(() -> sites.find(stranger, null, site.code())));
            assertThrows(Refusal.NotFound.class, () -> get(() -> sites.find(stranger, site.id(), null)));
        }
        assertThrows(Refusal.NotPermitted.class, () -> listed(NOBODY, site.code()));
    }

    @Test
    void the_rule_and_the_database_agree_about_every_site() {
        var mopti = open(MANAGER, "ML0506", new Point(14, -4));
        var timbuktu = open(ELSEWHERE, "ML0601", new Point(16, 0));
        var neighbour = open(NEIGHBOUR, "ML0504", new Point(15, -3));

        for (var viewer : List.of(MANAGER, NEIGHBOUR, ELSEWHERE, DNDS, REGISTRAR, CLUSTER, NOBODY)) {
            for (var site : List.of(mopti, timbuktu, neighbour)) {
                boolean seen = SiteAccess.see(viewer, Standing.of(site)) instanceof Permit;
                boolean pointSeen = SiteAccess.seePoint(viewer, Standing.of(site)) instanceof Permit;
                assertEquals(seen ? 1 : 0, sitesInDatabase(viewer, site.id()), viewer.account());
                assertEquals(pointSeen ? 1 : 0, pointsInDatabase(viewer, site.id()), viewer.account());
            }
        }
    }

    @Test
    void nobody_opens_a_site_beyond_their_area_or_without_the_right() {
        assertThrows(Refusal.NotPermitted.class, () -> open(MANAGER, "ML0601", null));
        assertThrows(Refusal.NotPermitted.class, () -> open(REGISTRAR, "ML0506", null));
        assertThrows(Refusal.NotPermitted.class, () -> open(CLUSTER, "ML0506", null));
        assertThrows(Refusal.NotPermitted.class, () -> open(NOBODY, "ML0506", null));
        assertThrows(Refusal.NotPermitted.class, () -> open(DNDS, "ML0506", new Point(14, -4)));
    }

    @Test
    void nobody_takes_another_organisation_s_code_or_moves_a_site_out_of_their_area() {
        var site = open(MANAGER, "ML0506", null);

        assertThrows(
                Refusal.Conflict.class,
                () -> get(() -> sites.upsert(NEIGHBOUR, input(site.code(), "Pris", "ML0506", null))));
        assertThrows(
                Refusal.NotPermitted.class,
                () -> get(() -> sites.upsert(MANAGER, input(site.code(), "Parti", "ML0601", null))));
        assertEquals(
                "Site d'essai", get(() -> sites.find(MANAGER, site.id(), null)).name());
    }

    @Test
    void the_database_itself_refuses_a_site_and_a_point_in_another_s_name() {
        var site = open(MANAGER, "ML0506", null);
        var area = site.area().id();

        assertThrows(PgException.class, () -> write(NEIGHBOUR, """
                insert into site (organisation, code, name, type, area_id, scope_code, status)
                values ('TERIYA', $1, 'x', 'PLANNED', $2, 'ML0506', 'OPEN')
                """, Tuple.of("forged-" + site.code(), area)));
        assertThrows(PgException.class, () -> write(NEIGHBOUR, """
                insert into site_location (site_id, organisation, lat, lon) values ($1, 'SINIYA', 1, 1)
                """, Tuple.of(site.id())));
        assertThrows(
                PgException.class,
                () -> write(MANAGER, "update site set organisation = 'SINIYA' where id = $1", Tuple.of(site.id())));
        assertEquals(0, write(NEIGHBOUR, "update site set name = 'x' where id = $1", Tuple.of(site.id())));
        assertThrows(PgException.class, () -> write(MANAGER, "delete from site where id = $1", Tuple.of(site.id())));
    }

    @Test
    void a_site_of_an_area_of_2015_belongs_to_who_works_there_in_2021() {
        // In 2015 ML0504 was Youwarou, which is ML0508 in 2021; both lie in Mopti.
        var site = get(() -> sites.upsert(
                MANAGER,
                new SiteInput(
                        code(),
                        "Ancien code",
                        SiteType.SPONTANEOUS,
                        new AreaInput("ML0504", 2015, null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true)));

        assertTrue(site.scopeCode().startsWith("ML05"), site.scopeCode());
        assertEquals(List.of(site.code()), listed(MANAGER, site.code()));
        assertEquals(List.of(), listed(ELSEWHERE, site.code()));
    }

    @Test
    void what_cannot_be_a_site_is_refused() {
        assertThrows(Refusal.Invalid.class, () -> get(() -> sites.upsert(MANAGER, input(" ", "x", "ML0506", null))));
        assertThrows(Refusal.Invalid.class, () -> get(() -> sites.upsert(MANAGER, input(code(), "", "ML0506", null))));
        assertThrows(
                Refusal.Invalid.class,
                () -> get(() -> sites.upsert(MANAGER, input(code(), "x", "ML0506", new Point(91, 0)))));
        assertThrows(Refusal.Invalid.class, () -> get(() -> sites.upsert(MANAGER, input(code(), "x", "ML9999", null))));
    }

    private SiteView open(Viewer viewer, String area, @Nullable Point point) {
        return get(() -> sites.upsert(viewer, input(code(), "Site d'essai", area, point)));
    }

    private static String code() {
        return "T-" + UUID.randomUUID().toString().substring(0, 8) + NUMBER.incrementAndGet();
    }

    private static SiteInput input(String code, String name, String area, @Nullable Point point) {
        return new SiteInput(
                code,
                name,
                SiteType.PLANNED,
                new AreaInput(area, 2021, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                point,
                true);
    }

    private @Nullable ExactPoint point(Viewer viewer, SiteView site) {
        return get(() -> sites.points(viewer, List.of(site))).getFirst();
    }

    private List<String> listed(Viewer viewer, String code) {
        var filter = new SiteFilter(new TextFilter(code, null, null), null, null, null, null, null, null);
        return get(() -> sites.page(viewer, Inputs.of("filter", filter), true)).nodes().stream()
                .map(SiteView::code)
                .toList();
    }

    private int sitesInDatabase(Viewer viewer, UUID id) {
        return count(viewer, "select count(*) as total from site where id = $1", id);
    }

    private int pointsInDatabase(Viewer viewer, UUID id) {
        return count(viewer, "select count(*) as total from site_location where site_id = $1", id);
    }

    private int count(Viewer viewer, String sql, UUID id) {
        return get(() -> rows.read(
                viewer,
                connection -> connection
                        .preparedQuery(sql)
                        .execute(Tuple.of(id))
                        .map(found -> found.iterator().next().getInteger("total"))));
    }

    private int write(Viewer viewer, String sql, Tuple values) {
        return get(() -> rows.write(
                viewer,
                connection -> connection.preparedQuery(sql).execute(values).map(done -> done.rowCount())));
    }

    private static Viewer manager(String organisation, String area) {
        return TestViewers.within(
                area,
                "manager of " + organisation + " in " + area,
                organisation,
                "site#read",
                "site#read-own",
                "site#create",
                "site#update",
                "site#write-own",
                "precise-location#read",
                "precise-location#read-own",
                "precise-location#create",
                "precise-location#update",
                "precise-location#write-own");
    }

    private static Viewer without(Viewer viewer) {
        return new Viewer(
                viewer.account(),
                viewer.organisation(),
                viewer.client(),
                viewer.roles(),
                null,
                viewer.areaScope(),
                1,
                viewer.permissions(),
                Language.FR);
    }

    private static <T> T get(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
