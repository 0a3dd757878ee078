package org.jatigi.reference;

import static java.util.stream.Collectors.toMap;
import static org.jatigi.access.Category.RELEASE;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Listing;
import org.jatigi.dataset.Page;
import org.jatigi.persistence.Rows;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads releases. */
@ApplicationScoped
class ReleaseStore {

    private static final String SHOWN = """
            select r.id, r.title, r.dataset, r.method, r.organisation, ar.number as round,
                   r.collection_start, r.collection_end, r.reference_start, r.reference_end, r.coverage, r.state,
                   r.submitted_at, r.reviewed_by_organisation, r.reviewed_at, r.validated_by_organisation, r.validated_at,
                   r.published_at, r.superseded_at, r.withdrawn_at, r.withdrawal_reason,
                   old.id as old_id, old.title as old_title, old.state as old_state,
                   r.licence, r.checksum, r.synthetic, r.caveats_fr, r.caveats_en
            """;

    /** What the viewer may see is part of the question: published once, of the own organisation, or to be decided by the viewer. */
    private static final String VISIBLE = """
              from release r
              left join assessment_round ar on ar.id = r.round_id
              left join release old on old.id = r.supersedes
             where (r.published_at is not null or r.organisation = $1 or $2)
            """;

    private static final String BY_IDS = SHOWN + VISIBLE + "   and r.id = any ($3)\n order by r.id\n";

    private static final String ONE = SHOWN + VISIBLE + "   and r.id = $3\n";

    private final Listing listing;
    private final Rows rows;

    ReleaseStore(Listing listing, Rows rows) {
        this.listing = listing;
        this.rows = rows;
    }

    /** The release, or null where the viewer can see none of that id. */
    Uni<ReleaseView> seen(Viewer viewer, UUID id) {
        return find(viewer, id).onFailure(Refusal.NotFound.class).recoverWithNull();
    }

    Uni<ReleaseView> find(Viewer viewer, UUID id) {
        return rows.read(
                viewer,
                connection -> connection
                        .preparedQuery(ONE)
                        .execute(visible(viewer).addUUID(id))
                        .map(found -> views(found).stream()
                                .findFirst()
                                .orElseThrow(() -> new Refusal.NotFound("release", id))));
    }

    /** A page of the releases that the viewer may see. */
    Uni<Page<ReleaseView>> page(Viewer viewer, Arguments given) {
        return listing.ids(viewer, ReleaseReads.RELEASES, given)
                .chain(page -> rows.read(
                        viewer,
                        connection -> connection
                                .preparedQuery(BY_IDS)
                                .execute(visible(viewer)
                                        .addArrayOfUUID(page.rows().stream()
                                                .map(UUID.class::cast)
                                                .toArray(UUID[]::new)))
                                .map(found -> Listing.records(
                                        page,
                                        views(found).stream().collect(toMap(ReleaseView::id, Function.identity()))))));
    }

    Uni<Integer> count(Viewer viewer, Arguments given) {
        return listing.count(viewer, ReleaseReads.RELEASES, given);
    }

    /** Whether the viewer takes one of the steps to publication, and therefore sees drafts of others. */
    static boolean decides(Viewer viewer) {
        return viewer.may(RELEASE, Verb.REVIEW)
                || viewer.may(RELEASE, Verb.VALIDATE)
                || viewer.may(RELEASE, Verb.PUBLISH);
    }

    private static Tuple visible(Viewer viewer) {
        return Tuple.tuple().addString(viewer.organisation()).addBoolean(decides(viewer));
    }

    private static List<ReleaseView> views(RowSet<Row> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(ReleaseStore::view)
                .toList();
    }

    private static ReleaseView view(Row row) {
        return new ReleaseView(
                row.getUUID("id"),
                row.getString("title"),
                row.getString("dataset"),
                row.getString("method"),
                new OrganisationName(row.getString("organisation")),
                row.getInteger("round"),
                row.getLocalDate("collection_start") == null || row.getLocalDate("collection_end") == null
                        ? null
                        : new Period(row.getLocalDate("collection_start"), row.getLocalDate("collection_end")),
                new Period(row.getLocalDate("reference_start"), row.getLocalDate("reference_end")),
                row.getString("coverage"),
                ReleaseState.valueOf(row.getString("state")),
                row.getOffsetDateTime("submitted_at").toInstant(),
                OrganisationName.of(row.getString("reviewed_by_organisation")),
                instant(row, "reviewed_at"),
                OrganisationName.of(row.getString("validated_by_organisation")),
                instant(row, "validated_at"),
                instant(row, "published_at"),
                instant(row, "superseded_at"),
                instant(row, "withdrawn_at"),
                row.getString("withdrawal_reason"),
                superseded(row),
                row.getString("licence"),
                row.getString("checksum"),
                row.getBoolean("synthetic"),
                List.of(row.getArrayOfStrings("caveats_fr")),
                List.of(row.getArrayOfStrings("caveats_en")));
    }

    private static @Nullable ReleaseLink superseded(Row row) {
        return row.getUUID("old_id") == null
                ? null
                : new ReleaseLink(
                        row.getUUID("old_id"),
                        row.getString("old_title"),
                        ReleaseState.valueOf(row.getString("old_state")));
    }

    private static @Nullable Instant instant(Row row, String column) {
        var at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
