package org.jatigi.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.List;

/** One field of a compiled selection set. */
interface SelectedField<P> {

    Place place();

    /** Writes the value; the key is there already. */
    void write(Run run, P parent, JsonGenerator out) throws IOException;

    /** Whether it writes the same for the same parent every time, whoever asks. */
    default boolean isFixed() {
        return false;
    }

    default boolean isLater() {
        return false;
    }

    default Uni<Void> load(Run run, List<P> parents) {
        return Uni.createFrom().voidItem();
    }
}
