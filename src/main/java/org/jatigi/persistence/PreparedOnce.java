package org.jatigi.persistence;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Makes the connections, each of which prepares a statement once and keeps it: the same few hundred statements are asked all day, and
 * parsing or planning one costs PostgreSQL more than answering it.
 *
 * <p>A plan is kept too and not made anew for the values of each request. That is right for statements that hold only what was asked
 * for, which {@link Rows#ask} runs. Transactions, whose statements may have conditions like {@code $1 is null or …}, let PostgreSQL
 * choose ({@link RowSecurity#ENTER}).
 */
@Singleton
public class PreparedOnce implements PgPoolCreator {

    private static final int STATEMENTS_MAX = 512; // for each connection
    private static final int LENGTH_MAX = 20_000; // a page of figures with all its columns has 4,000 characters

    private static final Map<String, String> SESSION = Map.of(
            "plan_cache_mode", "force_generic_plan",
            "random_page_cost",
                    "1.1", // what is asked all day is in memory; at 4 whole tables are sorted rather than an index
            // walked
            "statement_timeout", "120s", // longer than a request may take; transactions set their own
            "jit", "off"); // machine code is not kept with the plan: it would be made anew for each execution

    private final QuestionPool questions;

    PreparedOnce(QuestionPool questions) {
        this.questions = questions;
    }

    @Override
    public Pool create(Input input) {
        for (var options : input.pgConnectOptionsList()) {
            SESSION.forEach(options::addProperty);
            options.setCachePreparedStatements(true)
                    .setPreparedStatementCacheMaxSize(STATEMENTS_MAX)
                    .setPreparedStatementCacheSqlLimit(LENGTH_MAX);
        }
        var database = input.pgConnectOptionsList().getFirst();
        questions.open(input.vertx(), database, input.poolOptions());
        return Pool.pool(input.vertx(), database, input.poolOptions());
    }
}
