package org.jatigi.commandline.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jatigi.commandline.linkage.Schema.Column;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one register as a schema says. */
final class RegisterRows {

    private final CsvFile file;
    private final Schema schema;
    private final int id;
    private final int source;
    private final int household;
    private final List<int[]> places;
    private final List<int[]> without;
    private final int[] keys;
    private long number;

    /**
     * Rows of a file that has just been opened.
     *
     * @throws BadInput where it lacks a column of the schema
     */
    RegisterRows(CsvFile file, Schema schema) {
        this.file = file;
        this.schema = schema;
        this.id = place(schema.id());
        this.source = place(schema.source());
        this.household = place(schema.household());
        this.places = schema.columns().stream()
                .map(column ->
                        column.columns().stream().mapToInt(file::requiredColumn).toArray())
                .toList();
        this.without = schema.columns().stream()
                .map(column ->
                        column.without().stream().mapToInt(file::requiredColumn).toArray())
                .toList();
        this.keys = (schema.isEncoded()
                        ? schema.rulesAsked().stream().map(EncodedFile::keyColumn)
                        : Stream.<String>of())
                .mapToInt(file::requiredColumn)
                .toArray();
    }

    /**
     * A record.
     *
     * @param source null where no column names it
     * @param household unique within the file; null where none is known
     * @param values as they were typed, one for each field; of an encoded register, as they were encoded
     * @param keys of an encoded register
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    record Row(@Nullable String source, String id, @Nullable String household, List<String> values, long[] keys) {}

    boolean hasNext() {
        return file.hasNext();
    }

    /** How many rows were read. */
    long number() {
        return number;
    }

    /**
     * The next row.
     *
     * @throws BadInput with the line, where it has no id or an encoded value that is none
     */
    Row next() {
        List<String> row = file.row();
        number++;
        String named = source < 0 ? null : row.get(source).strip();
        return new Row(
                named,
                id < 0 ? Long.toString(number) : id(row.get(id)),
                household < 0 || row.get(household).isBlank()
                        ? null
                        : (named == null ? "" : named) + "/" + row.get(household),
                values(row),
                keys(row));
    }

    private List<String> values(List<String> row) {
        List<String> values = new ArrayList<>(Collections.nCopies(places.size(), ""));
        for (int field = 0; field < places.size(); field++) {
            Column column = schema.columns().get(field);
            String value = without(row, without.get(field), value(row, places.get(field), column));
            if (column.field().encoded()) {
                EncodedFile.checkFilter(value, file, column.columns().getFirst());
            }
            values.set(field, value);
        }
        return values;
    }

    private long[] keys(List<String> row) {
        long[] own = new long[keys.length];
        for (int key = 0; key < keys.length; key++) {
            own[key] = EncodedFile.key(row.get(keys[key]), file, file.header().get(keys[key]));
        }
        return own;
    }

    private String id(String id) {
        if (id.isBlank()) {
            throw new BadInput(file.path() + ", line " + file.line() + ": the record has no id");
        }
        return id.strip();
    }

    private static String value(List<String> row, int[] places, Column column) {
        if (places.length == 1) {
            return row.get(places[0]);
        }
        StringBuilder joined = new StringBuilder();
        for (int place : places) {
            if (!row.get(place).isBlank()) {
                joined.append(joined.isEmpty() ? "" : column.separator()).append(row.get(place));
            }
        }
        return joined.toString();
    }

    private static String without(List<String> row, int[] others, String value) {
        if (others.length == 0) {
            return value;
        }
        List<String> words = Words.of(value);
        for (int other : others) {
            words = Words.without(words, Words.of(row.get(other)));
        }
        return String.join(" ", words);
    }

    private int place(@Nullable String column) {
        return column == null ? -1 : file.requiredColumn(column);
    }
}
