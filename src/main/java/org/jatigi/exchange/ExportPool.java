package org.jatigi.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jatigi.access.OwnLoop;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/**
 * The door from the event loop to where files are written, and the queue of those that are written for later. Each export has a thread
 * and a connection of the database for itself, so that there are few of them at once.
 */
@ApplicationScoped
class ExportPool {

    private static final long RETRY_SECONDS = 30;

    private final ExecutorService writers;
    private final ExecutorService turns;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int waitingMax;

    ExportPool(
            @ConfigProperty(name = "jatigi.exports.parallel", defaultValue = "4") int parallel,
            @ConfigProperty(name = "jatigi.exports.jobs", defaultValue = "1") int jobs,
            @ConfigProperty(name = "jatigi.exports.waiting-max", defaultValue = "20") int waitingMax) {
        this.writers = threads("export-", parallel + jobs);
        this.turns = threads("export-turn-", jobs);
        this.places = new Semaphore(parallel);
        this.waitingMax = waitingMax;
    }

    /** Does the work if one of the places for immediate exports is free, and refuses it otherwise. */
    <T> Uni<T> now(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            if (!places.tryAcquire()) {
                throw busy();
            }
            return Uni.createFrom().deferred(() -> work.get()).eventually(() -> places.release());
        });
    }

    /** Refuses another file while too many wait. */
    void mustHaveRoom() {
        if (waiting.get() >= waitingMax) {
            throw busy();
        }
    }

    /** Does the work when its turn comes. */
    void later(Supplier<Uni<Void>> work) {
        waiting.incrementAndGet();
        turns.execute(() -> {
            try {
                work.get().subscribeAsCompletionStage().join(); // this thread is the turn
            } finally {
                waiting.decrementAndGet();
            }
        });
    }

    /** Runs work that waits, for the database and for whoever reads, and comes back to where it was called from. */
    <T> Uni<T> offLoop(Supplier<T> work) {
        return Uni.createFrom().deferred(() -> {
            var own = OwnLoop.current();
            return Uni.createFrom().item(work).runSubscriptionOn(writers).emitOn(own);
        });
    }

    private static ExecutorService threads(String name, int count) {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name(name, 0).daemon().factory());
    }

    private static Refusal busy() {
        return new Refusal.Unavailable(
                new Text(
                        "Trop d'exportations sont en cours. Réessayez dans une minute.",
                        "Too many exports are going on. Try again in a minute."),
                RETRY_SECONDS);
    }

    @PreDestroy
    void close() {
        turns.shutdownNow();
        writers.shutdownNow();
    }
}
