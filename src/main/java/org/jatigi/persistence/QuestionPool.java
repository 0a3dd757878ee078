package org.jatigi.persistence;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Connections for single statements that only read, of which there are few: more only take PostgreSQL's caches from each other, and
 * questions that wait for one meet and share it. Transactions, which may hold theirs for long, have the pool that Quarkus makes.
 */
@Singleton
class QuestionPool {

    private static final String NAME = "questions";

    private final int connections;
    private final AtomicReference<@Nullable Pool> questions = new AtomicReference<>();

    QuestionPool(@ConfigProperty(name = "jatigi.database.question-connections") int connections) {
        this.connections = connections;
    }

    /** Opens it with the options of the pool for transactions, but for its size. */
    void open(Vertx vertx, PgConnectOptions database, PoolOptions ofTransactions) {
        var session = new PgConnectOptions(database).addProperty("default_transaction_read_only", "on");
        var own = new PoolOptions(ofTransactions).setName(NAME).setMaxSize(connections);
        close(questions.getAndSet(Pool.pool(vertx, session, own)));
    }

    /** The connections; they are there since the pool for transactions is. */
    Pool beside(Pool transactions) {
        transactions.size(); // Quarkus opens it when it is used for the first time
        return Objects.requireNonNull(questions.get());
    }

    @PreDestroy
    void close() {
        close(questions.getAndSet(null));
    }

    private static void close(@Nullable Pool open) {
        if (open != null) {
            open.close();
        }
    }
}
