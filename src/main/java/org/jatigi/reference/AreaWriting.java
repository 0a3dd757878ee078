package org.jatigi.reference;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jatigi.exchange.StagedRow;

/**
 * Writes areas and places of a file. What we know already keeps its name: the file's spelling joins the other names, a point is filled in
 * where there was none, a boundary replaces the older one.
 */
final class AreaWriting {

    private static final int CHUNK = 2_000; // rows of a statement; boundaries make rows large

    private static final String GIVEN = """
              from jsonb_to_recordset($1::jsonb) as given(
                       n integer, kind text, edition integer, level integer, code text, scheme text, name text, others text[], parent text,
                       parentlevel integer, lat double precision, lon double precision, boundary jsonb, source text)
            """;

    private static final String KNOWN = """
            select given.n
            """ + GIVEN + """
              join area on area.id = area_id(given.edition, given.level, given.code)
             where given.kind = 'AREA'
               and area.standing = 'OFFICIAL'
               and array_append(given.others, given.name) <@ array_append(area.other_names, area.name_fr)
               and (given.boundary is null or given.boundary = area.boundary)
               and (given.lat is null or area.lat is not null)
             union all
            select given.n
            """ + GIVEN + """
              join place on place.edition = given.edition and place.code = given.code
             where given.kind = 'PLACE'
               and array_append(given.others, given.name) <@ array_append(place.other_names, place.name_fr)
               and place.area_id = area_id(given.edition, given.parentlevel, given.parent)
               and (given.lat is null or (place.lat = given.lat and place.lon = given.lon))
            """;

    private static final String WRITE_AREAS = """
            insert into area (id, edition, level, code, scheme, name_fr, name_en, other_names, parent_id, lat, lon, boundary, source)
            select area_id(edition, level, code), edition, level, code, scheme, name, name, array_remove(others, name),
                   area_id(edition, parentlevel, parent), case when lon is not null then lat end, case when lat is not null then lon end,
                   boundary, source
            """ + GIVEN + """
             where kind = 'AREA'
             order by level, code
                on conflict (edition, level, code) do update
               set standing = 'OFFICIAL',
                   source = case area.standing when 'REPORTED' then excluded.source else area.source end,
                   other_names = array(select distinct name
                                         from unnest(area.other_names || excluded.other_names || excluded.name_fr) as name
                                        where name <> area.name_fr
                                        order by name),
                   lat = coalesce(area.lat, excluded.lat),
                   lon = coalesce(area.lon, excluded.lon),
                   boundary = coalesce(excluded.boundary, area.boundary)
            """;

    private static final String WRITE_PLACES = """
            insert into place (edition, code, name_fr, other_names, type, area_id, lat, lon, source)
            select edition, code, name, array_remove(others, name), 'VILLAGE', area_id(edition, parentlevel, parent), lat, lon, source
            """ + GIVEN + """
             where kind = 'PLACE'
             order by code
                on conflict (edition, code) do update
               set other_names = array(select distinct name
                                         from unnest(place.other_names || excluded.other_names || excluded.name_fr) as name
                                        where name <> place.name_fr
                                        order by name),
                   area_id = excluded.area_id,
                   lat = coalesce(excluded.lat, place.lat),
                   lon = coalesce(excluded.lon, place.lon)
            """;

    private AreaWriting() {}

    /** The numbers of the rows that say nothing new. */
    static Uni<Set<Integer>> known(SqlConnection connection, List<StagedRow> rows) {
        return Multi.createFrom()
                .iterable(chunks(rows))
                .onItem()
                .transformToUniAndConcatenate(
                        chunk -> connection.preparedQuery(KNOWN).execute(Tuple.of(chunk)))
                .collect()
                .in(HashSet<Integer>::new, (known, found) -> found.forEach(row -> known.add(row.getInteger("n"))))
                .map(Set::copyOf);
    }

    /** Writes the rows, those of larger areas before those within them. */
    static Uni<Void> write(SqlConnection connection, List<StagedRow> rows) {
        var inOrder = rows.stream()
                .sorted(Comparator.comparing(row -> row.content().getInteger("level", Integer.MAX_VALUE), levels()))
                .toList();
        return Multi.createFrom()
                .iterable(chunks(inOrder))
                .onItem()
                .transformToUniAndConcatenate(chunk -> write(connection, chunk))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Uni<?> write(SqlConnection connection, JsonArray chunk) {
        return connection
                .preparedQuery(WRITE_AREAS)
                .execute(Tuple.of(chunk))
                .chain(() -> connection.preparedQuery(WRITE_PLACES).execute(Tuple.of(chunk)));
    }

    /** Villages, which have no level, come last. */
    private static Comparator<Integer> levels() {
        return Comparator.nullsLast(Comparator.naturalOrder());
    }

    private static List<JsonArray> chunks(List<StagedRow> rows) {
        var chunks = new ArrayList<JsonArray>();
        for (int start = 0; start < rows.size(); start += CHUNK) {
            var chunk = new JsonArray();
            rows.subList(start, Math.min(start + CHUNK, rows.size()))
                    .forEach(row -> chunk.add(row.content().copy().put("n", row.row())));
            chunks.add(chunk);
        }
        return chunks;
    }
}
