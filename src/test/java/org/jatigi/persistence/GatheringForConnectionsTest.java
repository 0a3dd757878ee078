package org.jatigi.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.TestServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions that gather where connections are few, or none. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class GatheringForConnectionsTest {

    private static final int NOBODY_LISTENS = 1;

    @Inject
    Vertx vertx;

    private Context loop;

    @BeforeEach
    void chooseAnEventLoop() {
        loop = vertx.getOrCreateContext();
    }

    @Test
    void who_waits_for_a_connection_shares_the_statement_that_it_is_for() throws Exception {
        var single = pool(database());
        try {
            var taken = theOnlyOneOf(single);
            var gathering = new Gathering(new Statements(single));

            var asked = new ArrayList<CompletableFuture<RowsByKey>>();
            for (int i = 0; i < 5; i++) {
                asked.add(askBare(gathering));
                Thread.sleep(5); // longer than anybody waits for company
            }
            taken.close();

            var answers = new ArrayList<RowsByKey>();
            for (var one : asked) {
                answers.add(one.get(30, TimeUnit.SECONDS));
            }
            assertEquals(
                    1,
                    answers.stream()
                            .map(answer -> answer.all().getFirst().getString(1))
                            .distinct()
                            .count());
        } finally {
            single.close();
        }
    }

    @Test
    void who_gives_up_waiting_for_a_connection_leaves_the_others_theirs() throws Exception {
        var single = pool(database());
        try {
            var taken = theOnlyOneOf(single);
            var gathering = new Gathering(new Statements(single));
            var request = new CompletableFuture<InFlight>();
            var given = new CompletableFuture<RowsByKey>();
            ((ContextInternal) VertxContext.createNewDuplicatedContext(loop)).runOnContext(now -> {
                request.complete(InFlight.begin(Duration.ofMinutes(1)));
                askBare(gathering, given);
            });
            request.get(30, TimeUnit.SECONDS).cancel();
            assertThrows(CancellationException.class, () -> given.get(30, TimeUnit.SECONDS));
            var other = askBare(gathering);
            taken.close();

            assertEquals(1, other.get(30, TimeUnit.SECONDS).all().size());
            assertEquals(1, askBare(gathering).get(30, TimeUnit.SECONDS).all().size());
        } finally {
            single.close();
        }
    }

    @Test
    void without_a_database_everybody_is_told_and_whoever_comes_later_too() throws Exception {
        var nobody = pool(database().setPort(NOBODY_LISTENS));
        try {
            var gathering = new Gathering(new Statements(nobody));
            for (int i = 0; i < 3; i++) {
                var one = askBare(gathering);
                var other = askBare(gathering);
                assertThrows(ExecutionException.class, () -> one.get(30, TimeUnit.SECONDS));
                assertThrows(ExecutionException.class, () -> other.get(30, TimeUnit.SECONDS));
            }
        } finally {
            nobody.close();
        }
    }

    private static SqlConnection theOnlyOneOf(Pool pool) throws Exception {
        return pool.getConnection().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private CompletableFuture<RowsByKey> askBare(Gathering gathering) {
        var answer = new CompletableFuture<RowsByKey>();
        loop.runOnContext(now -> askBare(gathering, answer));
        return answer;
    }

    private static void askBare(Gathering gathering, CompletableFuture<RowsByKey> answer) {
        var sql =
                "select asked.key, pg_backend_pid() || ' ' || statement_timestamp() from unnest($1::uuid[]) as asked (key)";
        gathering
                .ask(sql, Tuple.of(new UUID[] {UUID.randomUUID()}), 0, 1)
                .onComplete(answer::complete, answer::completeExceptionally);
    }

    private PgConnectOptions database() {
        var services = TestServices.configuration();
        return PgConnectOptions.fromUri(services.getOrDefault("quarkus.datasource.reactive.url", ""))
                .setUser(services.get("quarkus.datasource.username"))
                .setPassword(services.get("quarkus.datasource.password"));
    }

    private Pool pool(PgConnectOptions options) {
        return Pool.pool(vertx, options, new PoolOptions().setMaxSize(1));
    }
}
