package org.jatigi.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jatigi.dataset.ColumnType;
import org.jatigi.dataset.Question;
import org.jatigi.persistence.RowsByKey;
import org.jatigi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/** The fields of rows of the database; each knows the index of its column. */
final class RowFields {

    private RowFields() {}

    /** A value of the row. */
    record Value(Place place, ColumnType type, int index) implements SelectedField<Row> {

        @Override
        public void write(Run run, Row row, JsonGenerator out) throws IOException {
            type.write(out, row, index);
        }
    }

    /** Several values of the row as an object; {@code present} is negative where there always is one. */
    record Part(Place place, int present, Selection<Row> selection) implements SelectedField<Row> {

        @Override
        public boolean isLater() {
            return selection.isLater();
        }

        @Override
        public Uni<Void> load(Run run, List<Row> rows) {
            return selection.load(run, rows);
        }

        @Override
        public void write(Run run, Row row, JsonGenerator out) throws IOException {
            if (present >= 0 && row.getValue(present) == null) {
                out.writeNull();
            } else {
                selection.write(run, row, out);
            }
        }
    }

    /** Texts in one of two languages. */
    record Spoken(Place place, int french, int english, Given given) implements SelectedField<Row> {

        @Override
        public void write(Run run, Row row, JsonGenerator out) throws IOException {
            var asked = given.of(run).word("lang", Language.class);
            var language = asked == null ? run.viewer().language() : asked;
            ColumnType.TEXTS.write(out, row, language == Language.FR ? french : english);
        }
    }

    /**
     * A record of a small table in memory. What is written of it is the same every time, so it is kept encoded until the table changes.
     */
    static final class Joined<T> implements SelectedField<Row> {

        private final Place place;
        private final ColumnType type;
        private final int index;
        private final Function<Object, @Nullable T> find;
        private final java.util.function.Supplier<Object> version;
        private final Selection<T> selection;
        private final boolean kept;
        private volatile Encoded encoded = new Encoded(new Object(), new java.util.concurrent.ConcurrentHashMap<>());

        Joined(
                Place place,
                ColumnType type,
                int index,
                org.jatigi.dataset.ReadField.Joined<T> field,
                Selection<T> selection) {
            this.place = place;
            this.type = type;
            this.index = index;
            this.find = field.find();
            this.version = field.version();
            this.selection = selection;
            this.kept = selection.isFixed();
        }

        @Override
        public Place place() {
            return place;
        }

        @Override
        public void write(Run run, Row row, JsonGenerator out) throws IOException {
            if (type == ColumnType.IDS) {
                writeAll(run, row.getArrayOfUUIDs(index), out);
                return;
            }
            var key = row.getValue(index);
            if (key == null) {
                out.writeNull();
            } else if (kept) {
                out.writeRawValue(encoded(run, key));
            } else {
                ShapeFields.writeOne(run, find.apply(key), selection, out);
            }
        }

        private void writeAll(Run run, UUID[] keys, JsonGenerator out) throws IOException {
            var records = new ArrayList<T>();
            for (var key : keys) {
                var record = find.apply(key);
                if (record != null) {
                    records.add(record);
                }
            }
            ShapeFields.writeMany(run, records, selection, out);
        }

        private SerializedString encoded(Run run, Object key) throws IOException {
            var now = version.get();
            var current = encoded;
            if (!current.version.equals(now)) {
                current = new Encoded(now, new java.util.concurrent.ConcurrentHashMap<>());
                encoded = current;
            }
            var known = current.texts.get(key);
            if (known == null) {
                known = new SerializedString(
                        JsonText.text(generator -> ShapeFields.writeOne(run, find.apply(key), selection, generator)));
                current.texts.put(key, known);
            }
            return known;
        }

        private record Encoded(Object version, Map<Object, SerializedString> texts) {}
    }

    /** A row of another dataset, named by its id. */
    record Related(Place place, int slot, int index, RowSource source) implements SelectedField<Row> {

        @Override
        public boolean isLater() {
            return true;
        }

        @Override
        public Uni<Void> load(Run run, List<Row> rows) {
            var keys = keys(rows, index);
            return run.askByKey(Question.byKey(
                            source.dataset(),
                            run.viewer(),
                            keys,
                            "uuid",
                            source.dataset().id().sql(),
                            source.columns()))
                    .chain(found -> {
                        run.fetched(slot, found);
                        return source.load(run, found);
                    });
        }

        @Override
        public void write(Run run, Row row, JsonGenerator out) throws IOException {
            var found = (RowsByKey) Objects.requireNonNull(run.fetched(slot));
            var key = row.getValue(index);
            var related = key == null ? List.<Row>of() : found.of(key);
            ShapeFields.writeOne(run, related.isEmpty() ? null : related.getFirst(), source.selection(), out);
        }
    }

    /** All rows that belong to this one. */
    record Children(Place place, int slot, int index, String parent, RowSource source) implements SelectedField<Row> {

        @Override
        public boolean isLater() {
            return true;
        }

        @Override
        public Uni<Void> load(Run run, List<Row> rows) {
            return run.askByKey(Question.byKey(
                            source.dataset(), run.viewer(), keys(rows, index), "uuid", parent, source.columns()))
                    .chain(found -> {
                        run.fetched(slot, found);
                        return source.load(run, found);
                    });
        }

        @Override
        public void write(Run run, Row row, JsonGenerator out) throws IOException {
            var found = (RowsByKey) Objects.requireNonNull(run.fetched(slot));
            ShapeFields.writeMany(run, found.of(row.getValue(index)), source.selection(), out);
        }
    }

    static Object[] keys(List<Row> rows, int index) {
        var keys = new LinkedHashSet<Object>();
        for (var row : rows) {
            var key = row.getUUID(index);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys.toArray(new UUID[0]);
    }
}
