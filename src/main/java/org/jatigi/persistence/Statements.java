package org.jatigi.persistence;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.function.Function;

/** Runs single statements, each its own transaction, on connections of their own. */
record Statements(Pool pool) {

    /** Runs one for the request of the current Vert.x context, which may stop it. */
    Future<RowSet<Row>> run(String text, Tuple values) {
        return onConnection(connection ->
                InFlight.of(connection, () -> connection.preparedQuery(text).execute(values)));
    }

    /** Does something on a connection, which is given back whatever happens: what is thrown is a failure too. */
    <T> Future<T> onConnection(Function<SqlConnection, Future<T>> work) {
        return Future.succeededFuture()
                .compose(now -> pool.getConnection())
                .compose(connection ->
                        Future.succeededFuture(connection).compose(work).onComplete(done -> connection.close()));
    }
}
