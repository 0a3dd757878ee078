package org.jatigi.api;

import com.fasterxml.jackson.core.JsonGenerator;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLObjectType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jatigi.dataset.Catalogue;
import org.jatigi.dataset.NodeKind;
import org.jatigi.dataset.Question;
import org.jatigi.dataset.ReadField;
import org.jspecify.annotations.Nullable;

/** The record of an id, of whatever kind it is: what is selected of the kinds that the document names is asked for first. */
final class Nodes {

    private Nodes() {}

    /** The id as ours are; to a client an id is opaque, so one that cannot be ours is simply the id of nothing. */
    static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The kinds of node and what is selected of each, those with the most to read first. */
    static List<Candidate<?>> candidates(Compilation compilation, Catalogue catalogue, List<SelectionSet> selections) {
        var candidates = new ArrayList<Candidate<?>>();
        for (var kind : catalogue.nodes()) {
            var type = compilation.type(kind.type());
            candidates.add(
                    kind.memory() == null
                            ? rows(compilation, catalogue, kind, type, selections)
                            : memory(compilation, kind.memory(), type, selections));
        }
        candidates.sort((one, other) -> Integer.compare(other.size(), one.size()));
        return List.copyOf(candidates);
    }

    private static Candidate<Row> rows(
            Compilation compilation,
            Catalogue catalogue,
            NodeKind kind,
            GraphQLObjectType type,
            List<SelectionSet> selections) {
        var dataset = Objects.requireNonNull(kind.dataset());
        var source = new RowSelections(compilation, catalogue).rows(type, selections, dataset, RowSelections.KEYED);
        var key = dataset.field("id")
                .map(ReadField.Value.class::cast)
                .orElseThrow()
                .column();
        return new Candidate<>(
                source.columns().size(),
                source.selection(),
                (run, id) -> run.askByKey(Question.byKey(
                                dataset, run.viewer(), new UUID[] {id}, "uuid", key.sql(), source.columns()))
                        .map(found ->
                                found.of(id).isEmpty() ? null : found.of(id).getFirst()));
    }

    private static <T> Candidate<T> memory(
            Compilation compilation, NodeKind.Memory<T> memory, GraphQLObjectType type, List<SelectionSet> selections) {
        return new Candidate<>(
                0,
                new ShapeSelections(compilation).of(type, selections, memory.shape()),
                (run, id) -> Uni.createFrom().item(() -> memory.find().apply(id)));
    }

    /**
     * A kind of node.
     *
     * @param size how many columns are selected of it
     */
    record Candidate<T>(int size, Selection<T> selection, Find<T> find) {

        private Uni<@Nullable Found<T>> look(Run run, UUID id) {
            return find.of(run, id)
                    .chain(record -> record == null
                            ? Uni.createFrom().nullItem()
                            : selection.load(run, List.of(record)).replaceWith(new Found<>(record, selection)));
        }
    }

    /** Finds the record of an id. */
    @FunctionalInterface
    interface Find<T> {
        Uni<T> of(Run run, UUID id);
    }

    /** A record that was found, and what is to be written of it. */
    record Found<T>(T record, Selection<T> selection) {

        void write(Run run, JsonGenerator out) throws IOException {
            selection.write(run, record, out);
        }
    }

    /** The root field {@code node}. */
    record Root(Place place, int slot, Given given, List<Candidate<?>> candidates) implements SelectedField<Run> {

        @Override
        public boolean isLater() {
            return true;
        }

        @Override
        public Uni<Void> load(Run run, List<Run> self) {
            return Outcome.of(() -> find(run))
                    .invoke(outcome -> run.fetched(slot, outcome))
                    .replaceWithVoid();
        }

        private Uni<Found<?>> find(Run run) {
            return id(given.of(run).text("id"))
                    .map(id -> look(run, id))
                    .orElseGet(() -> Uni.createFrom().nullItem());
        }

        private Uni<Found<?>> look(Run run, UUID id) {
            return Multi.createFrom()
                    .iterable(candidates)
                    .onItem()
                    .<Found<?>>transformToUniAndConcatenate(
                            candidate -> candidate.look(run, id).map(found -> found))
                    .toUni();
        }

        @Override
        @SuppressWarnings("unchecked")
        public void write(Run run, Run self, JsonGenerator out) throws IOException {
            var outcome = (Outcome<Found<?>>) Objects.requireNonNull(run.fetched(slot));
            if (outcome.failure() != null) {
                run.fail(outcome.failure(), place);
            }
            if (outcome.item() == null) {
                out.writeNull();
            } else {
                outcome.item().write(run, out);
            }
        }
    }
}
