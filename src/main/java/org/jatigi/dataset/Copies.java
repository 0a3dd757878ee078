package org.jatigi.dataset;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/**
 * Keeps copies of clients true: what is gone from a list since an instant, and from when to ask the next time.
 *
 * <p>A row carries the instant at which its transaction began, and can be seen only when that has ended. The next question therefore begins
 * before the oldest transaction that was still open: some rows come twice, none is lost.
 */
@ApplicationScoped
public class Copies {

    /** The argument of a list that asks for what changed. */
    public static final String SINCE = "updatedSince";

    private static final int GONE_MAX = 100_000; // a whole round with its figures, superseded at once

    /** Instants are given by the service and by the database, whose clocks may differ by this much. */
    private static final String CLOCKS_DIFFER = "interval '2 seconds'";

    private static final String OPEN = """
            select least(now(), (select min(xact_start)
                                   from pg_stat_activity
                                  where usename = current_user
                                    and xact_start is not null)) - %s as until
            """.formatted(CLOCKS_DIFFER);

    private static final Shape<Tombstone> TOMBSTONE =
            Shape.<Tombstone>of("Tombstone").value("id", Tombstone::id).value("at", Tombstone::at);

    private static final Shape<Changes> CHANGES = Shape.<Changes>of("Changes")
            .value("syncedUntil", Changes::syncedUntil)
            .many("tombstones", Changes::tombstones, TOMBSTONE);

    private final Rows rows;

    Copies(Rows rows) {
        this.rows = rows;
    }

    /** The field {@code changes} of that list. */
    public Dataset.Whole<Changes> of(Dataset dataset) {
        return new Dataset.Whole<>("changes", (viewer, given) -> changes(viewer, dataset, given), CHANGES);
    }

    /** What is gone since the instant that was asked for; null where none was. */
    public Uni<Changes> changes(Viewer viewer, Dataset dataset, Arguments given) {
        var since = given.instant(SINCE);
        if (since == null) {
            return Uni.createFrom().nullItem();
        }
        return rows.ask(viewer, OPEN, io.vertx.sqlclient.Tuple.tuple())
                .map(found -> found.iterator().next().getOffsetDateTime(0).toInstant())
                .chain(until -> gone(viewer, dataset, since).map(gone -> new Changes(until, gone)));
    }

    private Uni<List<Tombstone>> gone(Viewer viewer, Dataset dataset, Instant since) {
        var statement = new Statement(Question.RESERVED);
        dataset.changes().orElseThrow().tombstones().add(statement, viewer, since);
        statement.add(" order by at, id limit ").bind("integer", GONE_MAX + 1);
        return rows.ask(viewer, statement.text(), statement.values()).map(Copies::tombstones);
    }

    private static List<Tombstone> tombstones(RowSet<Row> found) {
        if (found.size() > GONE_MAX) {
            throw new Refusal.TooLarge(
                    new Text(
                            "Plus de %d enregistrements ont disparu depuis ; relisez la liste entière."
                                    .formatted(GONE_MAX),
                            "More than %d records are gone since then; read the whole list again.".formatted(GONE_MAX)),
                    GONE_MAX);
        }
        var tombstones = new ArrayList<Tombstone>(found.size());
        found.forEach(row -> tombstones.add(
                new Tombstone(row.getUUID(0), row.getOffsetDateTime(1).toInstant())));
        return tombstones;
    }
}
