package org.jatigi.displacement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.DateFilter;
import org.jatigi.dataset.IdFilter;
import org.jatigi.dataset.Inputs;
import org.jatigi.dataset.IntFilter;
import org.jatigi.dataset.Statement;
import org.jatigi.reference.AreaMaps;
import org.jspecify.annotations.Nullable;

/**
 * Which figures a question is about, in the form the database is asked.
 *
 * @param filter the client's conditions
 * @param asOf the instant whose published figures are wanted, null for the present
 * @param areas the areas, on the maps of all editions, that the figures may be of; null for all
 */
record FigureSelection(
        PopulationFigureFilter filter,
        @Nullable Instant asOf,
        @Nullable Collection<UUID> areas) {

    private static final String OF_FIGURE = """
              join release on release.id = figure.release_id
              left join area on area.id = figure.area_id
              left join assessment_round round on round.id = release.round_id
             where\s""";

    /** The selection in the arguments of a list of figures. */
    static FigureSelection of(Arguments given, AreaMaps maps) {
        var filter = Inputs.record(given.object("filter"), PopulationFigureFilter.class);
        var asked = filter.area() == null ? null : filter.area().asked();
        Set<UUID> areas =
                asked == null ? null : maps.current().within(maps.asked(asked)).inside();
        return new FigureSelection(filter, given.instant("asOf"), areas);
    }

    /** The arguments of a list of figures inside a release, as arguments of the list of all figures. */
    static Arguments within(Arguments given, UUID release) {
        var filter = new LinkedHashMap<>(given.object("filter").values());
        filter.put("release", Map.of("eq", release.toString()));
        var all = new LinkedHashMap<>(given.values());
        all.put("filter", filter);
        return new Arguments(all);
    }

    /** Adds the tables and, of the conditions, those that were asked for. */
    void add(Statement statement) {
        statement.add(" from population_figure figure").add(OF_FIGURE);
        ofReleases(statement, "figure.reference_end");
        ofFigures(statement);
        numbers(statement, "figure.shown_individuals", filter.individuals());
        numbers(statement, "figure.shown_households", filter.households());
    }

    /** The same for published sums, which know neither reasons nor single numbers, in the place of figures. */
    void addOfCells(Statement statement) {
        statement.add(" from figure_cell figure").add(OF_FIGURE);
        ofReleases(statement, "release.reference_end");
        ofFigures(statement);
    }

    /** Adds the conditions on the release and its round. */
    void ofReleases(Statement statement, String referenceEnd) {
        inForce(statement, "release.in_force", asOf, IdFilter.passing(filter.release()));
        numbers(statement, "round.number", filter.round());
        var period = Objects.requireNonNullElse(filter.referencePeriod(), DateFilter.NONE);
        bound(statement, referenceEnd, ">=", "date", period.gte());
        bound(statement, referenceEnd, "<=", "date", period.lte());
    }

    /** Adds the conditions on who was counted and where. */
    void ofFigures(Statement statement) {
        var group = filter.group();
        some(statement, "figure.population_group", "text", group == null ? null : Wanted.names(group.eq(), group.in()));
        var kind = filter.kind();
        some(statement, "figure.kind", "text", kind == null ? null : Wanted.names(kind.eq(), kind.in()));
        var reason = filter.reason();
        some(statement, "figure.reason", "text", reason == null ? null : Wanted.names(reason.eq(), reason.in()));
        some(statement, "figure.area_id", "uuid", areas == null ? null : areas.toArray(UUID[]::new));
        numbers(
                statement,
                "area.level",
                filter.area() == null ? null : filter.area().level());
    }

    /**
     * Adds the condition that a figure's release is the public one, now or at an instant. A named release may be a draft or a superseded
     * one: row security decides which of them the viewer may see. What was withdrawn is seen only as of an instant at which it was public.
     *
     * @param now the column that says whether it is the public one now
     */
    static void inForce(Statement statement, String now, @Nullable Instant asOf, UUID @Nullable [] releases) {
        if (asOf == null) {
            statement.add(releases == null ? now : "release.state <> 'WITHDRAWN'");
        } else {
            statement.add("release_in_force(release, ");
            statement.bind("timestamptz", asOf.atOffset(ZoneOffset.UTC)).add(")");
        }
        some(statement, "release.id", "uuid", releases);
    }

    /** Whether exactly one round or release is named, so that a stock is of one time whatever is published later. */
    boolean namesOneRound() {
        var round = orNone(filter.round());
        var rounds = round.named();
        boolean oneOfThem = rounds != null && Stream.of(rounds).distinct().count() == 1;
        boolean between = round.gte() != null && Objects.equals(round.gte(), round.lte());
        var releases = IdFilter.passing(filter.release());
        boolean oneRelease = releases != null && releases.length == 1;
        return oneOfThem || between || oneRelease;
    }

    private static IntFilter orNone(@Nullable IntFilter filter) {
        return Objects.requireNonNullElse(filter, IntFilter.NONE);
    }

    FigureSelection in(@Nullable Collection<UUID> others) {
        return new FigureSelection(filter, asOf, others);
    }

    private static void numbers(Statement statement, String column, @Nullable IntFilter filter) {
        var asked = orNone(filter);
        some(statement, column, "integer", asked.named());
        bound(statement, column, ">=", "integer", asked.gte());
        bound(statement, column, "<=", "integer", asked.lte());
    }

    private static void some(Statement statement, String column, String type, Object @Nullable [] values) {
        if (values == null) {
            return;
        }
        statement.add(" and ").add(column);
        if (values.length == 1) {
            statement.add(" = ").bind(type, values[0]);
        } else {
            statement.add(" = any (").bind(type + "[]", values).add(")");
        }
    }

    private static void bound(Statement statement, String column, String sign, String type, @Nullable Object value) {
        if (value != null) {
            statement.add(" and ").add(column).add(" " + sign + " ").bind(type, value);
        }
    }
}
