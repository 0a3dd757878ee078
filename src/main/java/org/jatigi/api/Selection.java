package org.jatigi.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.List;

/** A compiled selection set over things of one kind: fetches what is not there yet, for all of them at once, then writes each. */
interface Selection<P> {

    /** Whether anything below has to be fetched. */
    boolean isLater();

    /** Whether it writes the same for the same parent every time, whoever asks. */
    boolean isFixed();

    /** Fetches what belongs to {@code parents}; with nothing to fetch it is done at once. */
    Uni<Void> load(Run run, List<P> parents);

    /** Writes one of them as a JSON object. */
    void write(Run run, P parent, JsonGenerator out) throws IOException;
}
