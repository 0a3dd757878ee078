package org.jatigi.exchange;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jatigi.access.Viewer;
import org.jatigi.signal.SignalKind;
import org.jatigi.signal.Signals;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** Reads and writes jobs. Whose jobs there are is row security's to say: an account sees its own. */
final class JobStore {

    private static final String INSERT = """
            insert into job (organisation, account, dataset, file_name, file_size, checksum, parameters, replica)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            returning id
            """;

    private static final String SAVE_PROGRESS = """
            update job
               set progress = greatest(progress, $2), rows_read = greatest(rows_read, $3), updated_at = now()
             where id = $1
               and state in ('QUEUED', 'RUNNING')
            returning new.progress > old.progress as further
            """;

    private static final String START = """
            update job
               set state = 'RUNNING', updated_at = now()
             where id = $1
               and state = 'QUEUED'
            """;

    private static final String FINISH = """
            update job
               set state = $2, progress = 1, rows_read = $3, rows_staged = $4, rows_held = $5, rows_unchanged = $6,
                   updated_at = now()
             where id = $1
               and state in ('QUEUED', 'RUNNING')
            """;

    private static final String FAIL = """
            update job
               set state = $2, error_code = $3, error_fr = $4, error_en = $5, updated_at = now()
             where id = $1
               and state in ('QUEUED', 'RUNNING')
            """;

    private static final String DECIDE = """
            update job
               set state = $2, release_id = $3, updated_at = now()
             where id = $1
               and state = 'STAGED'
            """;

    private static final String COLUMNS = """
            select id, kind, dataset, state, progress, file_name, checksum, parameters, rows_read, rows_staged, rows_held,
                   rows_unchanged, release_id, error_code, error_fr, error_en, created_at, updated_at
              from job
            """;

    private static final String ONE = COLUMNS + " where id = $1\n";

    private static final String ONE_TO_DECIDE = ONE + " for update\n";

    private static final String BY_IDS = COLUMNS + " where id = any ($1)\n order by id\n";

    private static final String STAGED_BEFORE = """
            select id, null::uuid as release_id, rows_read
              from job
             where dataset = $1
               and checksum = $2
               and parameters = $3
               and state = 'STAGED'
             order by created_at desc
             limit 1
            """;

    private static final String ACCEPTED_BEFORE =
            "select id, release_id, rows_read from jatigi_accepted_job($1, $2, $3)";

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('import ' || $1 || ' ' || $2, 0))";

    private static final String FAIL_INTERRUPTED = "select jatigi_fail_interrupted_jobs($1, $2, $3)";

    private JobStore() {}

    /** A job in which the same file came before. */
    record Earlier(UUID job, @Nullable UUID release, int rowsRead) {}

    /** A job that is to be decided, with what its target needs to know. */
    record Staged(Job job, Submission submission) {}

    static Uni<UUID> insert(SqlConnection connection, Viewer viewer, ImportRequest request, Delivery delivery) {
        var values = Tuple.tuple()
                .addString(viewer.organisationOrRefuse())
                .addString(viewer.account())
                .addString(request.dataset())
                .addString(delivery.name())
                .addLong(delivery.size())
                .addString(delivery.checksum())
                .addJsonObject(request.parameters())
                .addString(Replica.NAME);
        return connection
                .preparedQuery(INSERT)
                .execute(values)
                .map(made -> made.iterator().next().getUUID("id"))
                .call(job -> tell(connection, job));
    }

    static Uni<Void> start(SqlConnection connection, UUID job) {
        return connection
                .preparedQuery(START)
                .execute(Tuple.of(job))
                .invoke(JobStore::mustBeOurs)
                .chain(() -> tell(connection, job));
    }

    static Uni<Void> saveProgress(SqlConnection connection, UUID job, RunningImports.Progress progress) {
        return connection
                .preparedQuery(SAVE_PROGRESS)
                .execute(Tuple.of(job, progress.part(), progress.rowsRead()))
                .chain(saved -> saved.rowCount() == 1 && saved.iterator().next().getBoolean("further")
                        ? tell(connection, job)
                        : Uni.createFrom().voidItem());
    }

    static Uni<Void> finish(SqlConnection connection, UUID job, JobState state, Job.RowCounts counts) {
        var values = Tuple.tuple()
                .addUUID(job)
                .addString(state.name())
                .addInteger(counts.read())
                .addInteger(counts.staged())
                .addInteger(counts.held())
                .addInteger(counts.unchanged());
        return connection
                .preparedQuery(FINISH)
                .execute(values)
                .invoke(JobStore::mustBeOurs)
                .chain(() -> tell(connection, job));
    }

    static Uni<Void> fail(SqlConnection connection, UUID job, JobState state, String code, Text says) {
        return connection
                .preparedQuery(FAIL)
                .execute(Tuple.of(job, state.name(), code, says.fr(), says.en()))
                .chain(() -> tell(connection, job));
    }

    static Uni<Void> decide(SqlConnection connection, UUID job, JobState state, @Nullable UUID release) {
        return connection
                .preparedQuery(DECIDE)
                .execute(Tuple.tuple().addUUID(job).addString(state.name()).addUUID(release))
                .invoke(JobStore::mustBeOurs)
                .chain(() -> tell(connection, job));
    }

    private static Uni<Void> tell(SqlConnection connection, UUID job) {
        return Signals.tellAccount(connection, SignalKind.JOB_PROGRESS, job);
    }

    static Uni<Job> find(SqlConnection connection, UUID id) {
        return connection.preparedQuery(ONE).execute(Tuple.of(id)).map(found -> job(one(found, id)));
    }

    /** The job, locked until the end of the transaction; whoever decides it meanwhile waits. */
    static Uni<Staged> toDecide(SqlConnection connection, UUID id) {
        return connection.preparedQuery(ONE_TO_DECIDE).execute(Tuple.of(id)).map(found -> staged(one(found, id)));
    }

    /** The jobs with these ids. */
    static Uni<Map<UUID, Job>> byIds(SqlConnection connection, Collection<?> ids) {
        return connection
                .preparedQuery(BY_IDS)
                .execute(Tuple.of(ids.stream().map(UUID.class::cast).toArray(UUID[]::new)))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(JobStore::job)
                        .collect(toMap(Job::id, Function.identity())));
    }

    /** The viewer's own job in which the same file waits for a decision. */
    static Uni<Optional<Earlier>> stagedBefore(SqlConnection connection, ImportRequest request, String checksum) {
        return earlier(connection, STAGED_BEFORE, request, checksum);
    }

    /** The job of the viewer's organisation in which the same file was accepted. */
    static Uni<Optional<Earlier>> acceptedBefore(SqlConnection connection, ImportRequest request, String checksum) {
        return earlier(connection, ACCEPTED_BEFORE, request, checksum);
    }

    /** Makes decisions about a dataset of an organisation wait for one another. */
    static Uni<Void> lock(SqlConnection connection, Viewer viewer, String dataset) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(viewer.organisationOrRefuse(), dataset))
                .replaceWithVoid();
    }

    static Uni<Void> failInterrupted(SqlConnection connection, String replica, Instant started, int silentSeconds) {
        return connection
                .preparedQuery(FAIL_INTERRUPTED)
                .execute(Tuple.of(replica, started.atOffset(ZoneOffset.UTC), silentSeconds))
                .replaceWithVoid();
    }

    private static Uni<Optional<Earlier>> earlier(
            SqlConnection connection, String question, ImportRequest request, String checksum) {
        return connection
                .preparedQuery(question)
                .execute(Tuple.of(request.dataset(), checksum, request.parameters()))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(row ->
                                new Earlier(row.getUUID("id"), row.getUUID("release_id"), row.getInteger("rows_read")))
                        .findFirst());
    }

    /** A job that is no longer in the state we left it in was taken from us: everything of this transaction goes back. */
    private static void mustBeOurs(RowSet<Row> changed) {
        if (changed.rowCount() != 1) {
            throw new Refusal.Conflict(new Text(
                    "Cette importation a été arrêtée entre-temps.", "This import was stopped in the meantime."));
        }
    }

    private static Row one(RowSet<Row> found, UUID id) {
        if (found.size() == 0) {
            throw new Refusal.NotFound("job", id);
        }
        return found.iterator().next();
    }

    private static Staged staged(Row row) {
        var parameters = row.getJsonObject("parameters");
        var supersedes = parameters.getString("supersedes");
        return new Staged(
                job(row),
                new Submission(
                        row.getUUID("id"),
                        row.getString("file_name"),
                        row.getString("checksum"),
                        parameters.getInteger("round"),
                        supersedes == null ? null : UUID.fromString(supersedes)));
    }

    private static Job job(Row row) {
        var error = row.getString("error_code");
        return new Job(
                row.getUUID("id"),
                JobKind.valueOf(row.getString("kind")),
                row.getString("dataset"),
                JobState.valueOf(row.getString("state")),
                row.getDouble("progress"),
                row.getString("file_name"),
                new Job.RowCounts(
                        row.getInteger("rows_read"),
                        row.getInteger("rows_staged"),
                        row.getInteger("rows_held"),
                        row.getInteger("rows_unchanged")),
                error == null ? null : new Job.JobError(error, row.getString("error_fr"), row.getString("error_en")),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getUUID("release_id"));
    }
}
