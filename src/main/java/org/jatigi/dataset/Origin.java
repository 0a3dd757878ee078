package org.jatigi.dataset;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a file come from, and what to bear in mind when using them: the file's own part of the question "says who?".
 *
 * @param validation how far the least validated of the sources has come; null where there is none
 * @param caveats in the order in which the query gives them
 */
public record Origin(List<Source> sources, @Nullable String validation, List<Text> caveats) {

    /** Of rows that belong to no release and say nothing of themselves. */
    public static final Origin NONE = new Origin(List.of(), null, List.of());

    public Origin {
        sources = List.copyOf(sources);
        caveats = List.copyOf(caveats);
    }

    /** One release that rows of the file are of. */
    public record Source(
            UUID release,
            String title,
            String state,
            String publisher,
            @Nullable String validatedBy,
            @Nullable String method,
            LocalDate referenceStart,
            LocalDate referenceEnd,
            @Nullable String coverage,
            @Nullable String licence,
            boolean synthetic) {}

    /** Finds the origin of the rows that pass, in the transaction in which they are read. */
    @FunctionalInterface
    public interface Ask {
        Uni<Origin> of(SqlConnection connection, Viewer viewer, Arguments arguments);
    }
}
