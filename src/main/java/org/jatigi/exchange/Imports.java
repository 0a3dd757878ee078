package org.jatigi.exchange;

import static org.jatigi.access.Category.JOB;

import io.smallrye.mutiny.Uni;
import io.vertx.core.eventbus.EventBus;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Trail;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Listing;
import org.jatigi.persistence.Rows;
import org.jatigi.vocabulary.Identifier;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** What can be done with imports: send a file, see what came of it, decide. Every method takes the viewer first. */
@ApplicationScoped
class Imports {

    private final Rows rows;
    private final Listing listing;
    private final Trail trail;
    private final ImportTargets targets;
    private final RunningImports running;
    private final EventBus bus;

    Imports(Rows rows, Listing listing, Trail trail, ImportTargets targets, RunningImports running, EventBus bus) {
        this.rows = rows;
        this.listing = listing;
        this.trail = trail;
        this.targets = targets;
        this.running = running;
        this.bus = bus;
    }

    /** Whether the viewer may send such a file now; refused otherwise, before any of it is read. */
    void mayReceive(Viewer viewer, ImportRequest request) {
        targets.permitted(viewer, request.dataset());
        running.mustHaveRoom();
    }

    /** Takes a file that has arrived: its job is there when this returns, and goes on by itself. */
    Uni<UUID> receive(Viewer viewer, ImportRequest request, Delivery delivery) {
        var target = targets.permitted(viewer, request.dataset());
        return rows.write(
                        viewer,
                        connection -> JobStore.insert(connection, viewer, request, delivery)
                                .call(job -> trail.wrote(connection, viewer, "import", JOB, job))
                                .chain(job -> known(connection, viewer, target, request, delivery)
                                        .chain(earlier -> settle(connection, job, earlier))
                                        .map(isSettled -> new Arrived(job, isSettled))))
                .invoke(arrived -> goOn(viewer, request, delivery, arrived))
                .map(Arrived::job);
    }

    Uni<Job> find(Viewer viewer, String id) {
        var job = Identifier.of("job", id);
        return rows.read(viewer, connection -> JobStore.find(connection, job));
    }

    Uni<JobConnection> list(Viewer viewer, Arguments given, boolean counted) {
        return listing.ids(viewer, JobDataset.JOBS, given)
                .chain(page -> rows.read(viewer, connection -> JobStore.byIds(connection, page.rows()))
                        .map(found -> Listing.records(page, found)))
                .chain(page -> total(counted, listing.count(viewer, JobDataset.JOBS, given))
                        .map(total -> JobConnection.of(page, total)));
    }

    Uni<FindingConnection> findings(Viewer viewer, Job job, Arguments given, boolean counted) {
        var dataset = JobDataset.FINDINGS;
        return listing.idsOf(viewer, dataset, given, JobDataset.OF_JOB, job.id())
                .chain(page -> rows.read(viewer, connection -> StagedStore.findings(connection, job.id(), page.rows()))
                        .map(found -> Listing.records(page, found)))
                .chain(page -> total(counted, listing.countOf(viewer, dataset, given, JobDataset.OF_JOB, job.id()))
                        .map(total -> FindingConnection.of(page, total)));
    }

    /** Carries a decision out: all of it or nothing, and once. */
    Uni<Job> decide(Viewer viewer, String id, ImportDecision decision) {
        var job = Identifier.of("job", id);
        return rows.write(
                viewer,
                connection -> JobStore.toDecide(connection, job)
                        .invoke(staged -> mustWait(staged.job()))
                        .chain(staged -> decide(connection, viewer, staged, decision))
                        .call(() -> trail.wrote(connection, viewer, "decideImport", JOB, job))
                        .chain(() -> JobStore.find(connection, job)));
    }

    /** Writes the good rows of a staged job, in the transaction of {@code connection}. */
    Uni<Void> accept(SqlConnection connection, Viewer viewer, JobStore.Staged staged) {
        var target = targets.permitted(viewer, staged.job().dataset());
        var job = staged.job().id();
        return JobStore.lock(connection, viewer, target.dataset())
                .chain(() -> mustBeNew(connection, viewer, target, staged))
                .chain(() -> StagedStore.rows(connection, job))
                .chain(rows -> target.accept(connection, viewer, staged.submission(), mustBeSome(Decided.of(rows))))
                .chain(accepted -> JobStore.decide(connection, job, JobState.ACCEPTED, accepted.release()))
                .chain(() -> StagedStore.deleteGood(connection, job));
    }

    private Uni<Void> decide(SqlConnection connection, Viewer viewer, JobStore.Staged staged, ImportDecision decision) {
        var job = staged.job().id();
        return switch (decision) {
            case ACCEPT_GOOD_ROWS -> accept(connection, viewer, staged);
            case DISCARD ->
                JobStore.decide(connection, job, JobState.DISCARDED, null)
                        .chain(() -> StagedStore.deleteAll(connection, job));
        };
    }

    private static void mustWait(Job job) {
        if (job.state() != JobState.STAGED) {
            throw new Refusal.Conflict(
                    new Text(
                            "Seule une importation STAGED attend une décision ; celle-ci est %s."
                                    .formatted(job.state()),
                            "Only an import that is STAGED waits for a decision; this one is %s."
                                    .formatted(job.state())),
                    Map.of("state", job.state().name()));
        }
    }

    private static Decided mustBeSome(Decided rows) {
        if (rows.good().isEmpty()) {
            throw new Refusal.Conflict(new Text(
                    "Aucune ligne n'est bonne ; il n'y a rien à accepter. Corrigez le fichier d'après les constats.",
                    "No row is good; there is nothing to accept. Correct the file by what was found."));
        }
        return rows;
    }

    private Uni<Void> mustBeNew(SqlConnection connection, Viewer viewer, ImportTarget target, JobStore.Staged staged) {
        var submission = staged.submission();
        var request = new ImportRequest(target.dataset(), true, submission.round(), submission.supersedes());
        return accepted(connection, viewer, target, request, submission.checksum())
                .invoke(earlier -> {
                    if (earlier.isPresent()) {
                        throw new Refusal.Conflict(
                                new Text(
                                        "Ce fichier a déjà été accepté ; l'accepter de nouveau ne changerait rien.",
                                        "This file was accepted before; accepting it again would change nothing."),
                                Map.of("job", earlier.get().job().toString()));
                    }
                })
                .replaceWithVoid();
    }

    /** The same file, accepted before and still standing; or waiting for the viewer's own decision. */
    private Uni<Optional<JobStore.Earlier>> known(
            SqlConnection connection, Viewer viewer, ImportTarget target, ImportRequest request, Delivery delivery) {
        return accepted(connection, viewer, target, request, delivery.checksum())
                .chain(accepted -> accepted.isPresent() || request.acceptsGoodRows()
                        ? Uni.createFrom().item(accepted)
                        : JobStore.stagedBefore(connection, request, delivery.checksum()));
    }

    private static Uni<Optional<JobStore.Earlier>> accepted(
            SqlConnection connection, Viewer viewer, ImportTarget target, ImportRequest request, String checksum) {
        return JobStore.acceptedBefore(connection, request, checksum).chain(earlier -> {
            var release = earlier.map(JobStore.Earlier::release).orElse(null);
            return release == null
                    ? Uni.createFrom().item(earlier)
                    : target.stands(connection, viewer, release)
                            .map(stands -> stands ? earlier : Optional.<JobStore.Earlier>empty());
        });
    }

    private static Uni<Boolean> settle(SqlConnection connection, UUID job, Optional<JobStore.Earlier> earlier) {
        if (earlier.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        int count = earlier.get().rowsRead();
        return JobStore.finish(connection, job, JobState.UNCHANGED, new Job.RowCounts(count, 0, 0, count))
                .chain(() -> StagedStore.insert(connection, job, List.of(), List.of(sameFile(earlier.get()))))
                .replaceWith(true);
    }

    private static Finding sameFile(JobStore.Earlier earlier) {
        var release = earlier.release();
        return Finding.ofFile(
                Finding.Level.INFO,
                "same-file",
                release == null
                        ? new Text(
                                "Ce fichier est déjà connu : importation %s. Rien n'a changé.".formatted(earlier.job()),
                                "This file is known already: import %s. Nothing was changed.".formatted(earlier.job()))
                        : new Text(
                                "Ce fichier a déjà été accepté : importation %s, publication %s. Rien n'a changé."
                                        .formatted(earlier.job(), release),
                                "This file was accepted before: import %s, release %s. Nothing was changed."
                                        .formatted(earlier.job(), release)));
    }

    private void goOn(Viewer viewer, ImportRequest request, Delivery delivery, Arrived arrived) {
        if (arrived.isSettled()) {
            Deliveries.drop(delivery);
            return;
        }
        running.begin(viewer, arrived.job());
        bus.send(ImportRun.ADDRESS, new ImportRun.Task(viewer, arrived.job(), request, delivery));
    }

    private static Uni<@Nullable Integer> total(boolean counted, Uni<Integer> count) {
        return counted ? count.map(total -> total) : Uni.createFrom().nullItem();
    }

    private record Arrived(UUID job, boolean isSettled) {}
}
