package org.jatigi.commandline.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jatigi.commandline.linkage.Schema.Column;
import org.jatigi.matching.record.NormalForm;
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
     * @param household unique within its source; null where none is known
     * @param values as they were typed, one for each field; of an encoded register, as they were encoded
     * @param keys of an encoded register
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    record Row(
            @Nullable CharSequence source,
            CharSequence id,
            @Nullable CharSequence household,
            List<CharSequence> values,
            long[] keys) {

        /** The household, unique within the file; null where none is known. */
        @Nullable
        String householdInFile() {
            return household == null ? null : (source == null ? "" : source) + "/" + household;
        }
    }

    boolean hasNext() {
        return file.hasNext();
    }

    /** How many rows were read. */
    long number() {
        return number;
    }

    /**
     * The next row, which holds until {@link #hasNext} is asked.
     *
     * @throws BadInput with the line, where it has no id or an encoded value that is none
     */
    Row next() {
        CsvRow row = file.cells();
        number++;
        return new Row(
                source < 0 ? null : Words.stripped(row.cell(source)),
                id < 0 ? Long.toString(number) : id(row.cell(id)),
                household < 0 || NormalForm.isBlank(row.cell(household)) ? null : row.cell(household),
                values(row),
                keys(row));
    }

    private List<CharSequence> values(CsvRow row) {
        List<CharSequence> values = new ArrayList<>(places.size());
        for (int field = 0; field < places.size(); field++) {
            Column column = schema.columns().get(field);
            CharSequence value =
                    column.words().of(without(row, without.get(field), value(row, places.get(field), column)));
            if (column.field().encoded()) {
                EncodedFile.checkFilter(value.toString(), file, column.columns().getFirst());
            }
            values.add(value);
        }
        return values;
    }

    private long[] keys(CsvRow row) {
        long[] own = new long[keys.length];
        for (int key = 0; key < keys.length; key++) {
            own[key] = EncodedFile.key(
                    row.cell(keys[key]).toString(), file, file.header().get(keys[key]));
        }
        return own;
    }

    private CharSequence id(CharSequence id) {
        if (NormalForm.isBlank(id)) {
            throw new BadInput(file.path() + ", line " + file.line() + ": the record has no id");
        }
        return Words.stripped(id);
    }

    private static CharSequence value(CsvRow row, int[] places, Column column) {
        if (places.length == 1) {
            return row.cell(places[0]);
        }
        StringBuilder joined = new StringBuilder();
        for (int place : places) {
            if (!NormalForm.isBlank(row.cell(place))) {
                joined.append(joined.isEmpty() ? "" : column.separator()).append(row.cell(place));
            }
        }
        return joined.toString();
    }

    private static CharSequence without(CsvRow row, int[] others, CharSequence value) {
        if (others.length == 0) {
            return value;
        }
        List<String> words = Words.of(value.toString());
        for (int other : others) {
            words = Words.without(words, Words.of(row.cell(other).toString()));
        }
        return String.join(" ", words);
    }

    private int place(@Nullable String column) {
        return column == null ? -1 : file.requiredColumn(column);
    }
}
