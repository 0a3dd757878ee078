package org.jatigi.reference;

import static org.jatigi.access.Category.RELEASE;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Trail;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Makes draft releases, in the transaction that writes their facts. A draft belongs to the organisation of whoever submits it.
 *
 * <p>Plain SQL, because the facts beside it are written by the thousand on the same connection.
 */
@ApplicationScoped
public class ReleaseDrafts {

    private static final String INSERT = """
            insert into release (id, organisation, dataset, title, method, round_id, collection_start, collection_end,
                                 reference_start, reference_end, coverage, state, submitted_by, submitted_at, supersedes,
                                 licence, caveats_fr, caveats_en, checksum, synthetic, job_id)
            values (coalesce($1, uuidv7()), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'DRAFT', $12, $13, $14,
                    $15, $16, $17, $18, $19, $20)
            returning id
            """;

    private static final String PUBLISHED_OF_ROUND = """
            select id
              from release
             where dataset = $1
               and round_id = $2
               and state = 'PUBLISHED'
            """;

    private static final String CORRECTED = """
            select id, dataset, title, state, method, round_id, reference_start, reference_end, coverage, licence, caveats_fr,
                   caveats_en, synthetic
              from release
             where id = $1
            """;

    private final Trail trail;
    private final Clock clock;

    ReleaseDrafts(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes a draft of the viewer's organisation; {@code id} is the one it gets, null for a new one. */
    public Uni<UUID> submit(SqlConnection connection, Viewer viewer, @Nullable UUID id, ReleaseDraft draft) {
        viewer.decide(RELEASE, Verb.CREATE).enforce();
        return connection
                .preparedQuery(INSERT)
                .execute(values(viewer, id, draft))
                .map(made -> made.iterator().next().getUUID("id"))
                .call(made -> trail.wrote(connection, viewer, "submitRelease", RELEASE, made));
    }

    /** The release that is now the public one of a round, null where there is none. */
    public Uni<@Nullable UUID> published(SqlConnection connection, String dataset, UUID round) {
        return connection
                .preparedQuery(PUBLISHED_OF_ROUND)
                .execute(Tuple.of(dataset, round))
                .map(found -> found.size() == 0 ? null : found.iterator().next().getUUID("id"));
    }

    /** The published release that is to be corrected, or a refusal that says why it cannot be. */
    public Uni<Corrected> corrected(SqlConnection connection, String dataset, UUID id) {
        return connection.preparedQuery(CORRECTED).execute(Tuple.of(id)).map(found -> corrected(found, dataset, id));
    }

    private static Corrected corrected(RowSet<Row> found, String dataset, UUID id) {
        if (found.size() == 0 || !found.iterator().next().getString("dataset").equals(dataset)) {
            throw new Refusal.NotFound("release", id);
        }
        var row = found.iterator().next();
        var state = ReleaseState.valueOf(row.getString("state"));
        if (state != ReleaseState.PUBLISHED) {
            throw new Refusal.Conflict(
                    new Text(
                            "Seule une publication publiée se corrige ; celle-ci est %s."
                                    .formatted(state.says().fr()),
                            "Only a published release can be corrected; this one is %s."
                                    .formatted(state.says().en())),
                    Map.of("state", state.name()));
        }
        return Corrected.of(row);
    }

    private Tuple values(Viewer viewer, @Nullable UUID id, ReleaseDraft draft) {
        var collection = draft.collection();
        return Tuple.tuple()
                .addUUID(id)
                .addString(viewer.organisationOrRefuse())
                .addString(draft.dataset())
                .addString(draft.title())
                .addString(draft.method())
                .addUUID(draft.round())
                .addLocalDate(collection == null ? null : collection.start())
                .addLocalDate(collection == null ? null : collection.end())
                .addLocalDate(draft.reference().start())
                .addLocalDate(draft.reference().end())
                .addString(draft.coverage())
                .addString(viewer.account())
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))
                .addUUID(draft.supersedes())
                .addString(draft.licence())
                .addArrayOfString(draft.caveatsFr().toArray(String[]::new))
                .addArrayOfString(draft.caveatsEn().toArray(String[]::new))
                .addString(draft.checksum())
                .addBoolean(draft.synthetic())
                .addUUID(draft.job());
    }
}
