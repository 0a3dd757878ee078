package org.jatigi.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jatigi.dataset.Dataset;
import org.jspecify.annotations.Nullable;

/** The fields of a page: its rows, their places, and what is about the whole list. */
final class ConnectionFields {

    private ConnectionFields() {}

    /** The rows. */
    record Nodes(Place place, Selection<Row> selection) implements SelectedField<ListPage> {

        @Override
        public boolean isLater() {
            return selection.isLater();
        }

        @Override
        public Uni<Void> load(Run run, List<ListPage> pages) {
            var rows = new ArrayList<Row>();
            pages.forEach(page -> rows.addAll(page.rows()));
            return selection.load(run, rows);
        }

        @Override
        public void write(Run run, ListPage page, JsonGenerator out) throws IOException {
            ShapeFields.writeMany(run, page.rows(), selection, out);
        }
    }

    /** The rows with their places; each edge is a row and the page it is on. */
    record Edges(Place place, Selection<Edge> selection) implements SelectedField<ListPage> {

        @Override
        public boolean isLater() {
            return selection.isLater();
        }

        @Override
        public Uni<Void> load(Run run, List<ListPage> pages) {
            return selection.load(
                    run, pages.stream().flatMap(page -> edges(page).stream()).toList());
        }

        @Override
        public void write(Run run, ListPage page, JsonGenerator out) throws IOException {
            ShapeFields.writeMany(run, edges(page), selection, out);
        }

        private static List<Edge> edges(ListPage page) {
            return page.rows().stream().map(row -> new Edge(page, row)).toList();
        }
    }

    /** A row on its page. */
    record Edge(ListPage page, Row row) {}

    /** The row of an edge. */
    record Node(Place place, Selection<Row> selection) implements SelectedField<Edge> {

        @Override
        public boolean isLater() {
            return selection.isLater();
        }

        @Override
        public Uni<Void> load(Run run, List<Edge> edges) {
            return selection.load(run, edges.stream().map(Edge::row).toList());
        }

        @Override
        public void write(Run run, Edge edge, JsonGenerator out) throws IOException {
            selection.write(run, edge.row(), out);
        }
    }

    /** A value worked out from what is there. */
    record Simple<P>(Place place, BiFunction<Run, P, @Nullable Object> read) implements SelectedField<P> {

        @Override
        public void write(Run run, P parent, JsonGenerator out) throws IOException {
            JsonValues.write(out, read.apply(run, parent));
        }
    }

    /** An object made of values of the page itself. */
    record Own(Place place, Selection<ListPage> selection) implements SelectedField<ListPage> {

        @Override
        public void write(Run run, ListPage page, JsonGenerator out) throws IOException {
            selection.write(run, page, out);
        }
    }

    /** How many rows the whole list has. */
    record Total(Place place, int slot, Counting counting) implements SelectedField<ListPage> {

        @Override
        public boolean isLater() {
            return true;
        }

        @Override
        public Uni<Void> load(Run run, List<ListPage> pages) {
            return counting.of(run, pages)
                    .invoke(totals -> run.fetched(slot, totals))
                    .replaceWithVoid();
        }

        @Override
        public void write(Run run, ListPage page, JsonGenerator out) throws IOException {
            var totals = (Map<?, ?>) Objects.requireNonNull(run.fetched(slot));
            JsonValues.write(out, totals.get(page));
        }
    }

    /** Counts the rows of the lists that some pages are of. */
    @FunctionalInterface
    interface Counting {
        Uni<IdentityHashMap<ListPage, Integer>> of(Run run, List<ListPage> pages);
    }

    /** What is about the whole list and is worked out by a use case. */
    record Whole<T>(Place place, int slot, Dataset.Whole<T> whole, Selection<T> selection)
            implements SelectedField<ListPage> {

        @Override
        public boolean isLater() {
            return true;
        }

        @Override
        public Uni<Void> load(Run run, List<ListPage> pages) {
            var found = new IdentityHashMap<ListPage, Outcome<T>>();
            run.fetched(slot, found);
            return Uni.join()
                    .all(pages.stream()
                            .map(page -> Outcome.of(() -> whole.ask().of(run.viewer(), page.arguments()))
                                    .invoke(outcome -> found.put(page, outcome)))
                            .toList())
                    .andFailFast()
                    .chain(outcomes -> selection.load(run, Outcome.items(outcomes)));
        }

        @Override
        @SuppressWarnings("unchecked")
        public void write(Run run, ListPage page, JsonGenerator out) throws IOException {
            var found = (Map<ListPage, Outcome<T>>) Objects.requireNonNull(run.fetched(slot));
            Objects.requireNonNull(found.get(page)).write(run, place, selection, out);
        }
    }
}
