package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Question;
import org.jatigi.dataset.Statement;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.AreaMap;
import org.jatigi.reference.Period;
import org.jatigi.reference.ReleaseLink;
import org.jatigi.reference.ReleaseState;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is published of all areas of a level. First the releases and then their sums, each with an index and without a join: a table by
 * region and month repeats every release ten times, and what is said of it is read once.
 */
@ApplicationScoped
class LevelStore {

    private static final String RELEASES = """
            select release.id, release.title, release.state, release.organisation, release.reference_start, release.reference_end,
                   release.round_id, %s
              from release
              left join assessment_round round on round.id = release.round_id
             where\s""";

    private static final String ROUND = "round.number, round.operation, round.type";
    private static final String NO_ROUND = "null::integer, null::text, null::text"; // and PostgreSQL does not join it

    private static final String CELLS = """
            select figure.release_id, figure.area_id, figure.figures, figure.shown_individuals, figure.shown_households,
                   figure.overlapping%s
              from figure_cell figure
              left join area on area.id = figure.area_id
             where figure.release_id = any (""";

    private final Rows rows;

    LevelStore(Rows rows) {
        this.rows = rows;
    }

    /**
     * What stands for each area of the level or, where figures are coarser, for these.
     *
     * @param rounds whether the rounds are wanted too
     */
    Uni<List<AreaTotal>> totals(Viewer viewer, AreaMap map, FigureSelection selection, int level, boolean rounds) {
        var population = Population.of(selection.filter());
        return ask(viewer, releases(selection, rounds))
                .map(LevelStore::releases)
                .chain(releases -> releases.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : ask(viewer, cells(selection, population, releases, level))
                                .map(found -> totals(found, population, releases, map)));
    }

    private Uni<RowSet<Row>> ask(Viewer viewer, Statement statement) {
        return rows.ask(viewer, statement.text(), statement.values());
    }

    private static Statement releases(FigureSelection selection, boolean rounds) {
        var statement = new Statement(Question.RESERVED).add(RELEASES.formatted(rounds ? ROUND : NO_ROUND));
        selection.ofReleases(statement, "release.reference_end");
        return statement.add(" order by release.reference_end desc, release.id");
    }

    /** The sums of the level, and the own figures of larger areas. */
    private static Statement cells(
            FigureSelection selection, Population population, Map<UUID, Of> releases, int level) {
        var statement = new Statement(Question.RESERVED);
        var ids = releases.keySet().toArray(UUID[]::new);
        cells(statement, selection, population, ids);
        statement.add(" and figure.level = ").bind("integer", level).add(" and figure.own in (true, false) union all ");
        cells(statement, selection, population, ids);
        return statement.add(" and figure.level < ").bind("integer", level).add(" and figure.own");
    }

    private static void cells(Statement statement, FigureSelection selection, Population population, UUID[] releases) {
        statement
                .add(CELLS.formatted(population.columns()))
                .bind("uuid[]", releases)
                .add(")");
        selection.ofFigures(statement);
    }

    private static Map<UUID, Of> releases(RowSet<Row> found) {
        var releases = new HashMap<UUID, Of>();
        for (var row : found) {
            var link = new ReleaseLink(row.getUUID(0), row.getString(1), ReleaseState.valueOf(row.getString(2)));
            var period = new Period(row.getLocalDate(4), row.getLocalDate(5));
            var round = row.getUUID(6);
            var source = round == null ? link.id() : round;
            releases.put(link.id(), new Of(link, row.getString(3), source, round(row), period));
        }
        return releases;
    }

    private static @Nullable FigureRound round(Row row) {
        var operation = row.getString(8);
        return operation == null
                ? null
                : new FigureRound(row.getUUID(6), row.getInteger(7), operation, RoundType.valueOf(row.getString(9)));
    }

    private static List<AreaTotal> totals(
            RowSet<Row> found, Population population, Map<UUID, Of> releases, AreaMap map) {
        var totals = new ArrayList<AreaTotal>(found.size());
        for (var row : found) {
            totals.add(total(row, population, Objects.requireNonNull(releases.get(row.getUUID(0))), map));
        }
        return totals;
    }

    private static AreaTotal total(Row row, Population population, Of of, AreaMap map) {
        var individuals = row.getLong(3);
        var households = row.getLong(4);
        boolean hidden = individuals == null && households == null; // a figure has one of them
        return new AreaTotal(
                population.kind(row),
                population.group(row),
                of.release,
                of.organisation,
                of.source,
                of.round,
                of.period,
                map.area(row.getUUID(1)),
                null,
                individuals,
                households,
                row.getInteger(2),
                new AreaTotal.Shape(hidden, true, row.getBoolean(5)));
    }

    /** The release of some sums, and what is known of it. */
    private record Of(
            ReleaseLink release,
            String organisation,
            UUID source,
            @Nullable FigureRound round,
            Period period) {}

    /** Which people are counted: what the filter says already is not read from each row. */
    private record Population(
            @Nullable FigureKind kind, @Nullable PopulationGroup group) {

        static Population of(PopulationFigureFilter filter) {
            return new Population(
                    filter.kind() == null ? null : filter.kind().eq(),
                    filter.group() == null ? null : filter.group().eq());
        }

        /** The columns behind the others: the kind, if it is read, and then the group. */
        String columns() {
            return (kind == null ? ", figure.kind" : "") + (group == null ? ", figure.population_group" : "");
        }

        FigureKind kind(Row row) {
            return kind == null ? FigureKind.valueOf(row.getString(FIRST)) : kind;
        }

        PopulationGroup group(Row row) {
            return group == null ? PopulationGroup.valueOf(row.getString(kind == null ? FIRST + 1 : FIRST)) : group;
        }

        private static final int FIRST = 6;
    }
}
