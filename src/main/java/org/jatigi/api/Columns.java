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

    /** The same, with some that are read already. */
    Columns(int offset, List<Column> read) {
        this(offset);
        columns.addAll(read);
    }

    /** The index of the column in a row. */
    int index(Column column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).reads(column)) {
                return offset + i;
            }
        }
        columns.add(column);
        return offset + columns.size() - 1;
    }

    List<Integer> indexes(List<Column> several) {
        return several.stream().map(this::index).toList();
    }

    List<Column> all() {
        return List.copyOf(columns);
    }
}
