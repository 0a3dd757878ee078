package org.jatigi.signal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Listens to the database on one connection of this replica, numbers what was told, and wakes whoever follows it.
 *
 * <p>The bell may be missed: a connection breaks, a proxy cuts it. So the table is looked at every few seconds as well, and
 * everybody is woken when a broken connection is there again. Nothing is remembered here that the table does not hold.
 */
@ApplicationScoped
class SignalListener {

    private static final Logger LOG = Logger.getLogger(SignalListener.class);
    private static final long AGAIN_MILLIS = 1_000;

    private final Pool pool;
    private final Vertx vertx;
    private final SignalStore store;
    private final Wakes wakes;
    private final Set<SignalKind> heard = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean numbering = new AtomicBoolean();
    private volatile long polled;
    private volatile boolean stopping;
    private volatile int backend;

    SignalListener(Pool pool, Vertx vertx, SignalStore store, Wakes wakes) {
        this.pool = pool;
        this.vertx = vertx;
        this.store = store;
        this.wakes = wakes;
    }

    void start(@Observes StartupEvent event) {
        listen();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** The process in the database that rings for this replica, 0 while there is none; for tests. */
    int backend() {
        return backend;
    }

    /** The slow way, for when the bell was not heard: wakes everybody if anything was numbered since the last look. */
    @Scheduled(
            every = "${jatigi.signals.poll:5s}",
            delayed = "${jatigi.signals.poll:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        return store.number()
                .invoke(given -> {
                    if (given != polled) {
                        polled = given;
                        wakes.wake(EnumSet.allOf(SignalKind.class));
                    }
                })
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "signals were not looked at: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void listen() {
        pool.getConnection()
                .compose(this::listen)
                .onSuccess(listening -> {
                    heard.addAll(EnumSet.allOf(SignalKind.class)); // told while nobody listened
                    number();
                })
                .onFailure(failure -> again());
    }

    private Future<?> listen(SqlConnection pooled) {
        var connection = PgConnection.cast(pooled);
        connection.notificationHandler(bell -> hear(bell.getPayload()));
        return connection
                .query("listen jatigi_signal")
                .execute()
                .onSuccess(listening -> {
                    backend = connection.processId();
                    connection.closeHandler(closed -> again());
                })
                .onFailure(failure -> connection.close());
    }

    private void again() {
        backend = 0;
        if (!stopping) {
            LOG.warn("the connection that listens to the database is lost; it is opened again");
            vertx.setTimer(AGAIN_MILLIS, later -> listen());
        }
    }

    private void hear(String kind) {
        SignalKind.of(kind).ifPresent(heard::add);
        number();
    }

    /** Numbers once for all that was heard meanwhile: a thousand bells in a second are a few rounds. */
    private void number() {
        if (!numbering.compareAndSet(false, true)) {
            return;
        }
        var kinds = EnumSet.noneOf(SignalKind.class);
        kinds.addAll(heard);
        heard.removeAll(kinds);
        var _ = store.number().subscribeAsCompletionStage().whenComplete((given, failure) -> {
            numbering.set(false);
            if (failure == null) {
                wakes.wake(kinds);
            } else {
                LOG.warnf("signals were not numbered: %s", failure.getClass().getName());
            }
            if (failure == null && !heard.isEmpty()) {
                number();
            }
        });
    }
}
