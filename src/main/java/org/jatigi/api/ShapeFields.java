package org.jatigi.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jatigi.dataset.Shape;
import org.jspecify.annotations.Nullable;

/** The fields of records that are in memory. */
final class ShapeFields {

    private ShapeFields() {}

    /** A plain value. */
    record Value<T>(Place place, Shape.Value<T> access, Given given) implements SelectedField<T> {

        @Override
        public boolean isFixed() {
            return access.isFixed();
        }

        @Override
        public void write(Run run, T parent, JsonGenerator out) throws IOException {
            JsonValues.write(out, access.read().of(parent, run.viewer(), given.of(run)));
        }
    }

    /** A record inside the record. */
    record One<T, U>(Place place, Function<T, @Nullable U> read, Selection<U> selection) implements SelectedField<T> {

        @Override
        public boolean isFixed() {
            return selection.isFixed();
        }

        @Override
        public boolean isLater() {
            return selection.isLater();
        }

        @Override
        public Uni<Void> load(Run run, List<T> parents) {
            return selection.load(
                    run, parents.stream().map(read).filter(Objects::nonNull).toList());
        }

        @Override
        public void write(Run run, T parent, JsonGenerator out) throws IOException {
            writeOne(run, read.apply(parent), selection, out);
        }
    }

    /** A record that many hold: it is encoded once in an answer. */
    record Shared<T, U>(Place place, int slot, Function<T, @Nullable U> read, Selection<U> selection)
            implements SelectedField<T> {

        @Override
        public boolean isFixed() {
            return true;
        }

        @Override
        public void write(Run run, T parent, JsonGenerator out) throws IOException {
            var record = read.apply(parent);
            if (record == null) {
                out.writeNull();
            } else {
                out.writeRawValue(encoded(run, record));
            }
        }

        @SuppressWarnings("unchecked")
        private SerializedString encoded(Run run, U record) throws IOException {
            var all = (IdentityHashMap<U, SerializedString>) run.fetched(slot);
            if (all == null) {
                all = new IdentityHashMap<>();
                run.fetched(slot, all);
            }
            var known = all.get(record);
            if (known == null) {
                known = new SerializedString(JsonText.text(generator -> selection.write(run, record, generator)));
                all.put(record, known);
            }
            return known;
        }
    }

    /** Records inside the record. */
    record Many<T, U>(Place place, Function<T, List<U>> read, Selection<U> selection) implements SelectedField<T> {

        @Override
        public boolean isFixed() {
            return selection.isFixed();
        }

        @Override
        public boolean isLater() {
            return selection.isLater();
        }

        @Override
        public Uni<Void> load(Run run, List<T> parents) {
            return selection.load(
                    run,
                    parents.stream()
                            .flatMap(parent -> read.apply(parent).stream())
                            .toList());
        }

        @Override
        public void write(Run run, T parent, JsonGenerator out) throws IOException {
            writeMany(run, read.apply(parent), selection, out);
        }
    }

    /** A record that is fetched for each parent by itself. */
    record Later<T, U>(Place place, int slot, Shape.Fetch<T, U> fetch, Given given, Selection<U> selection)
            implements SelectedField<T> {

        @Override
        public boolean isLater() {
            return true;
        }

        @Override
        public Uni<Void> load(Run run, List<T> parents) {
            var found = new IdentityHashMap<T, Outcome<U>>();
            run.fetched(slot, found);
            return Uni.join()
                    .all(parents.stream()
                            .map(parent -> Outcome.of(() -> fetch.of(parent, run.viewer(), given.of(run)))
                                    .invoke(outcome -> found.put(parent, outcome)))
                            .toList())
                    .andFailFast()
                    .chain(outcomes -> selection.load(run, Outcome.items(outcomes)));
        }

        @Override
        @SuppressWarnings("unchecked")
        public void write(Run run, T parent, JsonGenerator out) throws IOException {
            var found = (Map<T, Outcome<U>>) Objects.requireNonNull(run.fetched(slot));
            Objects.requireNonNull(found.get(parent)).write(run, place, selection, out);
        }
    }

    /** Records that are fetched for all parents at once. */
    record Batch<T, U>(
            Place place,
            int slot,
            java.util.function.BiFunction<org.jatigi.access.Viewer, List<T>, Uni<List<List<U>>>> fetch,
            Selection<U> selection)
            implements SelectedField<T> {

        @Override
        public boolean isLater() {
            return true;
        }

        @Override
        public Uni<Void> load(Run run, List<T> parents) {
            return fetch.apply(run.viewer(), parents).chain(lists -> {
                var found = new IdentityHashMap<T, List<U>>();
                var all = new ArrayList<U>();
                for (int i = 0; i < parents.size(); i++) {
                    found.put(parents.get(i), lists.get(i));
                    all.addAll(lists.get(i));
                }
                run.fetched(slot, found);
                return selection.load(run, all);
            });
        }

        @Override
        @SuppressWarnings("unchecked")
        public void write(Run run, T parent, JsonGenerator out) throws IOException {
            var found = (Map<T, List<U>>) Objects.requireNonNull(run.fetched(slot));
            writeMany(run, Objects.requireNonNull(found.get(parent)), selection, out);
        }
    }

    static <U> void writeOne(Run run, @Nullable U record, Selection<U> selection, JsonGenerator out)
            throws IOException {
        if (record == null) {
            out.writeNull();
        } else {
            selection.write(run, record, out);
        }
    }

    static <U> void writeMany(Run run, List<U> records, Selection<U> selection, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (int i = 0; i < records.size(); i++) {
            run.down(i);
            selection.write(run, records.get(i), out);
            run.up();
        }
        out.writeEndArray();
    }
}
