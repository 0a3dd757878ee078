package org.jatigi.displacement;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** How many people stand in the rows that were held when a release was imported. */
final class HeldPeople {

    private static final String RECORD = """
            insert into release_held (release_id, population_group, individuals)
            values ($1, $2, $3)
            """;

    /** A correction that was not imported repeats what the corrected release says. */
    private static final String HELD = """
            with recursive line as (
            select release.id as asked, release.id, release.supersedes, 0 as step
              from release
             where release.id = any ($1)
             union all
            select line.asked, older.id, older.supersedes, line.step + 1
              from line
              join release older on older.id = line.supersedes
             where line.step < 20
            )
            select distinct on (line.asked) line.asked, held.individuals
              from line
              join release_held held on held.release_id = line.id
             where held.population_group = $2
             order by line.asked, line.step
            """;

    private HeldPeople() {}

    /** Writes the numbers of a release that is being submitted, 0 where no row of a group was held. */
    static Uni<Void> record(SqlConnection connection, UUID release, Map<PopulationGroup, Long> held) {
        var batch = held.entrySet().stream()
                .map(entry -> Tuple.of(release, entry.getKey().name(), entry.getValue()))
                .toList();
        return batch.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(RECORD).executeBatch(batch).replaceWithVoid();
    }

    /** The numbers by release; a release of which it is not known is not among them. */
    static Uni<Map<UUID, Long>> of(SqlConnection connection, Collection<UUID> releases, PopulationGroup group) {
        return connection
                .preparedQuery(HELD)
                .execute(Tuple.of(releases.stream().distinct().toArray(UUID[]::new), group.name()))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .collect(toMap(row -> row.getUUID("asked"), row -> row.getLong("individuals"))));
    }
}
