package org.jatigi.commandline.linkage;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;

/** Gathers what the parser finds of each row, and stops where it finds more than a register has. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {

    /** Wider than any register of persons; a wider file is not one. */
    static final int COLUMNS_MAX = 1_000;

    /** Characters of one value: what a form's longest free text may hold, and not a whole file behind an unclosed quote. */
    static final int VALUE_MAX = 100_000;

    /** Characters of one row. */
    static final int ROW_MAX = 1_000_000;

    private final CsvRow row = new CsvRow();

    @Override
    protected void handleBegin(long startingLine) {
        row.begin(startingLine);
    }

    @Override
    protected void handleField(int column, char[] letters, int start, int length, boolean quoted) {
        if (column >= COLUMNS_MAX || length > VALUE_MAX || row.letters() + length > ROW_MAX) {
            throw new CsvParseException("column " + (column + 1) + ", " + (row.letters() + length) + " characters");
        }
        row.add(letters, start, length);
    }

    @Override
    protected CsvRow buildRecord() {
        return row;
    }
}
