package org.jatigi.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jatigi.access.TestViewers;
import org.jatigi.access.Viewer;
import org.jatigi.local.LocalServicesResource;
import org.junit.jupiter.api.Test;

/** Questions and transactions have connections of their own. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class QuestionPoolTest {

    private static final Viewer VIEWER = TestViewers.of("reader", "IOM");

    private static final long LOCK = 20_261_126;

    /** Waits until nobody holds the lock, and says on which connection. */
    private static final String WAITING =
            "select pg_backend_pid() as backend from (select pg_advisory_xact_lock_shared(" + LOCK
                    + ") offset 0) as passed";

    @Inject
    Rows rows;

    @Inject
    RunningStatements running;

    @ConfigProperty(name = "jatigi.database.question-connections")
    int connections;

    @Test
    void questions_that_wait_keep_no_transaction_waiting_and_have_few_connections() throws Exception {
        var release = new CompletableFuture<Void>();
        var held = new CompletableFuture<Void>();
        var holder = rows.write(
                        VIEWER,
                        connection -> run(connection, "select pg_advisory_xact_lock(" + LOCK + ")")
                                .invoke(() -> held.complete(null))
                                .chain(() -> Uni.createFrom().completionStage(release)))
                .subscribeAsCompletionStage();
        held.get(30, TimeUnit.SECONDS);
        var questions = new ArrayList<CompletableFuture<Integer>>();
        try {
            for (int i = 0; i < 3 * connections; i++) {
                questions.add(rows.ask(VIEWER, WAITING, Tuple.tuple())
                        .map(found -> found.iterator().next().getInteger("backend"))
                        .subscribeAsCompletionStage());
            }
            running.eventually("pg_advisory_xact_lock_shared", connections);

            rows.read(VIEWER, connection -> run(connection, "select 1")).await().atMost(Duration.ofSeconds(30));
            assertFalse(questions.stream().anyMatch(CompletableFuture::isDone));
        } finally {
            release.complete(null);
        }
        holder.get(30, TimeUnit.SECONDS);

        var backends = new HashSet<Integer>();
        for (var question : questions) {
            backends.add(question.get(30, TimeUnit.SECONDS));
        }
        assertEquals(connections, backends.size());
    }

    private static Uni<Void> run(SqlConnection connection, String sql) {
        return connection.query(sql).execute().replaceWithVoid();
    }
}
