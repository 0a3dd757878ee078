package org.jatigi.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.List;

/** What is written of something that was fetched and is not one record: a plain value, or a list of records. */
final class LaterSelections {

    /** A value as it is. */
    static final Selection<Object> VALUE = new Selection<>() {

        @Override
        public boolean isLater() {
            return false;
        }

        @Override
        public boolean isFixed() {
            return true;
        }

        @Override
        public Uni<Void> load(Run run, List<Object> parents) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public void write(Run run, Object value, JsonGenerator out) throws IOException {
            JsonValues.write(out, value);
        }
    };

    private LaterSelections() {}

    /** All records of a list. */
    record Many<U>(Selection<U> selection) implements Selection<List<U>> {

        @Override
        public boolean isLater() {
            return selection.isLater();
        }

        @Override
        public boolean isFixed() {
            return selection.isFixed();
        }

        @Override
        public Uni<Void> load(Run run, List<List<U>> parents) {
            return selection.load(run, parents.stream().flatMap(List::stream).toList());
        }

        @Override
        public void write(Run run, List<U> records, JsonGenerator out) throws IOException {
            ShapeFields.writeMany(run, records, selection, out);
        }
    }
}
