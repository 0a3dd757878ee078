package org.jatigi.api;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The operations of a connection that wait for their client to take what was sent: all go on when it has, and all are told when it
 * has not for too long. Everything here happens on the connection's own event loop.
 */
final class Backlog {

    private final Vertx vertx;
    private final Duration patience;
    private final Consumer<Handler<Void>> drained;
    private final List<Waiting> waiting = new ArrayList<>();
    private long timer;

    /**
     * @param patience how long a client may take nothing
     * @param drained where to leave the handler that is called once the client has taken what was sent
     */
    Backlog(Vertx vertx, Duration patience, Consumer<Handler<Void>> drained) {
        this.vertx = vertx;
        this.patience = patience;
        this.drained = drained;
    }

    void await(Runnable more, Runnable slow) {
        if (waiting.isEmpty()) {
            timer = vertx.setTimer(patience.toMillis(), late -> end().forEach(operation -> operation.slow.run()));
            drained.accept(taken -> end().forEach(operation -> operation.more.run()));
        }
        waiting.add(new Waiting(more, slow));
    }

    void close() {
        end();
    }

    private List<Waiting> end() {
        vertx.cancelTimer(timer);
        var those = List.copyOf(waiting);
        waiting.clear();
        return those;
    }

    private record Waiting(Runnable more, Runnable slow) {}
}
