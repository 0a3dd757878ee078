package org.jatigi.exchange;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jspecify.annotations.Nullable;

/** The register of exports: who took what away, when and why; and the files that wait to be fetched. */
final class ExportStore {

    private static final String INSERT = """
            insert into export (job_id, organisation, account, purpose, dataset, format, asked, reason)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            returning id
            """;

    private static final String INSERT_JOB = """
            insert into job (kind, organisation, account, dataset, file_name, file_size, checksum, replica)
            values ('EXPORT', $1, $2, $3, $4, 0, '', $5)
            returning id
            """;

    private static final String FINISH = """
            update export
               set rows = $2, bytes = $3, sha256 = $4, manifest = $5, key = $6, expires_at = $7
             where id = $1
               and expires_at is null
            """;

    /** The address of a file: what to put behind the service's own. */
    static final String URL = "'/exports/files/' || export.id || '?key=' || export.key";

    private static final String OF_JOBS = "select export.job_id, " + URL + """
             as url, export.expires_at, export.sha256, export.rows, export.bytes, export.manifest
              from export
             where export.job_id = any ($1)
               and export.account = jatigi_account()
               and export.expires_at > now()
             order by export.job_id
            """;

    private static final String WAITING = """
            select count(*)
              from export
              join job on job.id = export.job_id
             where export.account = jatigi_account()
               and (job.state in ('QUEUED', 'RUNNING') or export.expires_at > now())
            """;

    private static final String FILE = """
            select export.id, export.dataset, export.format, export.bytes, export.sha256, export.reason, job.file_name
              from export
              join job on job.id = export.job_id
             where export.id = $1
               and export.key = $2
               and export.account = jatigi_account()
               and export.expires_at > now()
            """;

    private ExportStore() {}

    /** A file that is there to be fetched. */
    record Kept(
            UUID export,
            String dataset,
            ExportFormat format,
            long bytes,
            String sha256,
            @Nullable String reason,
            String name) {}

    static Uni<UUID> insert(SqlConnection connection, Viewer viewer, ExportRequest request, @Nullable UUID job) {
        var values = Tuple.tuple()
                .addUUID(job)
                .addString(viewer.organisation())
                .addString(viewer.account())
                .addString(viewer.purpose())
                .addString(request.dataset())
                .addString(request.format().name())
                .addString(request.words())
                .addString(request.reason());
        return connection.preparedQuery(INSERT).execute(values).map(ExportStore::made);
    }

    static Uni<UUID> insertJob(SqlConnection connection, Viewer viewer, ExportRequest request, String fileName) {
        var values = Tuple.tuple()
                .addString(viewer.organisationOrRefuse())
                .addString(viewer.account())
                .addString(request.dataset())
                .addString(fileName)
                .addString(Replica.NAME);
        return connection.preparedQuery(INSERT_JOB).execute(values).map(ExportStore::made);
    }

    static Uni<Void> finish(SqlConnection connection, Manifest manifest, String key, Instant expiry) {
        var values = Tuple.tuple()
                .addUUID(manifest.head().export())
                .addLong(manifest.head().rows())
                .addLong(manifest.bytes())
                .addString(manifest.sha256())
                .addString(manifest.text())
                .addString(key)
                .addOffsetDateTime(expiry.atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(FINISH).execute(values).replaceWithVoid();
    }

    /** How many files of the viewer are there or in the making. */
    static Uni<Integer> waiting(SqlConnection connection) {
        return connection
                .query(WAITING)
                .execute()
                .map(found -> found.iterator().next().getInteger(0));
    }

    /** The files of jobs that can still be fetched. */
    static Uni<Map<UUID, ExportFile>> ofJobs(SqlConnection connection, Collection<UUID> jobs) {
        return connection
                .preparedQuery(OF_JOBS)
                .execute(Tuple.tuple().addArrayOfUUID(jobs.toArray(UUID[]::new)))
                .map(found -> {
                    var files = new HashMap<UUID, ExportFile>();
                    found.forEach(row -> files.put(row.getUUID("job_id"), file(row)));
                    return files;
                });
    }

    /** The viewer's own file of that key, while it can be fetched. */
    static Uni<Optional<Kept>> kept(SqlConnection connection, UUID export, String key) {
        return connection.preparedQuery(FILE).execute(Tuple.of(export, key)).map(found -> {
            var rows = found.iterator();
            return rows.hasNext() ? Optional.of(kept(rows.next())) : Optional.empty();
        });
    }

    private static ExportFile file(Row row) {
        return new ExportFile(
                row.getString("url"),
                row.getOffsetDateTime("expires_at").toInstant(),
                row.getString("sha256"),
                row.getInteger("rows"),
                row.getInteger("bytes"),
                row.getString("manifest"));
    }

    private static Kept kept(Row row) {
        return new Kept(
                row.getUUID("id"),
                row.getString("dataset"),
                ExportFormat.valueOf(row.getString("format")),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getString("reason"),
                row.getString("file_name"));
    }

    private static UUID made(RowSet<Row> made) {
        return made.iterator().next().getUUID("id");
    }
}
