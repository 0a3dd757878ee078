package org.jatigi.exchange;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import org.jatigi.access.Viewer;

/**
 * Where the rows of a dataset go. One CDI bean per dataset; {@code exchange} finds it by the dataset's name and knows nothing else of it.
 *
 * <p>The order is: {@link #layout} tells which columns a file may have; {@link #check} turns its rows into staged rows and findings,
 * in plain Java and off the event loop; {@link #compare} finds what is already known; {@link #accept} writes, in the transaction of the
 * decision.
 */
public interface ImportTarget {

    /** The public name: {@code POST /imports?dataset=…}. */
    String dataset();

    /** What the viewer must be permitted to send such a file and to decide about it. */
    List<Permit> permits();

    /** The columns that are looked for, under all the names they go by. */
    Layout layout();

    /** Reads and checks the rows. Plain, synchronous, without a session; what is wrong is a finding, never an exception. */
    Checked check(Sheet sheet, Submission submission);

    /** Which of the good rows say nothing new. Runs in the transaction that stages. */
    default Uni<Comparison> compare(
            SqlConnection connection, Viewer viewer, Submission submission, List<StagedRow> good) {
        return Uni.createFrom().item(Comparison.NOTHING_KNOWN);
    }

    /** Whether what an earlier job wrote still stands, so that its file again changes nothing. */
    default Uni<Boolean> stands(SqlConnection connection, Viewer viewer, UUID result) {
        return Uni.createFrom().item(true);
    }

    /** Writes the good rows, in the transaction of the decision: all of it or nothing. Audit lines are the target's. */
    Uni<Accepted> accept(SqlConnection connection, Viewer viewer, Submission submission, Decided rows);
}
