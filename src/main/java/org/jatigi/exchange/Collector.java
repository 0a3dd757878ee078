package org.jatigi.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Collects the rows of a file as they are read, within the limits, and tells how far it is. */
final class Collector {

    private static final int REPEATED_MAX =
            50_000; // texts kept to be shared; names and codes repeat, free text does not

    private final FileLimits limits;
    private final IntConsumer progress;
    private final Map<String, Cell> repeated = new HashMap<>();
    private List<Sheet.Row> rows = new ArrayList<>();
    private int count;
    private long cells;

    /** {@code progress} is told the number of rows read so far. */
    Collector(FileLimits limits, IntConsumer progress) {
        this.limits = limits;
        this.progress = progress;
    }

    /** Takes a row; rows without anything in them are left out. */
    void add(int number, List<Cell> row) {
        int width = row.size();
        while (width > 0 && row.get(width - 1).isBlank()) {
            width--;
        }
        if (width == 0) {
            return;
        }
        cells += width;
        count++;
        if (count > limits.rowsMax()) {
            throw BadFile.tooManyRows(limits.rowsMax());
        }
        if (width > limits.columnsMax()) {
            throw BadFile.tooManyColumns(limits.columnsMax());
        }
        if (cells > limits.cellsMax()) {
            throw BadFile.tooManyCells(limits.cellsMax());
        }
        rows.add(new Sheet.Row(number, row.subList(0, width)));
        progress.accept(count);
    }

    int columnsMax() {
        return limits.columnsMax();
    }

    /** The rows since the last call. */
    List<Sheet.Row> take() {
        var taken = rows;
        rows = new ArrayList<>();
        return taken;
    }

    /** A cell of words, trimmed, shared with others that say the same. */
    Cell words(String text) {
        var trimmed = text.replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace("\u200b", "")
                .strip();
        if (trimmed.isEmpty()) {
            return new Cell.Blank();
        }
        var known = repeated.get(trimmed);
        if (known != null) {
            return known;
        }
        var words = new Cell.Words(trimmed);
        if (repeated.size() < REPEATED_MAX) {
            repeated.put(trimmed, words);
        }
        return words;
    }
}
