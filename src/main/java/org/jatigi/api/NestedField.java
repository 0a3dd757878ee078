package org.jatigi.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Question;
import org.jspecify.annotations.Nullable;

/** A list of its own for each row, in pages: one statement for all rows. */
record NestedField(
        Place place,
        int slot,
        int index,
        String parent,
        BiFunction<Arguments, UUID, Arguments> within,
        Given given,
        RowSelections.Paged selected)
        implements SelectedField<Row> {

    @Override
    public boolean isLater() {
        return true;
    }

    @Override
    public Uni<Void> load(Run run, List<Row> rows) {
        return Outcome.of(() -> pages(run, rows))
                .invoke(outcome -> run.fetched(slot, outcome))
                .chain(outcome -> {
                    var pages = outcome.item();
                    return pages == null
                            ? Uni.createFrom().voidItem()
                            : selected.page().load(run, List.copyOf(pages.values()));
                });
    }

    private Uni<Map<Object, ListPage>> pages(Run run, List<Row> rows) {
        var question = Question.of(selected.source().dataset(), run.viewer(), given.of(run));
        var keys = RowFields.keys(rows, index);
        var columns = new Columns(RowSelections.KEYED, selected.source().columns());
        var places = selected.needs().places(question, columns);
        var limit = selected.needs().limit(question);
        return run.askByKey(question.rowsOf(keys, "uuid", parent, columns.all(), limit))
                .map(found -> {
                    var pages = new HashMap<Object, ListPage>();
                    for (var key : keys) {
                        pages.put(
                                key,
                                ListPage.of(
                                        question,
                                        found.of(key),
                                        places,
                                        new ListPage.Parent(
                                                (UUID) key, parent, within.apply(question.arguments(), (UUID) key))));
                    }
                    return pages;
                });
    }

    @Override
    @SuppressWarnings("unchecked")
    public void write(Run run, Row row, JsonGenerator out) throws IOException {
        var outcome = (Outcome<Map<Object, ListPage>>) Objects.requireNonNull(run.fetched(slot));
        new Outcome<>(page(outcome.item(), row), outcome.failure()).write(run, place, selected.page(), out);
    }

    private @Nullable ListPage page(@Nullable Map<Object, ListPage> pages, Row row) {
        return pages == null ? null : pages.get(row.getValue(index));
    }
}
