package org.jatigi.displacement.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jatigi.displacement.disclosure.CountedFigure.Population;
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

    private static final String COMPUTED = """
            insert into figure_cube (release_id, suppressed_figures, suppressed_cells)
            values ($1, $2, $3)
            """;

    private DisclosureStore() {}

    /** Lets nobody else compute this family until the end of the transaction. */
    static Uni<Void> claim(SqlConnection connection, UUID release) {
        return connection.preparedQuery(CLAIM).execute(Tuple.of(release)).replaceWithVoid();
    }

    /** Release by release, the oldest first. */
    static Uni<List<CountedFigure>> figures(SqlConnection connection, UUID release) {
        return list(connection, FIGURES, release, DisclosureStore::figure);
    }

    static Uni<List<CountedPart>> parts(SqlConnection connection, UUID release) {
        return list(connection, PARTS, release, DisclosureStore::part);
    }

    static Uni<Void> show(SqlConnection connection, UUID release, List<UUID> hidden, List<UUID> whole) {
        return connection
                .preparedQuery(SHOW)
                .execute(Tuple.of(release, hidden.toArray(UUID[]::new), whole.toArray(UUID[]::new)))
                .chain(() -> connection.preparedQuery(COMPUTED).execute(Tuple.of(release, hidden.size(), 0)))
                .replaceWithVoid();
    }

    private static <T> Uni<List<T>> list(SqlConnection connection, String sql, UUID release, Function<Row, T> read) {
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of(release))
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
