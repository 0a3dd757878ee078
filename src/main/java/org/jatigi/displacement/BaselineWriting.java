package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jatigi.exchange.StagedRow;
import org.jspecify.annotations.Nullable;

/** Writes the figures of an imported file, and the communes that no list has, thousands in a statement. */
final class BaselineWriting {

    private static final String REPORT_AREAS = """
            insert into area (id, edition, level, code, scheme, name_fr, name_en, parent_id, standing, source)
            select area_id(edition, level, code), edition, level, code, 'COD', name, name, area_id(edition, level - 1, parent),
                   'REPORTED', 'DTM Mali'
              from unnest($1::integer[], $2::integer[], $3::text[], $4::text[], $5::text[]) as named (edition, level, code, name, parent)
                on conflict do nothing
            """;

    private static final String INSERT = """
            insert into population_figure (release_id, reference_end, organisation, kind, population_group, area_id, place_name, individuals,
                                           households, origin_area_id, origin_country, reason, arrival_start, source_row)
            select $1, release.reference_end, $2, 'STOCK', population_group, area_id(edition, level, code), place_name, individuals, households,
                   area_id(edition, 1, origin_region), origin_country, reason, arrival_start, source_row
              from unnest($3::text[], $4::integer[], $5::integer[], $6::text[], $7::text[], $8::integer[], $9::integer[],
                          $10::text[], $11::text[], $12::text[], $13::date[], $14::integer[])
                   as f (population_group, edition, level, code, place_name, individuals, households, origin_region, origin_country,
                         reason, arrival_start, source_row)
              join release on release.id = $1
            """;

    private static final String AREAS =
            "select distinct area_id from population_figure where release_id = $1 order by area_id";

    private BaselineWriting() {}

    static Uni<Void> insert(SqlConnection connection, UUID release, String organisation, List<StagedRow> rows) {
        var facts = rows.stream().flatMap(row -> facts(row).stream()).toList();
        return report(connection, facts)
                .chain(() -> connection.preparedQuery(INSERT).execute(values(release, organisation, facts)))
                .replaceWithVoid();
    }

    /** The areas of which a release counts people. */
    static Uni<Set<UUID>> areas(SqlConnection connection, UUID release) {
        return connection
                .preparedQuery(AREAS)
                .execute(Tuple.of(release))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(row -> row.getUUID("area_id"))
                        .collect(Collectors.toSet()));
    }

    private static Uni<Void> report(SqlConnection connection, List<Placed> facts) {
        var named = facts.stream()
                .map(Placed::place)
                .filter(place -> !place.isOfficial())
                .distinct()
                .toList();
        var values = Tuple.tuple()
                .addArrayOfInteger(
                        column(named, Integer[]::new, place -> place.edition().year()))
                .addArrayOfInteger(column(named, Integer[]::new, BaselinePlace::level))
                .addArrayOfString(column(named, String[]::new, BaselinePlace::code))
                .addArrayOfString(column(named, String[]::new, BaselinePlace::name))
                .addArrayOfString(column(named, String[]::new, BaselinePlace::parent));
        return connection.preparedQuery(REPORT_AREAS).execute(values).replaceWithVoid();
    }

    private static Tuple values(UUID release, String organisation, List<Placed> facts) {
        return Tuple.tuple()
                .addUUID(release)
                .addString(organisation)
                .addArrayOfString(
                        column(facts, String[]::new, fact -> fact.fact.group().name()))
                .addArrayOfInteger(column(
                        facts, Integer[]::new, fact -> fact.place.edition().year()))
                .addArrayOfInteger(column(facts, Integer[]::new, fact -> fact.place.level()))
                .addArrayOfString(column(facts, String[]::new, fact -> fact.place.code()))
                .addArrayOfString(column(facts, String[]::new, fact -> fact.place.locality()))
                .addArrayOfInteger(column(facts, Integer[]::new, fact -> fact.fact.individuals()))
                .addArrayOfInteger(column(facts, Integer[]::new, fact -> fact.fact.households()))
                .addArrayOfString(column(facts, String[]::new, fact -> fact.fact.originRegion()))
                .addArrayOfString(column(facts, String[]::new, fact -> fact.fact.originCountry()))
                .addArrayOfString(column(facts, String[]::new, BaselineWriting::reason))
                .addArrayOfLocalDate(column(facts, LocalDate[]::new, fact -> fact.fact.arrivalStart()))
                .addArrayOfInteger(column(facts, Integer[]::new, Placed::row));
    }

    private static @Nullable String reason(Placed fact) {
        return fact.fact.reason() == null ? null : fact.fact.reason().name();
    }

    private static List<Placed> facts(StagedRow staged) {
        var row = BaselineRow.of(staged);
        var place = Objects.requireNonNull(row.place(), "a good row has a place");
        return row.facts().stream()
                .map(fact -> new Placed(staged.row(), place, fact))
                .toList();
    }

    private static <T, V> @Nullable V[] column(
            List<T> rows, IntFunction<@Nullable V[]> array, Function<T, @Nullable V> value) {
        var column = array.apply(rows.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    private record Placed(int row, BaselinePlace place, BaselineFact fact) {}
}
