package org.jatigi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that do not read: all that wait for them go on together, or are ended together. */
class BacklogTest {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<Handler<Void>> drained = new AtomicReference<>();
    private final BlockingQueue<String> happened = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void every_operation_of_the_connection_goes_on_when_the_client_has_read() {
        var backlog = new Backlog(vertx, Duration.ofMinutes(1), drained::set);
        for (var id : List.of("1", "2", "3")) {
            backlog.await(() -> happened.add(id), () -> happened.add("slow " + id));
        }

        drained.get().handle(null);

        assertEquals(List.of("1", "2", "3"), List.copyOf(happened));
    }

    @Test
    void every_operation_is_told_when_the_client_reads_nothing() throws InterruptedException {
        var backlog = new Backlog(vertx, Duration.ofMillis(50), drained::set);
        backlog.await(() -> happened.add("1"), () -> happened.add("slow 1"));
        backlog.await(() -> happened.add("2"), () -> happened.add("slow 2"));

        assertEquals("slow 1", happened.poll(20, TimeUnit.SECONDS));
        assertEquals("slow 2", happened.poll(20, TimeUnit.SECONDS));
        drained.get().handle(null);
        assertTrue(happened.isEmpty());
    }

    @Test
    void a_connection_that_is_gone_keeps_nobody_waiting() {
        var backlog = new Backlog(vertx, Duration.ofMinutes(1), drained::set);
        backlog.await(() -> happened.add("1"), () -> happened.add("slow 1"));

        backlog.close();
        drained.get().handle(null);

        assertTrue(happened.isEmpty());
    }
}
