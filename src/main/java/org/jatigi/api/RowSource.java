package org.jatigi.api;

import io.vertx.sqlclient.Row;
import java.util.List;
import org.jatigi.dataset.Column;
import org.jatigi.dataset.Dataset;

/**
 * What is selected of a dataset's rows.
 *
 * @param columns the columns that the selection reads, in the order of their indexes
 */
record RowSource(Dataset dataset, List<Column> columns, Selection<Row> selection) {}
