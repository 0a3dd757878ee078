package org.jatigi.reference;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Keeps the gazetteer as the database has it: loaded before the first request, looked at every two seconds for
 * what is imported here or by other replicas.
 */
@ApplicationScoped
public class GazetteerReload {

    private static final Logger LOG = Logger.getLogger(GazetteerReload.class);
    private static final Duration START_MAX =
            Duration.ofSeconds(60); // 20,000 rows take half a second; a busy machine is slower

    private final GazetteerStore store;
    private final Gazetteer gazetteer;
    private final AtomicReference<String> version = new AtomicReference<>("");

    GazetteerReload(GazetteerStore store, Gazetteer gazetteer) {
        this.store = store;
        this.gazetteer = gazetteer;
    }

    /** What other replicas have imported. While the database cannot answer, what is known goes on to be used. */
    @Scheduled(
            every = "${jatigi.reference.reload-every:2s}",
            delayed = "${jatigi.reference.reload-every:2s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return reload().onFailure()
                .invoke(failure -> LOG.warnf("areas were not looked at: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** Makes the gazetteer what the database says, at once. */
    public Uni<Void> reload() {
        return store.version()
                .chain(found -> found.equals(version.get())
                        ? Uni.createFrom().voidItem()
                        : store.load()
                                .invoke(gazetteer::replace)
                                .invoke(() -> version.set(found))
                                .replaceWithVoid());
    }

    /** Nothing is answered before the areas are there: without them every code would look unknown. */
    void start(@Observes StartupEvent event) {
        try {
            reload().subscribeAsCompletionStage().get(START_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the areas cannot be read from the database", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the areas were read", e);
        }
    }
}
