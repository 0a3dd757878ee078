package org.jatigi.commandline.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jatigi.commandline.linkage.Schema.Column;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.record.RegisterBuilder;
import org.jspecify.annotations.Nullable;

/** Reads registers from CSV files as a schema says. */
final class RegisterFile {

    private static final int ROWS_PER_PROGRESS = 10_000;

    private final Schema schema;
    private final ProgressLines progress;
    private final RegisterBuilder builder;

    private RegisterFile(Schema schema, ProgressLines progress) {
        this.schema = schema;
        this.progress = progress;
        this.builder = new RegisterBuilder(schema.fields());
    }

    /**
     * One register, whose records come from the sources that its column names, or from the file.
     *
     * @throws BadInput where the file lacks a column of the schema, has a row of another width, or an id twice
     */
    static Register within(Path file, Schema schema, ProgressLines progress) {
        RegisterFile reading = new RegisterFile(schema, progress);
        reading.read(file, null);
        return reading.register();
    }

    /** Two registers to be linked with each other; each file is one source, whatever its column says. */
    static Register across(Path left, Path right, Schema schema, ProgressLines progress) {
        RegisterFile reading = new RegisterFile(schema, progress);
        reading.read(left, leftName(left, right));
        reading.read(right, rightName(left, right));
        return reading.register();
    }

    static String leftName(Path left, Path right) {
        return stem(left).equals(stem(right)) ? "left" : stem(left);
    }

    static String rightName(Path left, Path right) {
        return stem(left).equals(stem(right)) ? "right" : stem(right);
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceAll("[.](csv|tsv|txt)$", "");
    }

    private void read(Path path, @Nullable String source) {
        try (CsvFile file = CsvFile.open(path)) {
            int id = place(file, schema.id());
            int sourceColumn = place(file, schema.source());
            int household = place(file, schema.household());
            List<int[]> places = schema.columns().stream()
                    .map(column -> column.columns().stream()
                            .mapToInt(file::requiredColumn)
                            .toArray())
                    .toList();
            List<String> values = new ArrayList<>(Collections.nCopies(places.size(), ""));
            for (long number = 1; file.hasNext(); number++) {
                List<String> row = file.row();
                for (int field = 0; field < places.size(); field++) {
                    values.set(
                            field,
                            value(row, places.get(field), schema.columns().get(field)));
                }
                String named = sourceColumn < 0 ? "" : row.get(sourceColumn).strip();
                add(
                        source == null ? sourceColumn < 0 ? stem(path) : named : source,
                        id < 0 ? Long.toString(number) : id(file, row.get(id)),
                        household < 0 || row.get(household).isBlank() ? null : named + "/" + row.get(household),
                        values);
                if (number % ROWS_PER_PROGRESS == 0) {
                    progress.say("reading " + path.getFileName() + ": " + Figures.count(number) + " records");
                }
            }
        }
    }

    private void add(String source, String id, @Nullable String household, List<String> values) {
        try {
            builder.add(source, id, household, values);
        } catch (IllegalArgumentException full) {
            throw new BadInput(String.valueOf(full.getMessage()));
        }
    }

    private Register register() {
        try {
            return builder.build();
        } catch (IllegalArgumentException twice) {
            throw new BadInput(
                    twice.getMessage() + "; an id names one record only. Without a column of ids, leave \"id\" out of"
                            + " the schema: rows are numbered then");
        }
    }

    private static String id(CsvFile file, String id) {
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

    private static int place(CsvFile file, @Nullable String column) {
        return column == null ? -1 : file.requiredColumn(column);
    }
}
