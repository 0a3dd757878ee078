package org.jatigi.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Cursor;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/**
 * The rows of a statement, a batch at a time: the database keeps the rest until it is asked for more. Lives inside the transaction of its
 * connection, and ends with it at the latest.
 */
public final class RowCursor {

    private final Cursor cursor;
    private final int batch;

    private RowCursor(Cursor cursor, int batch) {
        this.cursor = cursor;
        this.batch = batch;
    }

    /**
     * Begins to read.
     *
     * @param batch how many rows come at once; what is held in memory is two of them
     */
    public static Uni<RowCursor> open(SqlConnection connection, String sql, Tuple values, int batch) {
        return connection
                .prepare(sql)
                .map(statement ->
                        new RowCursor(statement.cursor(io.vertx.mutiny.sqlclient.Tuple.newInstance(values)), batch));
    }

    /** The next rows; none after the last. */
    @SuppressWarnings("unchecked") // Mutiny's face hides what it wraps
    public Uni<RowSet<Row>> next() {
        return cursor.read(batch).map(rows -> (RowSet<Row>) rows.getDelegate());
    }

    /** Whether there are more behind those that were given. */
    public boolean hasMore() {
        return cursor.hasMore();
    }
}
