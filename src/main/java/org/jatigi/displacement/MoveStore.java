package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jatigi.reference.AreaMap;

/** Reads where the people of a round come from. */
@ApplicationScoped
class MoveStore {

    private static final String MOVES = """
            select round.id as round_id, round.number as round_number, round.operation, round.type as round_type,
                   release.id as release_id, figure.area_id, figure.origin_area_id, figure.origin_country,
                   sum(figure.shown_individuals) as individuals, sum(figure.shown_households) as households
              from population_figure figure
              join release on release.id = figure.release_id
              join assessment_round round on round.id = release.round_id
             where release_in_force(release, $1::timestamptz)
               and figure.kind = 'STOCK'
               and figure.population_group = $2
               and round.number = $3
               and ($4::text is null or round.operation = $4)
               and ($5::text is null or round.type = $5)
             group by round.id, round.number, round.operation, round.type, release.id, figure.area_id, figure.origin_area_id,
                      figure.origin_country
             order by release.id, figure.area_id, figure.origin_area_id, figure.origin_country
            """;

    Uni<List<Move>> of(SqlConnection connection, AreaMap map, MobilityQuestion question) {
        var asOf = question.asOf();
        var type = question.type();
        var values = Tuple.tuple()
                .addValue(asOf == null ? null : asOf.atOffset(ZoneOffset.UTC))
                .addString(question.group().name())
                .addInteger(question.round())
                .addString(question.operation())
                .addString(type == null ? null : type.name());
        return connection
                .preparedQuery(MOVES)
                .execute(values)
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(row -> move(row, map))
                        .toList());
    }

    private static Move move(Row row, AreaMap map) {
        var origin = row.getUUID("origin_area_id");
        return new Move(
                Objects.requireNonNull(FigureRow.round(row)),
                row.getUUID("release_id"),
                map.area(row.getUUID("area_id")),
                origin == null ? null : map.area(origin),
                row.getString("origin_country"),
                row.getLong("individuals"),
                row.getLong("households"));
    }
}
