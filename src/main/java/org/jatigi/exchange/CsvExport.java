package org.jatigi.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jatigi.dataset.ExportColumn;
import org.jatigi.vocabulary.Text;

/**
 * A table as text: labels, on demand the tags of HXL, then nothing but rows, so that every program reads it without being told how. What
 * the file says of itself stands in a last column, in the first row; a file without rows has one row with it.
 */
final class CsvExport implements ExportWriter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF
    }; // without it Excel garbles accents
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.E-]*");
    private static final Text NOTE = new Text("À lire : source et mises en garde", "Read this: source and caveats");
    private static final String NOTE_TAG = "#meta+source+caveats";

    /** All but numbers is quoted, so that a text stays one cell where a program parts cells by something else than commas. */
    private static final QuoteStrategy TEXTS = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return !NUMBER.matcher(value).matches();
        }
    };

    private final CsvWriter csv;
    private final ExportHead head;
    private boolean isNoted;

    CsvExport(OutputStream out, ExportHead head) throws IOException {
        out.write(BYTE_ORDER_MARK);
        this.head = head;
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(TEXTS)
                .build(out, StandardCharsets.UTF_8);
        write(column -> head.label(column.heading().label()), head.label(NOTE));
        if (head.request().isTagged()) {
            write(column -> column.heading().hxl(), NOTE_TAG);
        }
    }

    @Override
    public void row(Row row) {
        write(column -> SpreadsheetText.of(column.value().of(row, head.language())), note());
    }

    @Override
    public void finish() throws IOException {
        if (!isNoted) {
            write(column -> "", note());
        }
        csv.flush();
    }

    private String note() {
        if (isNoted) {
            return "";
        }
        isNoted = true;
        return SpreadsheetText.neutral(head.note());
    }

    private void write(Cell cell, String last) {
        var line = csv.writeRecord();
        head.table().columns().forEach(column -> line.writeField(cell.of(column)));
        line.writeField(last);
        line.endRecord();
    }

    @FunctionalInterface
    private interface Cell {
        String of(ExportColumn column);
    }
}
