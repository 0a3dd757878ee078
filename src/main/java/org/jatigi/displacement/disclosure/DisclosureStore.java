package org.jatigi.displacement.disclosure;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.jatigi.displacement.disclosure.CountedFigure.Population;
import org.jatigi.displacement.disclosure.Disclosure.Published;
import org.jspecify.annotations.Nullable;

/** Reads the raw numbers of a release and its family, and writes which of them are shown. */
final class DisclosureStore {

    private static final String CLAIM = "select figures_claimed($1)";

    private static final String FIGURES = """
            select release_id, id, kind, population_group, area_id, detail, individuals, households, suppressed
              from figures_of_family($1)
            """;

    private static final String PARTS = """
            select release_id, figure_id, part, individuals, suppressed
              from parts_of_family($1)
            """;

    private static final String SHOW = "select figures_shown($1, $2, $3)";

    private static final String CELLS_OF_OTHERS = """
            select release_id, kind, population_group, area_id, own, suppressed
              from cells_of_family($1)
            """;

    /** The areas, and those around them. */
    private static final String AREAS = """
            with recursive place as (
            select id, parent_id, edition, level
              from area
             where id = any ($1)
             union
            select around.id, around.parent_id, around.edition, around.level
              from place
              join area around on around.id = place.parent_id
            )
            select id, parent_id, edition, level from place order by level, id
            """;

    private static final String CELLS = """
            insert into figure_cell (release_id, kind, population_group, area_id, own, edition, level, individuals, households, figures,
                                     suppressed, overlapping, in_force)
            select $1, cell.*, (select release.in_force from release where release.id = $1)
              from unnest($2::text[], $3::text[], $4::uuid[], $5::boolean[], $6::integer[], $7::integer[], $8::bigint[], $9::bigint[],
                          $10::integer[], $11::boolean[], $12::boolean[]) as cell
            """;

    private static final String COMPUTED = """
            insert into figure_cube (release_id, suppressed_figures, suppressed_cells)
            values ($1, $2, $3)
            """;

    private DisclosureStore() {}

    /** Lets nobody else compute this family until the end of the transaction. */
    static Uni<Void> claim(SqlConnection connection, UUID release) {
        return connection.preparedQuery(CLAIM).execute(Tuple.of(release)).replaceWithVoid();
    }

    /** The release and those that can be held against it. */
    static Uni<Family> family(SqlConnection connection, UUID release) {
        var of = Tuple.of(release);
        return list(connection, FIGURES, of, DisclosureStore::figure)
                .chain(figures -> list(connection, CELLS_OF_OTHERS, of, DisclosureStore::cell)
                        .chain(cells -> parts(connection, release)
                                .chain(parts -> areas(connection, figures)
                                        .map(areas -> new Family(release, figures, parts, cells, areas)))));
    }

    private static Uni<List<CountedPart>> parts(SqlConnection connection, UUID release) {
        return list(connection, PARTS, Tuple.of(release), DisclosureStore::part);
    }

    private static Uni<Map<UUID, AreaPlace>> areas(SqlConnection connection, List<CountedFigure> figures) {
        var ids = figures.stream().map(CountedFigure::area).distinct().toArray(UUID[]::new);
        return list(connection, AREAS, Tuple.of(ids), DisclosureStore::area)
                .map(found -> found.stream().collect(toMap(AreaPlace::id, Function.identity())));
    }

    /** Stores what is shown. Afterwards it cannot be changed. */
    static Uni<Void> publish(SqlConnection connection, UUID release, Disclosure disclosure) {
        long hiddenCells =
                disclosure.cells().stream().filter(Published::suppressed).count();
        var shown = Tuple.of(
                release,
                disclosure.hidden().toArray(UUID[]::new),
                disclosure.whole().toArray(UUID[]::new));
        return connection
                .preparedQuery(SHOW)
                .execute(shown)
                .chain(() -> connection.preparedQuery(CELLS).execute(cells(release, disclosure.cells())))
                .chain(() -> connection
                        .preparedQuery(COMPUTED)
                        .execute(Tuple.of(release, disclosure.hidden().size(), (int) hiddenCells)))
                .replaceWithVoid();
    }

    private static Tuple cells(UUID release, List<Published> cells) {
        return Tuple.tuple()
                .addUUID(release)
                .addArrayOfString(
                        column(cells, String[]::new, cell -> cell.population().kind()))
                .addArrayOfString(
                        column(cells, String[]::new, cell -> cell.population().group()))
                .addArrayOfUUID(
                        column(cells, UUID[]::new, cell -> cell.cell().area().id()))
                .addArrayOfBoolean(
                        column(cells, Boolean[]::new, cell -> cell.cell().own()))
                .addArrayOfInteger(
                        column(cells, Integer[]::new, cell -> cell.cell().area().edition()))
                .addArrayOfInteger(
                        column(cells, Integer[]::new, cell -> cell.cell().area().level()))
                .addArrayOfLong(
                        column(cells, Long[]::new, cell -> cell.cell().counts().individuals()))
                .addArrayOfLong(
                        column(cells, Long[]::new, cell -> cell.cell().counts().households()))
                .addArrayOfInteger(
                        column(cells, Integer[]::new, cell -> cell.cell().figures()))
                .addArrayOfBoolean(column(cells, Boolean[]::new, Published::suppressed))
                .addArrayOfBoolean(
                        column(cells, Boolean[]::new, cell -> cell.cell().overlapping()));
    }

    private static <V> @Nullable V[] column(
            List<Published> rows, IntFunction<@Nullable V[]> array, Function<Published, @Nullable V> value) {
        var column = array.apply(rows.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    private static <T> Uni<List<T>> list(SqlConnection connection, String sql, Tuple values, Function<Row, T> read) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map((RowSet<Row> found) -> StreamSupport.stream(found.spliterator(), false)
                        .map(read)
                        .toList());
    }

    private static CountedFigure figure(Row row) {
        return new CountedFigure(
                row.getUUID("release_id"),
                row.getUUID("id"),
                new Population(row.getString("kind"), row.getString("population_group")),
                row.getUUID("area_id"),
                row.getString("detail"),
                new Counts(orNull(row.getInteger("individuals")), orNull(row.getInteger("households"))),
                row.getBoolean("suppressed"));
    }

    private static Family.Cell cell(Row row) {
        return new Family.Cell(
                row.getUUID("release_id"),
                new Population(row.getString("kind"), row.getString("population_group")),
                new SumCell.Id(row.getUUID("area_id"), row.getBoolean("own")),
                row.getBoolean("suppressed"));
    }

    private static AreaPlace area(Row row) {
        return new AreaPlace(
                row.getUUID("id"), row.getUUID("parent_id"), row.getInteger("edition"), row.getInteger("level"));
    }

    private static CountedPart part(Row row) {
        return new CountedPart(
                row.getUUID("release_id"),
                row.getUUID("figure_id"),
                row.getString("part"),
                row.getInteger("individuals"),
                row.getBoolean("suppressed"));
    }

    private static @Nullable Long orNull(@Nullable Integer count) {
        return count == null ? null : count.longValue();
    }
}
