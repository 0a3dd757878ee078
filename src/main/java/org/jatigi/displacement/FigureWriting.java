package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the figures of a draft release, thousands in a statement. */
final class FigureWriting {

    private static final String INSERT = """
            insert into population_figure (release_id, reference_end, organisation, kind, population_group, area_id, place_name, individuals,
                                           households, origin_area_id, origin_country, reason, arrival_start, arrival_end,
                                           shelter_type, reliability, source_row)
            select release.id, release.reference_end, $2, f.*
              from unnest($3::text[], $4::text[], $5::uuid[], $6::text[], $7::integer[], $8::integer[], $9::uuid[], $10::text[],
                          $11::text[], $12::date[], $13::date[], $14::text[], $15::text[], $16::integer[]) as f
              join release on release.id = $1
            """;

    private static final String INSERT_BREAKDOWN = """
            insert into population_figure_breakdown (figure_id, sex, age_min, age_max, disability, individuals)
            select figure.id, part.sex, part.age_min, part.age_max, part.disability, part.individuals
              from unnest($2::integer[], $3::text[], $4::integer[], $5::integer[], $6::boolean[], $7::integer[])
                   as part (source_row, sex, age_min, age_max, disability, individuals)
              join population_figure figure on figure.release_id = $1
                                           and figure.source_row = part.source_row
            """;

    private static final String CARRY = "select figures_carried($1, $2, $3)";

    private static final String MAPS = """
            select distinct area.edition, area.level
              from population_figure figure
              join area on area.id = figure.area_id
             where figure.release_id = $1
             order by area.edition, area.level
            """;

    private FigureWriting() {}

    /** An edition and a level: two figures of different ones may count the same people. */
    record AreaKind(int edition, int level) {}

    static Uni<Void> insert(
            SqlConnection connection, UUID release, String organisation, List<FigureCheck.Checked> figures) {
        var values = Tuple.tuple()
                .addUUID(release)
                .addString(organisation)
                .addArrayOfString(texts(figures, figure -> figure.entry().kind().name()))
                .addArrayOfString(
                        texts(figures, figure -> figure.entry().group().name()))
                .addArrayOfUUID(
                        column(figures, UUID[]::new, figure -> figure.area().id()))
                .addArrayOfString(texts(figures, figure -> figure.entry().place()))
                .addArrayOfInteger(
                        column(figures, Integer[]::new, figure -> figure.entry().individuals()))
                .addArrayOfInteger(
                        column(figures, Integer[]::new, figure -> figure.entry().households()))
                .addArrayOfUUID(column(figures, UUID[]::new, FigureWriting::origin))
                .addArrayOfString(texts(figures, figure -> figure.entry().originCountry()))
                .addArrayOfString(texts(figures, FigureWriting::reason))
                .addArrayOfLocalDate(column(figures, LocalDate[]::new, FigureWriting::arrivalStart))
                .addArrayOfLocalDate(column(figures, LocalDate[]::new, FigureWriting::arrivalEnd))
                .addArrayOfString(texts(figures, figure -> figure.entry().shelterType()))
                .addArrayOfString(texts(figures, figure -> figure.entry().reliability()))
                .addArrayOfInteger(IntStream.range(0, figures.size()).boxed().toArray(Integer[]::new));
        return connection
                .preparedQuery(INSERT)
                .execute(values)
                .chain(() -> insertBreakdown(connection, release, figures));
    }

    /** Repeats the figures of {@code corrected} whose areas are not {@code named}, with their breakdowns. */
    static Uni<Void> carry(SqlConnection connection, UUID release, UUID corrected, Set<UUID> named) {
        return connection
                .preparedQuery(CARRY)
                .execute(Tuple.of(release, corrected, named.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** The editions and levels in which a release counts. */
    static Uni<Set<AreaKind>> areaKinds(SqlConnection connection, UUID release) {
        return connection.preparedQuery(MAPS).execute(Tuple.of(release)).map(found -> {
            Set<AreaKind> kinds = new HashSet<>();
            for (Row row : found) {
                kinds.add(new AreaKind(row.getInteger("edition"), row.getInteger("level")));
            }
            return kinds;
        });
    }

    private static Uni<Void> insertBreakdown(
            SqlConnection connection, UUID release, List<FigureCheck.Checked> figures) {
        var parts = IntStream.range(0, figures.size())
                .boxed()
                .flatMap(row -> figures.get(row).entry().parts().stream().map(part -> new Part(row, part)))
                .toList();
        if (parts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var values = Tuple.tuple()
                .addUUID(release)
                .addArrayOfInteger(column(parts, Integer[]::new, Part::row))
                .addArrayOfString(texts(parts, Part::sex))
                .addArrayOfInteger(column(parts, Integer[]::new, part -> part.entry.ageMin()))
                .addArrayOfInteger(column(parts, Integer[]::new, part -> part.entry.ageMax()))
                .addArrayOfBoolean(column(parts, Boolean[]::new, part -> part.entry.disability()))
                .addArrayOfInteger(column(parts, Integer[]::new, part -> part.entry.individuals()));
        return connection.preparedQuery(INSERT_BREAKDOWN).execute(values).replaceWithVoid();
    }

    private static @Nullable UUID origin(FigureCheck.Checked figure) {
        return figure.origin() == null ? null : figure.origin().id();
    }

    private static @Nullable String reason(FigureCheck.Checked figure) {
        return figure.entry().reason() == null ? null : figure.entry().reason().name();
    }

    private static @Nullable LocalDate arrivalStart(FigureCheck.Checked figure) {
        return figure.entry().arrival() == null
                ? null
                : figure.entry().arrival().start();
    }

    private static @Nullable LocalDate arrivalEnd(FigureCheck.Checked figure) {
        return figure.entry().arrival() == null
                ? null
                : figure.entry().arrival().end();
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> value) {
        return column(rows, String[]::new, value);
    }

    private static <T, V> @Nullable V[] column(
            List<T> rows, java.util.function.IntFunction<@Nullable V[]> array, Function<T, @Nullable V> value) {
        var column = array.apply(rows.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    private record Part(int row, BreakdownEntry entry) {
        @Nullable
        String sex() {
            return entry.sex() == null ? null : entry.sex().name();
        }
    }
}
