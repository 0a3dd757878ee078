package org.jatigi.reference;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;
import org.jspecify.annotations.Nullable;

/** Reads all areas, successions and places, for the gazetteer. As the service itself: they are the same for everyone. */
@ApplicationScoped
class GazetteerStore {

    /** Changes whenever a row is added or changed; rows are never deleted. */
    private static final String VERSION = """
            select (select count(*) || '.' || coalesce(sum(version), 0) from area)
                || '/' || (select count(*) || '.' || coalesce(sum(version), 0) from area_succession)
                || '/' || (select count(*) || '.' || coalesce(sum(version), 0) from place) as version
            """;

    private static final String AREAS = """
            select id, parent_id, edition, level, code, scheme, name_fr, name_en, other_names, valid_from, valid_to, lat, lon,
                   iso_code, standing, source
              from area
             order by edition, level, code
            """;

    private static final String SUCCESSIONS = """
            select from_id, to_id, kind, weight, weight_back
              from area_succession
             order by from_id, to_id
            """;

    private static final String PLACES = """
            select id, code, name_fr, other_names, type, area_id, lat, lon
              from place
             order by edition, code
            """;

    private final Rows rows;

    GazetteerStore(Rows rows) {
        this.rows = rows;
    }

    Uni<String> version() {
        return rows.read(Viewer.service(), connection -> list(connection, VERSION, row -> row.getString("version")))
                .map(List::getFirst);
    }

    Uni<AreaIndex> load() {
        return rows.read(Viewer.service(), this::load);
    }

    /** The areas as the transaction of {@code connection} sees them. */
    Uni<AreaIndex> load(SqlConnection connection) {
        return list(connection, AREAS, GazetteerStore::area)
                .map(AreaIndex::tree)
                .chain(areas -> list(connection, SUCCESSIONS, GazetteerStore::succession)
                        .chain(successions ->
                                places(connection, areas).map(places -> new AreaIndex(areas, successions, places))));
    }

    private static Uni<List<Place>> places(SqlConnection connection, List<Area> areas) {
        var byId = areas.stream().collect(Collectors.toMap(Area::id, Function.identity()));
        return list(connection, PLACES, row -> place(row, byId));
    }

    private static <T> Uni<List<T>> list(SqlConnection connection, String query, Function<Row, T> read) {
        return connection
                .query(query)
                .execute()
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(read)
                        .toList());
    }

    private static AreaIndex.Row area(Row row) {
        var alone = new Area(
                row.getUUID("id"),
                row.getInteger("edition"),
                row.getInteger("level"),
                row.getString("code"),
                Scheme.valueOf(row.getString("scheme")),
                row.getString("name_fr"),
                row.getString("name_en"),
                List.of(row.getArrayOfStrings("other_names")),
                null,
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_to"),
                point(row),
                row.getString("iso_code"),
                Standing.valueOf(row.getString("standing")),
                row.getString("source"));
        return new AreaIndex.Row(alone.id(), row.getUUID("parent_id"), alone);
    }

    private static Succession succession(Row row) {
        return new Succession(
                row.getUUID("from_id"),
                row.getUUID("to_id"),
                Succession.Kind.valueOf(row.getString("kind")),
                row.getDouble("weight"),
                row.getDouble("weight_back"));
    }

    private static Place place(Row row, Map<UUID, Area> areas) {
        return new Place(
                row.getUUID("id"),
                row.getString("code"),
                row.getString("name_fr"),
                List.of(row.getArrayOfStrings("other_names")),
                PlaceType.valueOf(row.getString("type")),
                Objects.requireNonNull(areas.get(row.getUUID("area_id")), "a place lies in an area"),
                point(row));
    }

    private static @Nullable Point point(Row row) {
        var lat = row.getDouble("lat");
        return lat == null ? null : new Point(lat, row.getDouble("lon"));
    }
}
