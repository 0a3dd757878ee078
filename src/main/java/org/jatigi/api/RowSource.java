package org.jatigi.api;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.List;
import org.jatigi.dataset.Column;
import org.jatigi.dataset.Dataset;
import org.jatigi.persistence.RowsByKey;

/**
 * What is selected of a dataset's rows.
 *
 * @param columns the columns that the selection reads, in the order of their indexes
 */
record RowSource(Dataset dataset, List<Column> columns, Selection<Row> selection) {

    /** Fetches what is selected below those rows. */
    Uni<Void> load(Run run, RowsByKey found) {
        return selection.isLater()
                ? selection.load(run, found.all())
                : Uni.createFrom().voidItem();
    }
}
