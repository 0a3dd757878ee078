package org.jatigi.exchange;

import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** A workbook: the table on the first sheet, what the file says of itself on the second. Numbers are numbers and days are days. */
final class XlsxExport implements ExportWriter {

    private static final int CELL_MAX = 32_767; // what a cell of Excel holds
    private static final int ROWS_IN_MEMORY = 500;
    private static final Text DATA = new Text("Données", "Data");
    private static final String SOURCE = "Source"; // the same word in both languages
    private static final double LABEL_WIDTH = 40;
    private static final double TEXT_WIDTH = 120;

    private final ExportHead head;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    XlsxExport(OutputStream out, ExportHead head) {
        this.head = head;
        this.workbook = new Workbook(out, "Jatigi", "1.0");
        this.sheet = workbook.newWorksheet(DATA.in(head.language()));
        var columns = head.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            text(sheet, 0, i, head.label(columns.get(i).heading().label()));
            if (head.request().isTagged()) {
                text(sheet, 1, i, columns.get(i).heading().hxl());
            }
        }
        next = head.request().isTagged() ? 2 : 1;
        sheet.freezePane(0, next);
    }

    @Override
    public void row(Row row) throws IOException {
        var columns = head.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            cell(next, i, columns.get(i).value().of(row, head.language()));
        }
        next++;
        if (next % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        var source = workbook.newWorksheet(SOURCE);
        source.width(0, LABEL_WIDTH);
        source.width(1, TEXT_WIDTH);
        int line = 0;
        for (var one : head.lines()) {
            text(source, line, 0, one.label());
            text(source, line, 1, SpreadsheetText.neutral(one.says()));
            line++;
        }
        source.finish();
        workbook.finish();
    }

    private void cell(int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Object other -> text(sheet, row, column, SpreadsheetText.of(other));
        }
    }

    /** A text stands in its cell and in no table of texts, which would grow with the file. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text.length() > CELL_MAX ? text.substring(0, CELL_MAX - 1) + "…" : text);
        }
    }
}
