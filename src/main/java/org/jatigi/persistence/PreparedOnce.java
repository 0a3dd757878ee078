package org.jatigi.persistence;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;

/**
 * The pool of connections, each of which prepares a statement once and keeps it: the same few hundred statements are asked all day, and
 * parsing one costs PostgreSQL more than answering it.
 */
@Singleton
public class PreparedOnce implements PgPoolCreator {

    private static final int STATEMENTS_MAX = 512; // for each connection
    private static final int LENGTH_MAX = 20_000; // a page of figures with all its columns has 4,000 characters

    @Override
    public Pool create(Input input) {
        for (var options : input.pgConnectOptionsList()) {
            options.setCachePreparedStatements(true)
                    .setPreparedStatementCacheMaxSize(STATEMENTS_MAX)
                    .setPreparedStatementCacheSqlLimit(LENGTH_MAX);
        }
        return Pool.pool(input.vertx(), input.pgConnectOptionsList().getFirst(), input.poolOptions());
    }
}
