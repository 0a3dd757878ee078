package org.jatigi.exchange;

import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jboss.logging.Logger;

/**
 * Carries an import out: read, map, check, off the event loop; then compare and stage, in one transaction, so that of a file there is
 * everything or nothing.
 */
@ApplicationScoped
class ImportRun {

    static final String ADDRESS = "import";

    private static final Logger LOG = Logger.getLogger(ImportRun.class);

    private final Rows rows;
    private final ImportTargets targets;
    private final ImportPool pool;
    private final RunningImports running;
    private final Imports imports;
    private final FileLimits limits;

    ImportRun(
            Rows rows,
            ImportTargets targets,
            ImportPool pool,
            RunningImports running,
            Imports imports,
            FileLimits limits) {
        this.rows = rows;
        this.targets = targets;
        this.pool = pool;
        this.running = running;
        this.imports = imports;
        this.limits = limits;
    }

    /** A file whose job is there and waits for its turn. */
    record Task(Viewer viewer, UUID job, ImportRequest request, Delivery delivery) {

        Submission submission() {
            return new Submission(job, delivery.name(), delivery.checksum(), request.round(), request.supersedes());
        }
    }

    @ConsumeEvent(ADDRESS)
    Uni<Void> run(Task task) {
        var target = targets.named(task.request().dataset());
        var progress = running.begin(task.viewer(), task.job());
        return pool.offLoop(() -> progress)
                .call(() -> rows.write(task.viewer(), connection -> JobStore.start(connection, task.job())))
                .chain(() -> pool.offLoop(() -> read(task, target, progress)))
                .invoke(() -> progress.reached(0.7))
                .chain(checked -> rows.write(task.viewer(), connection -> stage(connection, task, target, checked)))
                .onFailure(Refusal.class)
                .recoverWithUni(refusal -> refuse(task, refusal))
                .onFailure()
                .recoverWithUni(fault -> fail(task, fault))
                .eventually(() -> {
                    running.end(task.job());
                    Deliveries.drop(task.delivery());
                });
    }

    private Checked read(Task task, ImportTarget target, RunningImports.Progress progress) {
        try {
            var sheets = TableFile.read(task.delivery().file(), limits, progress::read);
            progress.reached(0.5);
            var found = new Recognition(target.layout()).find(sheets);
            var checked = target.check(found.sheet(), task.submission());
            var findings = new ArrayList<>(found.findings());
            findings.addAll(checked.findings());
            return new Checked(checked.rows(), findings);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Uni<Void> stage(SqlConnection connection, Task task, ImportTarget target, Checked checked) {
        var good = checked.rows().stream().filter(row -> !row.isHeld()).toList();
        return target.compare(connection, task.viewer(), task.submission(), good)
                .map(comparison -> Outcome.of(checked, comparison))
                .call(outcome -> StagedStore.insert(connection, task.job(), outcome.rows(), outcome.findings()))
                .call(outcome -> JobStore.finish(connection, task.job(), outcome.state(), outcome.counts()))
                .chain(outcome -> outcome.state() == JobState.STAGED
                                && task.request().acceptsGoodRows()
                                && outcome.counts().staged() > 0
                        ? JobStore.toDecide(connection, task.job())
                                .chain(staged -> imports.accept(connection, task.viewer(), staged))
                        : Uni.createFrom().voidItem());
    }

    /** A file that cannot be what it should be: that is an answer, and its reason the only finding. */
    private Uni<Void> refuse(Task task, Refusal refusal) {
        var finding = Finding.ofFile(Finding.Level.ERROR, refusal.code(), refusal.says());
        return rows.write(
                task.viewer(),
                connection -> JobStore.fail(connection, task.job(), JobState.REFUSED, refusal.code(), refusal.says())
                        .chain(() -> StagedStore.insert(connection, task.job(), List.of(), List.of(finding))));
    }

    private Uni<Void> fail(Task task, Throwable fault) {
        LOG.errorf(fault, "import %s failed", task.job());
        var says = new Text(
                "L'importation a échoué de notre côté ; rien n'en est resté. Réessayez, ou signalez le numéro de l'importation.",
                "The import failed on our side; nothing of it remains. Try again, or report the import's id.");
        return rows.write(
                        task.viewer(),
                        connection -> JobStore.fail(connection, task.job(), JobState.FAILED, "unavailable", says))
                .onFailure()
                .recoverWithNull(); // then the next replica that looks marks it as interrupted
    }
}
