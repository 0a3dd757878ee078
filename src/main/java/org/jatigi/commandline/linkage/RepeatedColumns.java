package org.jatigi.commandline.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jatigi.commandline.linkage.Schema.Column;
import org.jatigi.matching.record.Kind;

/**
 * Columns of words that repeat what stands in others, as a full name beside given name and surname: compared as they are, one agreement would
 * count twice.
 */
final class RepeatedColumns {

    /** So many rows tell whether a column repeats others. */
    private static final int ROWS_MIN = 20;

    /** So much of one column stands in the other where it repeats it: clerks mistype. */
    private static final double NEARLY_ALL = .9;

    /** A column that tells something of its own in fewer rows is not worth comparing. */
    private static final double REST_MIN = .05;

    private final List<Column> columns;
    private final List<String> header;
    private final List<List<String>> rows;
    private final BiConsumer<String, String> tell;
    private final List<Column> whole = new ArrayList<>();
    private final Map<Column, Column> changed = new HashMap<>();
    private final Set<Column> leftOut = new HashSet<>();

    /**
     * Looks at the first rows of a file.
     *
     * @param tell hears of each column that is changed or left out, and why
     */
    RepeatedColumns(
            List<Column> columns, List<String> header, List<List<String>> rows, BiConsumer<String, String> tell) {
        this.columns = columns;
        this.header = header;
        this.rows = rows;
        this.tell = tell;
        columns.stream()
                .filter(column ->
                        column.field().kind() == Kind.NAME || column.field().kind() == Kind.TEXT)
                .sorted(Comparator.comparingLong(this::words))
                .forEach(this::consider);
    }

    /** The columns without those that only repeat, the others without the words of shorter ones that they contain. */
    List<Column> taken() {
        return columns.stream()
                .filter(column -> !leftOut.contains(column))
                .map(column -> changed.getOrDefault(column, column))
                .toList();
    }

    private void consider(Column column) {
        List<Column> within =
                whole.stream().filter(other -> contains(column, other)).toList();
        List<String> names =
                within.stream().map(other -> other.columns().getFirst()).toList();
        if (within.isEmpty()) {
            whole.add(column);
        } else if (rest(column, within) < REST_MIN * rows.size()) {
            tell.accept(column.columns().getFirst(), "left out after all: it repeats " + String.join(", ", names));
            leftOut.add(column);
        } else {
            tell.accept(column.columns().getFirst(), "without the words of " + String.join(", ", names));
            changed.put(column, new Column(column.field(), column.columns(), names, NameWords.ALL));
        }
    }

    private boolean contains(Column column, Column other) {
        List<List<String>> both = rows.stream()
                .filter(row ->
                        !words(row, column).isEmpty() && !words(row, other).isEmpty())
                .toList();
        long contained = both.stream()
                .filter(row ->
                        Words.without(words(row, other), words(row, column)).isEmpty())
                .count();
        return both.size() >= ROWS_MIN && contained >= NEARLY_ALL * both.size();
    }

    /** In how many rows a column tells more than others. */
    private long rest(Column column, List<Column> others) {
        return rows.stream()
                .filter(row -> {
                    List<String> words = words(row, column);
                    for (Column other : others) {
                        words = Words.without(words, words(row, other));
                    }
                    return !words.isEmpty();
                })
                .count();
    }

    private long words(Column column) {
        return rows.stream().mapToLong(row -> words(row, column).size()).sum();
    }

    private List<String> words(List<String> row, Column column) {
        return Words.of(row.get(header.indexOf(column.columns().getFirst())));
    }
}
