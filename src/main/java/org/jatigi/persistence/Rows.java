package org.jatigi.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jatigi.access.Viewer;

/**
 * The door to the database for plain SQL, over the Vert.x PostgreSQL client. Every unit of work is one transaction on a
 * connection of its own, under the viewer's row-security context.
 */
@Singleton
public class Rows {

    private final Pool pool;
    private final Statements statements;
    private final Gathering gathering;

    Rows(Pool pool, QuestionPool questions) {
        this.pool = pool;
        this.statements = new Statements(questions.beside(pool.getDelegate()));
        this.gathering = new Gathering(statements);
    }

    /** Runs {@code work} in one transaction that may only read. */
    public <T> Uni<T> read(Viewer viewer, Function<SqlConnection, Uni<T>> work) {
        return transaction(connection -> connection
                .query("set transaction read only")
                .execute()
                .chain(() -> enter(connection, viewer))
                .chain(() -> work.apply(connection)));
    }

    /**
     * Runs {@code work} in one transaction that may only read, and in which every statement sees the same: what was committed before it
     * began.
     */
    public <T> Uni<T> snapshot(Viewer viewer, Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(connection -> connection
                .query("set transaction isolation level repeatable read, read only")
                .execute()
                .chain(() -> enter(connection, viewer))
                .chain(() -> work.apply(connection)));
    }

    /** Runs {@code work} in one transaction: committed when it gives an item, rolled back when it fails. */
    public <T> Uni<T> write(Viewer viewer, Function<SqlConnection, Uni<T>> work) {
        return transaction(connection -> enter(connection, viewer).chain(() -> work.apply(connection)));
    }

    private <T> Uni<T> transaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withConnection(connection -> InFlight.on(
                connection,
                () -> connection
                        .begin()
                        .chain(transaction -> work.apply(connection)
                                .onFailure()
                                .call(() -> transaction.rollback().onFailure().recoverWithNull())
                                .call(transaction::commit))));
    }

    /**
     * Runs one statement that only reads, in one round trip: the context is set inside the statement itself, which is its own transaction.
     * The statement's own parameters begin behind the {@link RowSecurity#PARAMETERS} of the context.
     *
     * <p>The context is a condition that PostgreSQL looks at before the first row, so that it is there before any policy is asked. Were it
     * not, every policy would find nobody and show nothing.
     */
    public Uni<io.vertx.sqlclient.RowSet<io.vertx.sqlclient.Row>> ask(
            Viewer viewer, String sql, io.vertx.sqlclient.Tuple values) {
        var all = RowSecurity.values(viewer, values);
        var text = RowSecurity.around(sql);
        return Uni.createFrom()
                .emitter(emitter -> statements.run(text, all).onComplete(emitter::complete, emitter::fail));
    }

    /**
     * Runs a statement as {@link #ask} does that asks for the rows of some keys; requests that ask the same of other keys at the same time
     * may share it.
     *
     * @param keys the index of the parameter of keys among {@code values}, each of which is there once; the statement's first column says
     *     whose a row is
     * @param rowsOfEach about how many rows a key has at most: what asks for many shares its statement with nobody
     */
    public Uni<RowsByKey> askByKey(
            Viewer viewer, String sql, io.vertx.sqlclient.Tuple values, int keys, int rowsOfEach) {
        var all = RowSecurity.values(viewer, values);
        var text = RowSecurity.around(sql);
        return Uni.createFrom()
                .emitter(emitter -> gathering
                        .ask(text, all, RowSecurity.PARAMETERS + keys, rowsOfEach)
                        .onComplete(emitter::complete, emitter::fail));
    }

    private static Uni<?> enter(SqlConnection connection, Viewer viewer) {
        return connection
                .preparedQuery(RowSecurity.ENTER)
                .execute(Tuple.of(
                        viewer.account(),
                        RowSecurity.organisation(viewer),
                        viewer.permissions().joined(),
                        RowSecurity.areas(viewer),
                        InFlight.statementTimeout()));
    }
}
