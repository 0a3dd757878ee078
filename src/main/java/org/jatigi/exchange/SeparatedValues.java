package org.jatigi.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads CSV files in the encodings and with the separators that French and English spreadsheets write. */
final class SeparatedValues {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int SAMPLE = 20; // rows that tell the separator

    private SeparatedValues() {}

    static List<RawSheet> read(Path file, Collector collector) throws IOException {
        var text = Encoding.decode(Files.readAllBytes(file));
        char separator = separator(text);
        try (var records = reader(text, separator)) {
            int number = 0;
            for (var record : records) {
                number++;
                if (record.getFieldCount() > collector.columnsMax()) {
                    throw BadFile.tooManyColumns(collector.columnsMax());
                }
                collector.add(
                        number,
                        record.getFields().stream().map(collector::words).toList());
            }
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw BadFile.unreadable("CSV");
        }
        return List.of(new RawSheet("CSV", collector.take(), false));
    }

    /** The separator that parts the first rows into the most fields; the median keeps title lines above the table out of it. */
    private static char separator(String text) {
        return SEPARATORS.stream()
                .max(Comparator.comparingInt(candidate -> fields(text, candidate)))
                .orElseThrow();
    }

    private static int fields(String text, char separator) {
        try (var records = reader(text, separator);
                Stream<CsvRecord> stream = records.stream()) {
            var counts = stream.limit(SAMPLE)
                    .map(CsvRecord::getFieldCount)
                    .filter(count -> count > 0)
                    .sorted()
                    .toList();
            return counts.isEmpty() ? 0 : counts.get(counts.size() / 2);
        } catch (CsvParseException | UncheckedIOException malformed) {
            return 0;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // the text is in memory
        }
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }
}
