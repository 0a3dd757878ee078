package org.jatigi.displacement;

import io.vertx.mutiny.sqlclient.Tuple;
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

    /**
     * The conditions. A named release may be a draft or a superseded one: row security decides which of them the viewer may see. What
     * was withdrawn is seen only as of an instant at which it was public.
     */
    static final String FROM_AND_WHERE = """
              from population_figure figure
              join release on release.id = figure.release_id
              join area on area.id = figure.area_id
              left join assessment_round round on round.id = release.round_id
             where (release_in_force(release, $1::timestamptz)
                    or (release.id = any ($2::uuid[]) and $1::timestamptz is null and release.state <> 'WITHDRAWN'))
               and ($2::uuid[] is null or release.id = any ($2))
               and ($3::integer[] is null or round.number = any ($3))
               and ($4::integer is null or round.number >= $4)
               and ($5::integer is null or round.number <= $5)
               and ($6::date is null or figure.reference_end >= $6)
               and ($7::date is null or figure.reference_end <= $7)
               and ($8::text[] is null or figure.population_group = any ($8))
               and ($9::text[] is null or figure.kind = any ($9))
               and ($10::text[] is null or figure.reason = any ($10))
               and ($11::uuid[] is null or figure.area_id = any ($11))
               and ($12::integer[] is null or figure.shown_individuals = any ($12))
               and ($13::integer is null or figure.shown_individuals >= $13)
               and ($14::integer is null or figure.shown_individuals <= $14)
               and ($15::integer[] is null or figure.shown_households = any ($15))
               and ($16::integer is null or figure.shown_households >= $16)
               and ($17::integer is null or figure.shown_households <= $17)
               and ($18::integer[] is null or area.level = any ($18))
               and ($19::integer is null or area.level >= $19)
               and ($20::integer is null or area.level <= $20)
            """;

    /** How many values the conditions have. */
    static final int PARAMETERS = 20;

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

    /** The values of the conditions, in their order. */
    Tuple values() {
        var round = orNone(filter.round());
        var values = Tuple.tuple()
                .addValue(asOf == null ? null : asOf.atOffset(ZoneOffset.UTC))
                .addValue(IdFilter.passing(filter.release()));
        add(values, round);
        var period = Objects.requireNonNullElse(filter.referencePeriod(), DateFilter.NONE);
        values.addValue(period.gte()).addValue(period.lte());
        var group = filter.group();
        var kind = filter.kind();
        var reason = filter.reason();
        values.addValue(group == null ? null : Wanted.names(group.eq(), group.in()))
                .addValue(kind == null ? null : Wanted.names(kind.eq(), kind.in()))
                .addValue(reason == null ? null : Wanted.names(reason.eq(), reason.in()))
                .addValue(areas == null ? null : areas.toArray(UUID[]::new));
        add(values, orNone(filter.individuals()));
        add(values, orNone(filter.households()));
        add(values, orNone(filter.area() == null ? null : filter.area().level()));
        return values;
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

    private static void add(Tuple values, IntFilter filter) {
        values.addValue(filter.named()).addValue(filter.gte()).addValue(filter.lte());
    }

    FigureSelection in(@Nullable Collection<UUID> others) {
        return new FigureSelection(filter, asOf, others);
    }
}
