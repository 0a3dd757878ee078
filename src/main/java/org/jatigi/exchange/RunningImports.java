package org.jatigi.exchange;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/**
 * The imports that this replica is at work on, and how far they are. Their progress is committed every second, which also tells the
 * others that this replica is alive; what a dead one left behind is marked as failed.
 */
@ApplicationScoped
class RunningImports {

    private static final int SILENT_SECONDS = 30; // thirty missed heartbeats

    private final Map<UUID, Progress> running = new ConcurrentHashMap<>();
    private final Rows rows;
    private final Instant started;
    private final int runningMax;

    RunningImports(
            Rows rows,
            Clock clock,
            @ConfigProperty(name = "jatigi.imports.waiting-max", defaultValue = "20") int runningMax) {
        this.rows = rows;
        this.started = clock.instant();
        this.runningMax = runningMax;
    }

    /** How far one import is. Written by the thread that reads the file, read by the one that saves it. */
    static final class Progress {

        private static final double ROWS_HALFWAY = 20_000;

        private final Viewer viewer;
        private volatile int rowsRead;
        private volatile double floor;

        Progress(Viewer viewer) {
            this.viewer = viewer;
        }

        void read(int count) {
            rowsRead = count;
        }

        void reached(double part) {
            floor = part;
        }

        int rowsRead() {
            return rowsRead;
        }

        /** Nobody knows how many rows a file has before its end, so reading comes ever closer to a half. */
        double part() {
            return Math.max(floor, 0.5 * rowsRead / (rowsRead + ROWS_HALFWAY));
        }
    }

    /** Refuses another file while too many are waiting on this replica. */
    void mustHaveRoom() {
        if (running.size() >= runningMax) {
            throw new Refusal.Unavailable(
                    new Text(
                            "Trop d'importations sont en cours. Réessayez dans une minute.",
                            "Too many imports are going on. Try again in a minute."),
                    60);
        }
    }

    Progress begin(Viewer viewer, UUID job) {
        var progress = new Progress(viewer);
        running.put(job, progress);
        return progress;
    }

    void end(UUID job) {
        running.remove(job);
    }

    @Scheduled(every = "1s", concurrentExecution = SKIP)
    Uni<Void> saveProgress() {
        var saved = running.entrySet().stream()
                .map(entry -> rows.write(
                        entry.getValue().viewer,
                        connection -> JobStore.saveProgress(connection, entry.getKey(), entry.getValue())))
                .toList();
        return saved.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(saved).andCollectFailures().replaceWithVoid();
    }

    @Scheduled(every = "15s", concurrentExecution = SKIP)
    Uni<Void> failInterrupted() {
        return rows.write(
                Viewer.service(),
                connection -> JobStore.failInterrupted(connection, Replica.NAME, started, SILENT_SECONDS));
    }
}
