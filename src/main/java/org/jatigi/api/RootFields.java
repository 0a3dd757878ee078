package org.jatigi.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jatigi.dataset.Question;
import org.jatigi.dataset.Single;
import org.jatigi.dataset.UseCase;

/** The root fields of a query. What fails becomes the error of its field, and the others are answered all the same. */
final class RootFields {

    private RootFields() {}

    /** Fetches something, and what is selected of it, and keeps what came of it. */
    private static <T> Uni<Void> fetch(Run run, int slot, Uni<T> work, Below<T> below) {
        return Outcome.of(
                        () -> work.call(item -> item == null ? Uni.createFrom().voidItem() : below.load(item)))
                .invoke(outcome -> run.fetched(slot, outcome))
                .replaceWithVoid();
    }

    @SuppressWarnings("unchecked")
    private static <T> Outcome<T> fetched(Run run, int slot) {
        return (Outcome<T>) Objects.requireNonNull(run.fetched(slot));
    }

    @FunctionalInterface
    private interface Below<T> {
        Uni<Void> load(T item);
    }

    /** A page of a list. */
    record Paged(Place place, int slot, Given given, RowSelections.Paged selected) implements SelectedField<Run> {

        @Override
        public boolean isLater() {
            return true;
        }

        @Override
        public Uni<Void> load(Run run, List<Run> self) {
            return fetch(
                    run,
                    slot,
                    Uni.createFrom().deferred(() -> page(run)),
                    page -> selected.page().load(run, List.of(page)));
        }

        private Uni<ListPage> page(Run run) {
            var question = Question.of(selected.source().dataset(), run.viewer(), given.of(run));
            if (!selected.needs().rows()) {
                question.refuseUnknownValues();
                return Uni.createFrom().item(ListPage.of(question, List.of(), List.of(), null));
            }
            var columns = new Columns(0, selected.source().columns());
            var places = selected.needs().places(question, columns);
            var limit = selected.needs().limit(question);
            return run.ask(question.rows(columns.all(), limit)).map(found -> {
                var rows = new ArrayList<Row>(found.size());
                found.forEach(rows::add);
                return ListPage.of(question, rows, places, null);
            });
        }

        @Override
        public void write(Run run, Run self, JsonGenerator out) throws IOException {
            RootFields.<ListPage>fetched(run, slot).write(run, place, selected.page(), out);
        }
    }

    /** One row. */
    record One(Place place, int slot, Given given, Single single, RowSource source) implements SelectedField<Run> {

        @Override
        public boolean isLater() {
            return true;
        }

        @Override
        public Uni<Void> load(Run run, List<Run> self) {
            return fetch(
                    run,
                    slot,
                    Uni.createFrom().deferred(() -> row(run)),
                    row -> source.selection().load(run, List.of(row)));
        }

        private Uni<Row> row(Run run) {
            var arguments = given.of(run);
            var statement = Question.one(single.dataset(), run.viewer(), single.which(), arguments, source.columns());
            return run.ask(statement).map(found -> {
                var rows = found.iterator();
                if (!rows.hasNext()) {
                    throw single.none().of(arguments);
                }
                return rows.next();
            });
        }

        @Override
        public void write(Run run, Run self, JsonGenerator out) throws IOException {
            RootFields.<Row>fetched(run, slot).write(run, place, source.selection(), out);
        }
    }

    /** What a use case answers: a record, or a list of them. */
    record Worked<T>(Place place, int slot, Given given, UseCase<T> useCase, Selection<T> selection)
            implements SelectedField<Run> {

        @Override
        public boolean isLater() {
            return true;
        }

        @Override
        public Uni<Void> load(Run run, List<Run> self) {
            return fetch(
                    run,
                    slot,
                    Uni.createFrom()
                            .deferred(() -> useCase.ask()
                                    .of(run.viewer(), given.of(run))
                                    .map(found -> (Object) found)),
                    found -> selection.load(run, records(found)));
        }

        @SuppressWarnings("unchecked")
        private List<T> records(Object found) {
            return useCase.isList() ? (List<T>) found : List.of((T) found);
        }

        @Override
        public void write(Run run, Run self, JsonGenerator out) throws IOException {
            var outcome = fetched(run, slot);
            if (outcome.failure() != null) {
                run.fail(outcome.failure(), place);
            }
            if (outcome.item() == null) {
                out.writeNull();
            } else if (useCase.isList()) {
                ShapeFields.writeMany(run, records(outcome.item()), selection, out);
            } else {
                selection.write(run, records(outcome.item()).getFirst(), out);
            }
        }
    }

    /** A list of plain values. */
    record Values(Place place, int slot, Given given, UseCase<?> useCase) implements SelectedField<Run> {

        @Override
        public boolean isLater() {
            return true;
        }

        @Override
        public Uni<Void> load(Run run, List<Run> self) {
            return fetch(
                    run,
                    slot,
                    Uni.createFrom()
                            .deferred(() -> useCase.ask()
                                    .of(run.viewer(), given.of(run))
                                    .map(found -> (Object) found)),
                    found -> Uni.createFrom().voidItem());
        }

        @Override
        public void write(Run run, Run self, JsonGenerator out) throws IOException {
            var outcome = fetched(run, slot);
            if (outcome.failure() != null) {
                run.fail(outcome.failure(), place);
            }
            JsonValues.write(out, outcome.item());
        }
    }
}
