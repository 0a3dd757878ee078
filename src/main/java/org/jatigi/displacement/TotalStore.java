package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jatigi.dataset.IntFilter;
import org.jatigi.dataset.Statement;
import org.jatigi.reference.AreaMap;
import org.jatigi.reference.Period;
import org.jspecify.annotations.Nullable;

/** Reads totals by release and area: from what is published of each area, and from the figures only where a filter looks at these. */
@ApplicationScoped
class TotalStore {

    private static final String RELEASE = """
            release.id as release_id, release.title as release_title, release.state as release_state,
            release.organisation as release_organisation, release.reference_start, release.reference_end,
            round.id as round_id, round.number as round_number, round.operation, round.type as round_type
            """;

    private static final String CELLS = """
            select figure.kind, figure.population_group, figure.area_id, null::text as reason, figure.figures,
                   figure.shown_individuals as individuals, figure.shown_households as households,
                   figure.suppressed as hidden, true as whole, figure.overlapping as beside,
            """ + RELEASE;

    private static final String NEWEST_FIRST = " order by release.reference_end desc, release.id, figure.area_id";

    /** The figures by what they have in common; %1$s tells them apart further. */
    private static final String OF_FIGURES = """
            with total as (
            select figure.kind, figure.population_group, figure.area_id, %1$s as reason,
                   release.id, round.id as round_id,
                   sum(figure.shown_individuals) as individuals, sum(figure.shown_households) as households,
                   count(*) as figures, count(*) filter (where figure.suppressed) as hidden
            """;

    private static final String ADDED_UP = """
             group by figure.kind, figure.population_group, figure.area_id, %1$s, release.id, round.id
            )
            select total.kind, total.population_group, total.area_id, total.reason, total.figures,
                   case when cell.shown then cell.shown_individuals else total.individuals end as individuals,
                   case when cell.shown then cell.shown_households else total.households end as households,
                   total.hidden > 0 and not coalesce(cell.shown, false) as hidden,
                   coalesce(cell.whole, false) as whole, coalesce(cell.overlapping, false) as beside,
            """ + RELEASE + """
              from total
              join release on release.id = total.id
              left join assessment_round round on round.id = total.round_id
              left join lateral (
                   select own.figures = total.figures as whole, own.figures = total.figures and not own.suppressed as shown,
                          own.overlapping, own.shown_individuals, own.shown_households
                     from figure_cell own
                    where own.release_id = total.id
                      and own.kind = total.kind
                      and own.population_group = total.population_group
                      and own.area_id = total.area_id
                      and own.own
                   ) as cell on true
             order by release.reference_end desc, release.id, total.area_id, total.reason
            """;

    /** The newest reference period first. */
    Uni<List<AreaTotal>> totals(SqlConnection connection, AreaMap map, FigureSelection selection) {
        return read(connection, map, readsFigures(selection) ? figures(selection, "null::text") : areas(selection));
    }

    /** The same, told apart by the reason for which people left. */
    Uni<List<AreaTotal>> totalsByReason(SqlConnection connection, AreaMap map, FigureSelection selection) {
        return read(connection, map, figures(selection, "figure.reason"));
    }

    /** Whether a filter is about single figures and not about areas. */
    static boolean readsFigures(FigureSelection selection) {
        var filter = selection.filter();
        return filter.reason() != null || isGiven(filter.individuals()) || isGiven(filter.households());
    }

    private static boolean isGiven(@Nullable IntFilter filter) {
        return filter != null && !filter.equals(IntFilter.NONE);
    }

    /** The areas' own figures. */
    private static Statement areas(FigureSelection selection) {
        var statement = new Statement().add(CELLS);
        selection.addOfCells(statement);
        return statement.add(" and figure.own").add(NEWEST_FIRST);
    }

    private static Statement figures(FigureSelection selection, String reason) {
        var statement = new Statement().add(OF_FIGURES.formatted(reason));
        selection.add(statement);
        return statement.add(ADDED_UP.formatted(reason));
    }

    private static Uni<List<AreaTotal>> read(SqlConnection connection, AreaMap map, Statement statement) {
        return connection
                .preparedQuery(statement.text())
                .execute(Tuple.newInstance(statement.values()))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(row -> total(row, map))
                        .toList());
    }

    private static AreaTotal total(Row row, AreaMap map) {
        var reason = row.getString("reason");
        boolean hidden = row.getBoolean("hidden");
        var round = FigureRow.round(row);
        return new AreaTotal(
                FigureKind.valueOf(row.getString("kind")),
                PopulationGroup.valueOf(row.getString("population_group")),
                FigureRow.release(row),
                row.getString("release_organisation"),
                round == null ? row.getUUID("release_id") : round.id(),
                round,
                new Period(row.getLocalDate("reference_start"), row.getLocalDate("reference_end")),
                map.area(row.getUUID("area_id")),
                reason == null ? null : DisplacementReason.valueOf(reason),
                hidden ? null : row.getLong("individuals"),
                hidden ? null : row.getLong("households"),
                row.getLong("figures"),
                new AreaTotal.Shape(hidden, row.getBoolean("whole"), row.getBoolean("beside")));
    }
}
