package org.jatigi.commandline.linkage;

import java.nio.file.Path;
import java.util.List;
import org.jatigi.matching.blocking.Rule;
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
        this.builder = new RegisterBuilder(
                schema.fields(),
                schema.isEncoded()
                        ? schema.rulesAsked().stream().map(Rule::toString).toList()
                        : List.of());
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

    static String stem(Path file) {
        return file.getFileName().toString().replaceAll("[.](csv|tsv|txt)$", "");
    }

    private void read(Path path, @Nullable String source) {
        try (CsvFile file = CsvFile.open(path)) {
            RegisterRows rows = new RegisterRows(file, schema);
            String stem = stem(path);
            while (rows.hasNext()) {
                RegisterRows.Row row = rows.next();
                add(row, source, stem);
                if (rows.number() % ROWS_PER_PROGRESS == 0) {
                    progress.say("reading " + path.getFileName() + ": " + Figures.count(rows.number()) + " records");
                }
            }
        }
    }

    /** Adds a row of a source that is given, or of the one that it names, or else of its file. */
    private void add(RegisterRows.Row row, @Nullable String given, String file) {
        CharSequence source = given != null ? given : row.source() != null ? row.source() : file;
        CharSequence household = given != null ? row.householdInFile() : row.household();
        try {
            builder.add(source, row.id(), household, row.values(), row.keys());
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
}
