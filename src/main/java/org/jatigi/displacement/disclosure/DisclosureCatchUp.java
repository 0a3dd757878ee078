package org.jatigi.displacement.disclosure;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jatigi.access.Permissions;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;
import org.jatigi.vocabulary.Language;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Computes releases that nobody has computed: those that were there before disclosure control was. It begins with the start of the
 * service; until a release is done none of its numbers is shown.
 */
@ApplicationScoped
public class DisclosureCatchUp {

    private static final Logger LOG = Logger.getLogger(DisclosureCatchUp.class);

    /** What the job may do: see releases in every state, and compute what is shown of them. */
    private static final Viewer JOB = new Viewer(
            "jatigi",
            null,
            "jatigi-api",
            Set.of(),
            null,
            List.of(),
            1,
            new Permissions(
                    Map.of("release", Set.of("read", "review"), "displacement-aggregate", Set.of("read", "protect"))),
            Language.FR);

    private static final String WAITING = """
            select release.id
              from release
             where release.dataset = 'displacement'
               and ($1::uuid is null or release.id = $1)
               and not exists (select from figure_cube cube where cube.release_id = release.id)
             order by release.submitted_at, release.id
             limit 1000
            """;

    private final Rows rows;

    DisclosureCatchUp(Rows rows) {
        this.rows = rows;
    }

    /** Each release in a transaction of its own, the oldest first. A failure leaves a release hidden and is tried again. */
    @Scheduled(every = "${jatigi.displacement.disclosure-every:60s}", concurrentExecution = ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return rows.read(JOB, connection -> waiting(connection, null))
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(this::compute)
                        .collect()
                        .last())
                .onFailure()
                .invoke(failure -> LOG.error("a release stays hidden: what is shown of it was not computed", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Another replica may have done it while this one waited. */
    private Uni<Void> compute(UUID release) {
        return rows.write(
                JOB,
                connection -> DisclosureStore.claim(connection, release)
                        .chain(() -> waiting(connection, release))
                        .chain(still -> still.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : DisclosureControl.protect(connection, release)));
    }

    private static Uni<List<UUID>> waiting(SqlConnection connection, @Nullable UUID release) {
        return connection
                .preparedQuery(WAITING)
                .execute(Tuple.of(release))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }
}
