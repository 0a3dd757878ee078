package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jatigi.exchange.Comparison;
import org.jatigi.exchange.Finding;
import org.jatigi.exchange.StagedRow;
import org.jatigi.exchange.Submission;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Text;

/** Compares the rows of a file with what the latest release of the same round says, so that a file that was only saved again changes nothing. */
final class BaselineComparison {

    /** The release a file corrects, where its sender named it; else the latest of its round that was not withdrawn. */
    private static final String LATEST = """
            select release.id
              from release
              left join assessment_round round on round.id = release.round_id
             where release.dataset = $1
               and release.state not in ('WITHDRAWN', 'SUPERSEDED')
               and (release.id = $2
                    or $2 is null
                       and round.operation = $3
                       and round.type = $4
                       and round.number is not distinct from $5
                       and round.period_end = $6)
             order by release.submitted_at desc
             limit 1
            """;

    private static final String FACTS = """
            select area.edition, area.level, area.code, figure.place_name, figure.population_group, compared.individuals,
                   compared.households, origin.code as origin_region, figure.origin_country, figure.reason, figure.arrival_start
              from population_figure figure
              join figures_compared($1) compared on compared.id = figure.id
              join area on area.id = figure.area_id
              left join area origin on origin.id = figure.origin_area_id
             where figure.release_id = $1
             order by figure.source_row
            """;

    private static final String STANDS = """
            select state <> 'WITHDRAWN' as stands
              from release
             where id = $1
            """;

    private BaselineComparison() {}

    static Uni<Comparison> of(SqlConnection connection, Submission submission, List<StagedRow> good) {
        if (good.isEmpty()) {
            return Uni.createFrom().item(Comparison.NOTHING_KNOWN);
        }
        return connection
                .preparedQuery(LATEST)
                .execute(wanted(submission, BaselineRelease.of(good)))
                .chain(found -> found.size() == 0
                        ? Uni.createFrom().item(Comparison.NOTHING_KNOWN)
                        : compare(connection, found.iterator().next().getUUID("id"), good));
    }

    static Uni<Boolean> stands(SqlConnection connection, UUID release) {
        return connection
                .preparedQuery(STANDS)
                .execute(Tuple.of(release))
                .map(found -> found.size() > 0 && found.iterator().next().getBoolean("stands"));
    }

    private static Tuple wanted(Submission submission, BaselineRelease release) {
        return Tuple.tuple()
                .addString(FigureSubmissions.DATASET)
                .addUUID(submission.supersedes())
                .addString(BaselineRelease.OPERATION)
                .addString(RoundType.BASELINE.name())
                .addInteger(release.round())
                .addLocalDate(release.reference().end());
    }

    private static Uni<Comparison> compare(SqlConnection connection, UUID release, List<StagedRow> good) {
        return connection
                .preparedQuery(FACTS)
                .execute(Tuple.of(release))
                .map(BaselineComparison::facts)
                .map(known -> {
                    var unchanged = good.stream()
                            .filter(row -> isKnown(known, BaselineRow.of(row)))
                            .map(StagedRow::row)
                            .collect(Collectors.toSet());
                    return new Comparison(
                            unchanged, unchanged.isEmpty() ? List.of() : List.of(told(unchanged.size(), release)));
                });
    }

    private static boolean isKnown(Map<Where, Set<BaselineFact>> known, BaselineRow row) {
        return Optional.ofNullable(row.place())
                .map(place -> known.getOrDefault(Where.of(place), Set.of()))
                .filter(facts -> facts.equals(new HashSet<>(row.facts())))
                .isPresent();
    }

    private static Map<Where, Set<BaselineFact>> facts(RowSet<Row> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .collect(Collectors.groupingBy(
                        Where::of, HashMap::new, Collectors.mapping(BaselineComparison::fact, Collectors.toSet())));
    }

    private static BaselineFact fact(Row row) {
        var reason = row.getString("reason");
        return new BaselineFact(
                PopulationGroup.valueOf(row.getString("population_group")),
                row.getInteger("individuals"),
                row.getInteger("households"),
                row.getString("origin_region"),
                row.getString("origin_country"),
                reason == null ? null : DisplacementReason.valueOf(reason),
                row.getLocalDate("arrival_start"));
    }

    private static Finding told(int count, UUID release) {
        return Finding.ofFile(
                Finding.Level.INFO,
                "rows-unchanged",
                new Text(
                        "%d lignes disent ce que dit déjà la publication %s.".formatted(count, release),
                        "%d rows say what the release %s says already.".formatted(count, release)));
    }

    /** A place as it is stored. */
    private record Where(Edition edition, int level, String code, String locality) {

        static Where of(BaselinePlace place) {
            return new Where(
                    place.edition(),
                    place.level(),
                    place.code(),
                    Optional.ofNullable(place.locality()).orElse(""));
        }

        static Where of(Row row) {
            return new Where(
                    Edition.of(row.getInteger("edition")),
                    row.getInteger("level"),
                    row.getString("code"),
                    Optional.ofNullable(row.getString("place_name")).orElse(""));
        }
    }
}
