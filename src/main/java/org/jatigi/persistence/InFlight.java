package org.jatigi.persistence;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one request runs in the database, so that it can be stopped when nobody waits for its answer any more.
 *
 * <p>It hangs on the request's Vert.x context, where {@link Rows} finds it; work in the background has none and is never stopped.
 * PostgreSQL is told on a connection of its own, without looking whether that order comes late. The connection is therefore given
 * back only after the order went out and a last statement, whose end does not matter, has stood in the way of one that is late:
 * otherwise it could stop the statement of another request.
 */
public final class InFlight {

    private static final String KEY = InFlight.class.getName();
    private static final String SHIELD = "select pg_sleep(0.02)"; // on one machine an order arrives within 2 ms
    private static final long MARGIN_MILLIS = 1_000;

    private final Set<Stoppable> works = ConcurrentHashMap.newKeySet();
    private final String timeout;
    private volatile boolean cancelled;

    private InFlight(Duration longest) {
        this.timeout = String.valueOf(longest.toMillis() + MARGIN_MILLIS);
    }

    /** Begins to note what the request of the current Vert.x context runs, which nobody waits for longer than {@code longest}. */
    public static InFlight begin(Duration longest) {
        var begun = new InFlight(longest);
        var context = Vertx.currentContext();
        if (context != null && VertxContext.isDuplicatedContext(context)) {
            context.putLocal(KEY, begun);
        }
        return begun;
    }

    /** Stops every statement that runs for the request, and refuses those that would follow. */
    public void cancel() {
        cancelled = true;
        works.forEach(Stoppable::stop);
    }

    /** Ends the notes: what still runs on this context goes on in the background and is not stopped. */
    public void end() {
        var context = Vertx.currentContext();
        if (context != null && VertxContext.isDuplicatedContext(context) && context.getLocal(KEY) == this) {
            context.removeLocal(KEY);
        }
    }

    /** Runs {@code work}, all of which goes over {@code connection}, so that it can be stopped. */
    static <T> Uni<T> on(io.vertx.mutiny.sqlclient.SqlConnection connection, Supplier<Uni<T>> work) {
        var current = current();
        if (current == null) {
            return work.get();
        }
        var own = current.begin(connection.getDelegate());
        return own == null
                ? Uni.createFrom().failure(unwanted())
                : work.get().eventually(() -> UniHelper.toUni(current.finish(own)));
    }

    /** The same for one bare statement. */
    static <T> Future<T> of(SqlConnection connection, Supplier<Future<T>> work) {
        var current = current();
        if (current == null) {
            return work.get();
        }
        var own = current.begin(connection);
        return own == null ? Future.failedFuture(unwanted()) : work.get().eventually(() -> current.finish(own));
    }

    /** How long PostgreSQL itself lets a statement of this request run, in its own words; 0 is for ever. It is the second line. */
    static String statementTimeout() {
        var current = current();
        return current == null ? "0" : current.timeout;
    }

    static @Nullable InFlight current() {
        var context = Vertx.currentContext();
        return context == null || !VertxContext.isDuplicatedContext(context) ? null : context.getLocal(KEY);
    }

    private @Nullable Work begin(SqlConnection connection) {
        var own = new Work(connection);
        return add(own) ? own : null;
    }

    /** Notes something that the request waits for; false where nobody waits any more. */
    boolean add(Stoppable own) {
        works.add(own);
        if (cancelled) {
            works.remove(own);
            return false;
        }
        return true;
    }

    void remove(Stoppable own) {
        works.remove(own);
    }

    private Future<Void> finish(Work own) {
        works.remove(own);
        return own.finish();
    }

    static Exception unwanted() {
        return new CancellationException("nobody waits for the answer any more");
    }

    /** What a request waits for, and may give up. */
    @FunctionalInterface
    interface Stoppable {
        void stop();
    }

    /** The statements of one connection, one after the other. */
    static final class Work implements Stoppable {

        private final SqlConnection connection;
        private boolean finished;
        private @Nullable Future<Void> stopping;

        Work(SqlConnection connection) {
            this.connection = connection;
        }

        @Override
        public synchronized void stop() {
            if (!finished && stopping == null) {
                stopping = PgConnection.cast(connection).cancelRequest();
            }
        }

        synchronized Future<Void> finish() {
            finished = true;
            return stopping == null
                    ? Future.succeededFuture()
                    : stopping.otherwiseEmpty()
                            .compose(sent -> connection.query(SHIELD).execute())
                            .<Void>mapEmpty()
                            .otherwiseEmpty();
        }
    }
}
