package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jatigi.reference.AreaMap;
import org.jatigi.reference.Period;

/** Reads totals by release and area. */
@ApplicationScoped
class TotalStore {

    private static final String TOTALS = """
            select figure.kind, figure.population_group, figure.area_id, release.id as release_id, release.reference_start,
                   release.reference_end, round.id as round_id, round.number as round_number, round.operation, round.type as round_type,
                   sum(figure.shown_individuals) as individuals, sum(figure.shown_households) as households, count(*) as figures
            """ + FigureSelection.FROM_AND_WHERE + """
             group by figure.kind, figure.population_group, figure.area_id, release.id, release.reference_start,
                      release.reference_end, round.id, round.number, round.operation, round.type
             order by release.reference_end desc, release.id, figure.area_id
            """;

    /** The newest reference period first. */
    Uni<List<AreaTotal>> totals(SqlConnection connection, AreaMap map, FigureSelection selection) {
        return connection
                .preparedQuery(TOTALS)
                .execute(selection.values())
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(row -> total(row, map))
                        .toList());
    }

    private static AreaTotal total(Row row, AreaMap map) {
        return new AreaTotal(
                FigureKind.valueOf(row.getString("kind")),
                PopulationGroup.valueOf(row.getString("population_group")),
                row.getUUID("release_id"),
                FigureRow.round(row),
                new Period(row.getLocalDate("reference_start"), row.getLocalDate("reference_end")),
                map.area(row.getUUID("area_id")),
                row.getLong("individuals"),
                row.getLong("households"),
                row.getLong("figures"));
    }
}
