package org.jatigi.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A field whose value is known before anything is read: the name of a type, or the null of what the viewer may not have, with the reason.
 */
record ConstantField<P>(
        Place place, @Nullable String value, @Nullable Refusal refused) implements SelectedField<P> {

    static <P> ConstantField<P> typename(Place place, String type) {
        return new ConstantField<>(place, type, null);
    }

    static <P> ConstantField<P> refused(Place place, Refusal why) {
        return new ConstantField<>(place, null, why);
    }

    @Override
    public boolean isFixed() {
        return refused == null;
    }

    @Override
    public void write(Run run, P parent, JsonGenerator out) throws IOException {
        if (refused != null) {
            run.fail(refused, place);
        }
        out.writeString(value);
    }
}
