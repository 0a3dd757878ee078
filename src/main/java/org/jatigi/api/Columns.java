package org.jatigi.api;

import java.util.ArrayList;
import java.util.List;
import org.jatigi.dataset.Column;

/** The columns that a selection reads, each once, in the order in which they were asked for. */
final class Columns {

    private final List<Column> columns = new ArrayList<>();
    private final int offset;

    /** @param offset how many other columns stand before these in a row */
    Columns(int offset) {
        this.offset = offset;
    }

    /** The index of the column in a row. */
    int index(Column column) {
        int known = columns.indexOf(column);
        if (known < 0) {
            columns.add(column);
            known = columns.size() - 1;
        }
        return offset + known;
    }

    List<Column> all() {
        return List.copyOf(columns);
    }
}
