package org.jatigi.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one door from the event loop to where files are read: a few threads, so that imports never starve the questions. */
@ApplicationScoped
class ImportPool {

    private final ExecutorService threads;

    ImportPool(@ConfigProperty(name = "jatigi.imports.parallel", defaultValue = "2") int parallel) {
        this.threads = Executors.newFixedThreadPool(
                parallel, Thread.ofPlatform().name("import-", 0).daemon().factory());
    }

    /** Runs plain, long work off the event loop, without a session in hand. */
    <T> Uni<T> offLoop(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(threads);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
