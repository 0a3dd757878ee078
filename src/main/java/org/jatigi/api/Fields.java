package org.jatigi.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A selection set: its fields in their order. */
final class Fields<P> implements Selection<P> {

    private final SelectedField<P>[] fields;
    private final SerializedString[] keys;
    private final boolean later;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Fields(List<? extends SelectedField<P>> fields) {
        this.fields = fields.toArray(new SelectedField[0]);
        this.keys = fields.stream().map(field -> field.place().key()).toArray(SerializedString[]::new);
        this.later = fields.stream().anyMatch(SelectedField::isLater);
    }

    @Override
    public boolean isLater() {
        return later;
    }

    @Override
    public boolean isFixed() {
        return Arrays.stream(fields).allMatch(SelectedField::isFixed);
    }

    @Override
    public Uni<Void> load(Run run, List<P> parents) {
        if (!later || parents.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var loads = new ArrayList<Uni<Void>>();
        for (var field : fields) {
            if (field.isLater()) {
                loads.add(field.load(run, parents));
            }
        }
        return loads.size() == 1
                ? loads.getFirst()
                : Uni.join().all(loads).andFailFast().replaceWithVoid();
    }

    @Override
    public void write(Run run, P parent, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (int i = 0; i < fields.length; i++) {
            out.writeFieldName(keys[i]);
            run.down(keys[i].getValue());
            fields[i].write(run, parent, out);
            run.up();
        }
        out.writeEndObject();
    }
}
