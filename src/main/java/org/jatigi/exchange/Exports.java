package org.jatigi.exchange;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jatigi.access.FieldCategories;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Entry;
import org.jatigi.audit.Outcome;
import org.jatigi.audit.Trail;
import org.jatigi.dataset.Catalogue;
import org.jatigi.dataset.Dataset;
import org.jatigi.dataset.ExportTable;
import org.jatigi.dataset.ListInputs;
import org.jatigi.dataset.Question;
import org.jatigi.dataset.Statement;
import org.jatigi.persistence.RowCursor;
import org.jatigi.persistence.Rows;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/**
 * Lists as files. The question is that of the query: the same conditions, the same rows, the same columns but for those that may be seen
 * and not taken away. All of a file is read in one snapshot, and what is exported is in the audit trail before the first byte leaves.
 */
@ApplicationScoped
class Exports {

    private final Catalogue catalogue;
    private final ListInputs inputs;
    private final FieldCategories categories;
    private final ExportPool pool;
    private final ExportLimits limits;
    private final Rows rows;
    private final Trail trail;
    private final Clock clock;

    Exports(
            Catalogue catalogue,
            ListInputs inputs,
            FieldCategories categories,
            ExportPool pool,
            ExportLimits limits,
            Rows rows,
            Trail trail,
            Clock clock) {
        this.catalogue = catalogue;
        this.inputs = inputs;
        this.categories = categories;
        this.pool = pool;
        this.limits = limits;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    /** A request that is permitted and can be answered. */
    record Prepared(
            Viewer viewer,
            ExportRequest request,
            Dataset dataset,
            Question question,
            ExportTable table,
            Statement size) {

        Statement all(int max) {
            return question.all(table.selected(), max);
        }

        Language language() {
            return Objects.requireNonNullElse(request.language(), viewer.language());
        }
    }

    /** Decides whether the viewer may have such a file, before anything is read. */
    Prepared prepare(Viewer viewer, ExportRequest request) {
        var dataset = catalogue.dataset(request.dataset()).orElseThrow(() -> unknown(request.dataset()));
        ExportRules.permit(viewer, dataset, request.reason());
        var question = Question.of(dataset, viewer, inputs.of(dataset.name(), request.given()));
        var table = ExportTable.of(dataset, field -> ExportRules.takes(viewer, dataset, categories, field));
        if (request.format() == ExportFormat.GEOJSON && !table.isLocated()) {
            throw noPlaces(dataset.name());
        }
        return new Prepared(viewer, request, dataset, question, table, size(question));
    }

    /** Records that somebody asked for what they may not have. */
    Uni<Void> recordRefusal(Viewer viewer, String name, Refusal refusal) {
        boolean isDenied = refusal instanceof Refusal.NotPermitted || refusal instanceof Refusal.PurposeRequired;
        var dataset = catalogue.dataset(name);
        return isDenied && dataset.isPresent()
                ? trail.record(
                        viewer, List.of(new Entry(operation(name), dataset.get().category(), null, Outcome.REFUSE)))
                : Uni.createFrom().voidItem();
    }

    /** Looks once more, when a file is fetched that was made before: a permission may have gone since. */
    Uni<Void> mustStillBePermitted(Viewer viewer, ExportStore.Kept kept) {
        return Uni.createFrom()
                .item(() -> catalogue.dataset(kept.dataset()).orElseThrow(() -> unknown(kept.dataset())))
                .invoke(dataset -> ExportRules.permit(viewer, dataset, kept.reason()))
                .onFailure(Refusal.class)
                .call(refusal -> recordRefusal(viewer, kept.dataset(), refusal))
                .replaceWithVoid();
    }

    /** Sends the file to whoever asked, who waits for it. */
    Uni<ExportHead> now(Prepared prepared, Function<ExportHead, OutputStream> receiver) {
        return pool.now(() -> rows.snapshot(
                prepared.viewer(),
                connection -> head(connection, prepared, limits.directRowsMax(), registered(prepared))
                        .call(head -> send(connection, prepared, head, receiver.apply(head), written -> {}))));
    }

    /** Writes the file of a job, whose entry is in the register. */
    Uni<ExportHead> write(
            Prepared prepared, UUID export, OutputStream file, Function<ExportHead, LongConsumer> progress) {
        return rows.snapshot(
                prepared.viewer(),
                connection -> head(
                                connection,
                                prepared,
                                limits.jobRowsMax(),
                                Uni.createFrom().item(export))
                        .call(head -> send(connection, prepared, head, file, progress.apply(head))));
    }

    static String operation(String dataset) {
        return "export " + dataset;
    }

    /** The entry in the register and in the audit trail, in a transaction of their own. */
    private Uni<UUID> registered(Prepared prepared) {
        return rows.write(
                prepared.viewer(),
                connection -> ExportStore.insert(connection, prepared.viewer(), prepared.request(), null)
                        .call(export -> record(connection, prepared, export)));
    }

    Uni<Void> record(SqlConnection connection, Prepared prepared, UUID export) {
        return trail.wrote(
                connection,
                prepared.viewer(),
                operation(prepared.dataset().name()),
                prepared.dataset().category(),
                export);
    }

    private Uni<ExportHead> head(SqlConnection connection, Prepared prepared, int rowsMax, Uni<UUID> entry) {
        return ask(connection, prepared.size())
                .invoke(size -> ExportLimits.mustFit(
                        size.getLong(0), rowsMax, prepared.request().format()))
                .chain(size -> prepared.dataset()
                        .origin()
                        .of(connection, prepared.viewer(), prepared.question().arguments())
                        .chain(origin -> entry.map(export -> new ExportHead(
                                export,
                                prepared.request(),
                                prepared.viewer(),
                                prepared.language(),
                                clock.instant(),
                                size.getLong(0),
                                size.getLong(1),
                                origin,
                                prepared.table()))));
    }

    private Uni<Long> send(
            SqlConnection connection, Prepared prepared, ExportHead head, OutputStream out, LongConsumer progress) {
        var all = prepared.all(Math.toIntExact(head.rows()));
        return RowCursor.open(connection, all.text(), all.values(), RowPump.BATCH)
                .chain(cursor -> pool.offLoop(() -> carry(cursor, head, out, progress)));
    }

    private static long carry(RowCursor cursor, ExportHead head, OutputStream out, LongConsumer progress) {
        try (out) {
            return RowPump.carry(cursor, ExportWriter.open(out, head), progress);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Uni<Row> ask(SqlConnection connection, Statement statement) {
        return connection
                .preparedQuery(statement.text())
                .execute(io.vertx.mutiny.sqlclient.Tuple.newInstance(statement.values()))
                .map(found -> found.iterator().next().getDelegate());
    }

    /** The schema takes some texts for days and instants that are none. */
    private static Statement size(Question question) {
        try {
            return question.size();
        } catch (DateTimeException noTime) {
            throw new Refusal.Invalid(
                    new Text("Une date du filtre n'en est pas une.", "A date of the filter is not one."));
        }
    }

    private Refusal unknown(String name) {
        var known = catalogue.datasets().stream().map(Dataset::name).sorted().toList();
        return new Refusal.NotFound(new Text(
                "Il n'y a pas de jeu de données « %s » ; il y a : %s."
                        .formatted(name, known.stream().collect(Collectors.joining(", "))),
                "There is no dataset \"%s\"; there are: %s."
                        .formatted(name, known.stream().collect(Collectors.joining(", ")))));
    }

    private static Refusal noPlaces(String name) {
        return new Refusal.Invalid(
                new Text(
                        "Les lignes de « %s » n'ont pas de lieu ; prenez csv, xlsx ou json.".formatted(name),
                        "The rows of \"%s\" have no place; take csv, xlsx or json.".formatted(name)),
                Map.of("field", "format"));
    }
}
