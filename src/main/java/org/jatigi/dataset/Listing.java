package org.jatigi.dataset;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;

/**
 * Finds which rows of a dataset are on a page, for resolvers that read the rows themselves. Filter, order and cursors are those of the
 * compiled plans.
 */
@ApplicationScoped
public class Listing {

    private final Rows rows;

    Listing(Rows rows) {
        this.rows = rows;
    }

    /** The ids of a page in their order. */
    public Uni<Page<Object>> ids(Viewer viewer, Dataset dataset, Arguments arguments) {
        return Uni.createFrom().deferred(() -> {
            var question = Question.of(dataset, viewer, arguments);
            var columns = columns(question);
            return ask(viewer, question.rows(columns, question.page().limit()))
                    .map(found -> Page.of(question.page(), found, row -> question.cursor(row, places(question, 1)))
                            .map(row -> row.getValue(0)));
        });
    }

    /** The same for the rows that belong to one of another dataset. */
    public Uni<Page<Object>> idsOf(
            Viewer viewer, Dataset dataset, Arguments arguments, String parentColumn, UUID parent) {
        return Uni.createFrom().deferred(() -> {
            var question = Question.of(dataset, viewer, arguments);
            var statement = question.rowsOf(
                    new UUID[] {parent},
                    "uuid",
                    parentColumn,
                    columns(question),
                    question.page().limit());
            return ask(viewer, statement)
                    .map(found -> Page.of(question.page(), found, row -> question.cursor(row, places(question, 2)))
                            .map(row -> row.getValue(1)));
        });
    }

    /** How many rows the whole list has. */
    public Uni<Integer> count(Viewer viewer, Dataset dataset, Arguments arguments) {
        return Uni.createFrom()
                .deferred(() ->
                        ask(viewer, Question.of(dataset, viewer, arguments).count()))
                .map(found -> (int) (long) found.getFirst().getLong(0));
    }

    /** How many rows belong to one of another dataset. */
    public Uni<Integer> countOf(Viewer viewer, Dataset dataset, Arguments arguments, String parentColumn, UUID parent) {
        return Uni.createFrom()
                .deferred(() -> ask(
                        viewer,
                        Question.of(dataset, viewer, arguments).countOf(new UUID[] {parent}, "uuid", parentColumn)))
                .map(found -> (int) (long) found.getFirst().getLong(1));
    }

    /** The records of a page, of those that were found by the ids. */
    public static <T> Page<T> records(Page<Object> ids, Map<?, T> found) {
        var records = new ArrayList<T>();
        var cursors = new ArrayList<String>();
        for (int i = 0; i < ids.rows().size(); i++) {
            var record = found.get(ids.rows().get(i));
            if (record != null) { // taken back since the ids were read
                records.add(record);
                cursors.add(ids.cursors().get(i));
            }
        }
        return new Page<>(records, cursors, ids.info());
    }

    private Uni<List<Row>> ask(Viewer viewer, Statement statement) {
        return rows.ask(viewer, statement.text(), statement.values()).map(found -> {
            var all = new ArrayList<Row>(found.size());
            found.forEach(all::add);
            return all;
        });
    }

    private static List<Column> columns(Question question) {
        var columns = new ArrayList<Column>();
        columns.add(question.dataset().id());
        columns.addAll(question.placeColumns());
        return columns;
    }

    private static List<Integer> places(Question question, int first) {
        return IntStream.range(first, first + question.order().size()).boxed().toList();
    }
}
