package org.jatigi.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jatigi.exchange.Cell;
import org.jatigi.exchange.Sheet;

/** Files of areas for tests: written here, or the real ones, which are not in the project. */
final class AreaFiles {

    private static final Path DATA =
            Path.of(Optional.ofNullable(System.getenv("JATIGI_DATA")).orElse("../shared/data"));

    private AreaFiles() {}

    /** The real file; without it the test is skipped, or fails where {@code JATIGI_REQUIRE=all} says that nothing may be skipped. */
    static Path real(String name) {
        var file = DATA.resolve("areas").resolve(name);
        if ("all".equals(System.getenv("JATIGI_REQUIRE")) && !Files.exists(file)) {
            throw new IllegalStateException(file.toAbsolutePath() + " is missing, and JATIGI_REQUIRE=all");
        }
        assumeTrue(
                Files.exists(file),
                () -> "skipped: there is no " + file.toAbsolutePath() + "; JATIGI_DATA names its folder");
        return file;
    }

    static Sheet sheet(Path file) {
        try {
            return sheet(Files.readString(file).replace("\ufeff", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet of CSV text whose headers are written as the layout has them. */
    static Sheet sheet(String csv) {
        var records = CsvReader.builder().ofCsvRecord(csv).stream().toList();
        var places = new HashMap<String, Sheet.Place>();
        var headers = records.getFirst().getFields();
        for (var column : AreaColumns.LAYOUT.columns()) {
            for (int i = 0; i < headers.size(); i++) {
                var header = headers.get(i);
                if (column.headers().stream().anyMatch(header::equalsIgnoreCase)) {
                    places.putIfAbsent(column.name(), new Sheet.Place(i, header));
                }
            }
        }
        var rows = new ArrayList<Sheet.Row>();
        for (int i = 1; i < records.size(); i++) {
            rows.add(new Sheet.Row(i + 1, cells(records.get(i))));
        }
        return new Sheet("areas", places, rows, false);
    }

    private static List<Cell> cells(CsvRecord row) {
        return row.getFields().stream()
                .map(field -> field.isBlank() ? (Cell) new Cell.Blank() : new Cell.Words(field.strip()))
                .toList();
    }
}
