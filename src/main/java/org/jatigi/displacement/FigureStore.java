package org.jatigi.displacement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jatigi.dataset.Statement;
import org.jatigi.reference.AreaMap;

/** Reads population figures. All statements run in the transaction that they are given. */
@ApplicationScoped
class FigureStore {

    private static final String SHOWN = """
            select figure.id, figure.kind, figure.population_group, figure.shown_individuals as individuals,
                   figure.shown_households as households, figure.area_id,
                   figure.place_name, figure.origin_area_id, figure.origin_country, figure.reason, figure.arrival_start,
                   figure.arrival_end, figure.shelter_type, figure.reliability, figure.suppressed,
                   release.reference_start, release.reference_end,
                   release.id as release_id, release.title as release_title, release.state as release_state,
                   round.id as round_id, round.number as round_number, round.operation, round.type as round_type,
            """;

    /** The newest release of each area; of several that tie, the one published last. */
    private static final String NEWEST = """
            select * from (
            select wanted.*, rank() over (partition by area_id order by reference_end desc, published_at desc, release_id) as age
              from (
            """ + SHOWN + """
                   release.published_at
            """;

    private static final String OF_EACH_AREA = """
                   ) as wanted
                   ) as aged
             where age = 1
             order by reference_end desc, published_at desc, release_id, id
            """;

    private static final String BY_IDS = SHOWN + """
                   release.published_at
              from population_figure figure
              join release on release.id = figure.release_id
              left join assessment_round round on round.id = release.round_id
             where figure.id = any ($1)
             order by figure.id
            """;

    private static final String BREAKDOWNS = """
            select figure_id, sex, age_min, age_max, disability, shown_individuals as individuals
              from population_figure_breakdown
             where figure_id = any ($1)
             order by figure_id, sex, age_min, age_max, disability
            """;

    /** The figures with these ids, as far as the viewer may see them. */
    Uni<Map<UUID, PopulationFigure>> byIds(SqlConnection connection, AreaMap map, Collection<?> ids) {
        var wanted = Tuple.of(ids.stream().map(UUID.class::cast).toArray(UUID[]::new));
        return rows(connection, BY_IDS, wanted)
                .map(found -> figures(found, map).stream().collect(toMap(PopulationFigure::id, Function.identity())));
    }

    /** How many figures are without numbers to protect people. */
    Uni<Integer> countSuppressed(SqlConnection connection, FigureSelection selection) {
        var statement = new Statement().add("select count(*) as total");
        selection.add(statement);
        return rows(connection, statement.add(" and figure.suppressed"))
                .map(found -> found.iterator().next().getInteger("total"));
    }

    /** Of each area the figures of its newest round, the newest first. */
    Uni<List<PopulationFigure>> newest(SqlConnection connection, AreaMap map, FigureSelection selection) {
        var statement = new Statement().add(NEWEST);
        selection.add(statement);
        return rows(connection, statement.add(OF_EACH_AREA)).map(found -> figures(found, map));
    }

    /** The parts of each figure; a figure that was not counted by parts is not among them. */
    Uni<Map<UUID, List<Breakdown>>> breakdowns(SqlConnection connection, Collection<UUID> figures) {
        var ids = Tuple.of(figures.toArray(UUID[]::new));
        return rows(connection, BREAKDOWNS, ids)
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .collect(groupingBy(row -> row.getUUID("figure_id"), mapping(FigureRow::breakdown, toList()))));
    }

    private static Uni<RowSet<Row>> rows(SqlConnection connection, Statement statement) {
        return rows(connection, statement.text(), Tuple.newInstance(statement.values()));
    }

    private static Uni<RowSet<Row>> rows(SqlConnection connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values);
    }

    private static List<PopulationFigure> figures(RowSet<Row> found, AreaMap map) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(row -> FigureRow.figure(row, map))
                .toList();
    }
}
