package org.jatigi.exchange;

import static org.jatigi.access.Category.JOB;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Trail;
import org.jatigi.persistence.Rows;
import org.jatigi.vocabulary.Identifier;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jboss.logging.Logger;

/** Exports that are made while nobody waits: a job, a file with its manifest, a link that expires. */
@ApplicationScoped
class ExportJobs {

    private static final Logger LOG = Logger.getLogger(ExportJobs.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_LENGTH = 16; // bytes; nobody guesses 128 bits

    private final Exports exports;
    private final ExportPool pool;
    private final ExportFolder folder;
    private final ExportLimits limits;
    private final RunningImports running;
    private final Rows rows;
    private final Trail trail;
    private final Clock clock;

    ExportJobs(
            Exports exports,
            ExportPool pool,
            ExportFolder folder,
            ExportLimits limits,
            RunningImports running,
            Rows rows,
            Trail trail,
            Clock clock) {
        this.exports = exports;
        this.pool = pool;
        this.folder = folder;
        this.limits = limits;
        this.running = running;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    /** A file to be made: its job and its entry in the register are there. */
    private record Task(Exports.Prepared prepared, UUID job, UUID export) {

        Viewer viewer() {
            return prepared.viewer();
        }
    }

    /** Takes an order: its job is there when this returns, and goes on by itself. */
    Uni<Job> request(Viewer viewer, ExportRequest request) {
        return Uni.createFrom()
                .item(() -> exports.prepare(viewer, request))
                .invoke(pool::mustHaveRoom)
                .onFailure(Refusal.class)
                .call(refusal -> exports.recordRefusal(viewer, request.dataset(), refusal))
                .chain(prepared -> rows.write(viewer, connection -> order(connection, prepared)))
                .invoke(this::begin)
                .chain(task -> rows.read(viewer, connection -> JobStore.find(connection, task.job())));
    }

    /** The files of jobs, in their order; null where there is none to be fetched. */
    Uni<List<ExportFile>> files(Viewer viewer, List<Job> jobs) {
        var ids = jobs.stream().map(Job::id).toList();
        return rows.read(viewer, connection -> ExportStore.ofJobs(connection, ids))
                .map(found -> ids.stream().map(found::get).toList());
    }

    /** The viewer's own file, if the viewer still may have it; the fetching is in the audit trail. */
    Uni<ExportStore.Kept> fetch(Viewer viewer, String export, String key) {
        var id = Identifier.of("export", export);
        return rows.read(viewer, connection -> ExportStore.kept(connection, id, key))
                .map(found -> found.orElseThrow(() -> new Refusal.NotFound(new Text(
                        "Ce lien n'existe pas, a expiré ou n'est pas le vôtre.",
                        "This link does not exist, has expired or is not yours."))))
                .call(kept -> exports.mustStillBePermitted(viewer, kept))
                .call(kept -> rows.write(
                        viewer, connection -> trail.wrote(connection, viewer, "fetch export", JOB, kept.export())));
    }

    private Uni<Task> order(SqlConnection connection, Exports.Prepared prepared) {
        var request = prepared.request();
        return ExportStore.waiting(connection)
                .invoke(limits::mustBeFew)
                .chain(() -> ExportStore.insertJob(
                        connection, prepared.viewer(), request, ExportNames.file(request, clock.instant())))
                .chain(job -> ExportStore.insert(connection, prepared.viewer(), request, job)
                        .call(export -> exports.record(connection, prepared, export))
                        .map(export -> new Task(prepared, job, export)));
    }

    private void begin(Task task) {
        var progress = running.begin(task.viewer(), task.job());
        pool.later(() -> run(task, progress)
                .onFailure(Refusal.class)
                .recoverWithUni(refusal -> refuse(task, refusal))
                .onFailure()
                .recoverWithUni(fault -> fail(task, fault))
                .eventually(() -> running.end(task.job())));
    }

    private Uni<Void> run(Task task, RunningImports.Progress progress) {
        return rows.write(task.viewer(), connection -> JobStore.start(connection, task.job()))
                .chain(() -> {
                    var file = FileOutput.create(folder.create(task.export()), limits.bytesMax());
                    return exports.write(task.prepared(), task.export(), file, head -> towards(head, progress))
                            .map(head -> new Manifest(head, file.bytes(), file.checksum()));
                })
                .invoke(folder::describe)
                .chain(manifest -> rows.write(task.viewer(), connection -> finish(connection, task, manifest)));
    }

    private static LongConsumer towards(ExportHead head, RunningImports.Progress progress) {
        return written -> {
            progress.read(Math.toIntExact(written));
            progress.reached(head.rows() == 0 ? 1 : (double) written / head.rows());
        };
    }

    private Uni<Void> finish(SqlConnection connection, Task task, Manifest manifest) {
        int count = Math.toIntExact(manifest.head().rows());
        return ExportStore.finish(connection, manifest, key(), clock.instant().plus(limits.linkLifetime()))
                .chain(() ->
                        JobStore.finish(connection, task.job(), JobState.READY, new Job.RowCounts(count, 0, 0, 0)));
    }

    private Uni<Void> refuse(Task task, Refusal refusal) {
        folder.drop(task.export());
        return end(task, JobState.REFUSED, refusal.code(), refusal.says());
    }

    private Uni<Void> fail(Task task, Throwable fault) {
        LOG.errorf(fault, "export %s failed", task.export());
        folder.drop(task.export());
        var says = new Text(
                "L'exportation a échoué de notre côté. Demandez-la de nouveau, ou signalez son numéro.",
                "The export failed on our side. Ask for it again, or report its id.");
        return end(task, JobState.FAILED, "unavailable", says).onFailure().recoverWithNull();
    }

    private Uni<Void> end(Task task, JobState state, String code, Text says) {
        return rows.write(task.viewer(), connection -> JobStore.fail(connection, task.job(), state, code, says));
    }

    private static String key() {
        var key = new byte[KEY_LENGTH];
        RANDOM.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
