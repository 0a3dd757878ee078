package org.jatigi.sites;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jatigi.access.Decision;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.AreaMap;

/** Reads and writes sites. Row security decides which rows there are; the exact points are read apart, only when they are asked for. */
@ApplicationScoped
class SiteStore {

    private static final String SHOWN = """
            select id, code, name, type, status, area_id, organisation, opened, closed, manager, capacity, households, individuals,
                   synthetic, updated_at, scope_code
              from site
            """;

    private static final String BY_CODES = SHOWN + " where code = any ($1) and deleted_at is null\n order by code\n";

    private static final String BY_ID = SHOWN + " where id = $1 and deleted_at is null\n";

    private static final String BY_CODE = SHOWN + " where code = $1 and deleted_at is null\n";

    private static final String POINTS = """
            select site_id, lat, lon
              from site_location
             where site_id = any ($1)
             order by site_id
            """;

    private static final String INSERT = """
            insert into site (code, organisation, synthetic, name, type, area_id, scope_code, status, opened, closed, manager, capacity,
                              households, individuals)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                on conflict do nothing
            returning id
            """;

    private static final String UPDATE = """
            update site
               set name = $2, type = $3, area_id = $4, scope_code = $5, status = $6, opened = $7, closed = $8, manager = $9,
                   capacity = $10, households = $11, individuals = $12, updated_at = now(), version = version + 1
             where id = $1
            """;

    private static final String PLACE = """
            insert into site_location (site_id, organisation, lat, lon)
            values ($1, $2, $3, $4)
                on conflict (site_id) do update set lat = excluded.lat, lon = excluded.lon, updated_at = now()
            """;

    private final Rows rows;

    SiteStore(Rows rows) {
        this.rows = rows;
    }

    /** The sites with these codes. */
    Uni<Map<String, SiteView>> byCodes(SqlConnection connection, AreaMap map, Collection<?> codes) {
        var wanted = codes.stream().map(Object::toString).toArray(String[]::new);
        return connection
                .preparedQuery(BY_CODES)
                .execute(Tuple.tuple().addArrayOfString(wanted))
                .map(found -> sites(found, map).stream().collect(toMap(SiteView::code, Function.identity())));
    }

    /** The site of that id, null where the viewer can see none. */
    Uni<SiteView> seen(Viewer viewer, AreaMap map, UUID id) {
        return rows.read(viewer, connection -> byId(connection, map, id))
                .map(found -> found.filter(
                                site -> SiteAccess.see(viewer, SiteAccess.Standing.of(site)) instanceof Decision.Permit)
                        .orElse(null));
    }

    Uni<Optional<SiteView>> byId(SqlConnection connection, AreaMap map, UUID id) {
        return one(connection, map, BY_ID, id);
    }

    Uni<Optional<SiteView>> byCode(SqlConnection connection, AreaMap map, String code) {
        return one(connection, map, BY_CODE, code);
    }

    /** The exact points that the viewer may see, by site. */
    Uni<Map<UUID, ExactPoint>> points(SqlConnection connection, Collection<UUID> sites) {
        return connection
                .preparedQuery(POINTS)
                .execute(Tuple.of(sites.toArray(UUID[]::new)))
                .map(found -> {
                    Map<UUID, ExactPoint> points = new HashMap<>();
                    found.forEach(row -> points.put(
                            row.getUUID("site_id"), new ExactPoint(row.getDouble("lat"), row.getDouble("lon"))));
                    return points;
                });
    }

    /** The id of the new site; empty where the code is taken, by whomever. */
    Uni<Optional<UUID>> insert(SqlConnection connection, String organisation, UUID area, String scope, SiteInput site) {
        var values = Tuple.of(site.code(), organisation, Boolean.TRUE.equals(site.synthetic()));
        add(values, area, scope, site);
        return connection
                .preparedQuery(INSERT)
                .execute(values)
                .map(made -> StreamSupport.stream(made.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .findFirst());
    }

    Uni<Void> update(SqlConnection connection, UUID id, UUID area, String scope, SiteInput site) {
        var values = Tuple.of(id);
        add(values, area, scope, site);
        return connection.preparedQuery(UPDATE).execute(values).replaceWithVoid();
    }

    Uni<Void> place(SqlConnection connection, UUID id, String organisation, ExactPoint point) {
        return connection
                .preparedQuery(PLACE)
                .execute(Tuple.of(id, organisation, point.lat(), point.lon()))
                .replaceWithVoid();
    }

    private static void add(Tuple values, UUID area, String scope, SiteInput site) {
        values.addString(site.name())
                .addString(site.type().name())
                .addUUID(area)
                .addString(scope)
                .addString(site.statusOrOpen().name())
                .addLocalDate(site.opened())
                .addLocalDate(site.closed())
                .addString(site.manager())
                .addInteger(site.capacity())
                .addInteger(site.households())
                .addInteger(site.individuals());
    }

    private static Uni<Optional<SiteView>> one(SqlConnection connection, AreaMap map, String sql, Object key) {
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of(key))
                .map(found -> sites(found, map).stream().findFirst());
    }

    private static List<SiteView> sites(RowSet<Row> found, AreaMap map) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(row -> site(row, map))
                .toList();
    }

    private static SiteView site(Row row, AreaMap map) {
        return new SiteView(
                row.getUUID("id"),
                row.getString("code"),
                row.getString("name"),
                SiteType.valueOf(row.getString("type")),
                SiteStatus.valueOf(row.getString("status")),
                map.area(row.getUUID("area_id")),
                row.getString("organisation"),
                row.getLocalDate("opened"),
                row.getLocalDate("closed"),
                row.getString("manager"),
                row.getInteger("capacity"),
                row.getInteger("households"),
                row.getInteger("individuals"),
                row.getBoolean("synthetic"),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getString("scope_code"));
    }
}
