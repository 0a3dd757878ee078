package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jatigi.reference.AreaMap;
import org.jatigi.reference.Period;

/** Reads where the people of a round come from. */
@ApplicationScoped
class MoveStore {

    private static final String MOVES = """
            with move as (
            select round.id as round_id, round.number as round_number, round.operation, round.type as round_type,
                   release.id as release_id, release.title as release_title, release.state as release_state,
                   release.organisation as release_organisation, release.reference_start, release.reference_end,
                   figure.area_id, figure.origin_area_id, figure.origin_country,
                   sum(figure.shown_individuals) as individuals, sum(figure.shown_households) as households,
                   count(*) as figures, count(*) filter (where figure.suppressed) as suppressed
              from population_figure figure
              join release on release.id = figure.release_id
              join assessment_round round on round.id = release.round_id
             where release_in_force(release, $1::timestamptz)
               and figure.kind = 'STOCK'
               and figure.population_group = $2
               and round.number = $3
               and ($4::text is null or round.operation = $4)
               and ($5::text is null or round.type = $5)
             group by round.id, release.id, figure.area_id, figure.origin_area_id, figure.origin_country
            )
            select move.*, cell.figures = move.figures as whole, not cell.suppressed as shown, cell.overlapping as beside,
                   cell.shown_individuals, cell.shown_households
              from move
              left join figure_cell cell on cell.release_id = move.release_id
                                        and cell.kind = 'STOCK'
                                        and cell.population_group = $2
                                        and cell.area_id = move.area_id
                                        and cell.own
             order by move.release_id, move.area_id, move.origin_area_id, move.origin_country
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
                        .map(row -> move(row, map, question.group()))
                        .toList());
    }

    private static Move move(Row row, AreaMap map, PopulationGroup group) {
        var origin = row.getUUID("origin_area_id");
        return new Move(
                total(row, map, group), origin == null ? null : map.area(origin), row.getString("origin_country"));
    }

    private static AreaTotal total(Row row, AreaMap map, PopulationGroup group) {
        boolean whole = Boolean.TRUE.equals(row.getBoolean("whole"));
        boolean asCell = whole && Boolean.TRUE.equals(row.getBoolean("shown"));
        boolean hidden = !asCell && row.getLong("suppressed") > 0;
        var round = FigureRow.round(row);
        return new AreaTotal(
                FigureKind.STOCK,
                group,
                FigureRow.release(row),
                row.getString("release_organisation"),
                round == null ? row.getUUID("release_id") : round.id(),
                round,
                new Period(row.getLocalDate("reference_start"), row.getLocalDate("reference_end")),
                map.area(row.getUUID("area_id")),
                null,
                hidden ? null : row.getLong(asCell ? "shown_individuals" : "individuals"),
                hidden ? null : row.getLong(asCell ? "shown_households" : "households"),
                row.getLong("figures"),
                new AreaTotal.Shape(hidden, whole, Boolean.TRUE.equals(row.getBoolean("beside"))));
    }
}
