package org.jatigi.displacement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jatigi.exchange.Cell;
import org.jatigi.exchange.Cells;
import org.jatigi.exchange.Dates;
import org.jatigi.exchange.Finding;
import org.jatigi.exchange.Finding.Level;
import org.jatigi.exchange.Reading;
import org.jatigi.exchange.Sheet;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and keeps what there is to say about them. */
final class RowReader {

    private final Sheet sheet;
    private final Sheet.Row row;
    private final List<Finding> findings = new ArrayList<>();

    RowReader(Sheet sheet, Sheet.Row row) {
        this.sheet = sheet;
        this.row = row;
    }

    /** The same row, read without telling. */
    RowReader quietly() {
        return new RowReader(sheet, row);
    }

    List<Finding> findings() {
        return findings;
    }

    int number() {
        return row.number();
    }

    boolean isFilled(String column) {
        return !sheet.cell(row, column).isBlank();
    }

    /** The formula of a cell with what it computed, null where the cell holds none. */
    Cell.@Nullable Formula formula(String column) {
        return sheet.cell(row, column) instanceof Cell.Formula formula ? formula : null;
    }

    @Nullable
    Integer count(String column) {
        return take(column, Cells.count(sheet.cell(row, column)), Level.ERROR);
    }

    /** A code or a name; a formula in its place is an error. */
    String words(String column) {
        var words = take(column, Cells.words(sheet.cell(row, column)), Level.ERROR);
        return words == null ? "" : words;
    }

    /** Words that say something about the people counted, without which the counts are still good. */
    String remark(String column) {
        var words = take(column, Cells.words(sheet.cell(row, column)), Level.WARNING);
        return words == null ? "" : words;
    }

    boolean isTrue(String column) {
        return Boolean.TRUE.equals(take(column, Cells.truth(sheet.cell(row, column)), Level.WARNING));
    }

    @Nullable
    LocalDate date(String column, Level ifWrong) {
        return take(column, Dates.date(sheet.cell(row, column), sheet.date1904()), ifWrong);
    }

    void find(String column, Level level, String code, String fr, String en) {
        findings.add(sheet.finding(row, column, level, code, new Text(fr, en)));
    }

    void find(Level level, String code, Text says) {
        findings.add(Finding.ofRow(row.number(), level, code, says));
    }

    private <T> @Nullable T take(String column, Reading<T> reading, Level ifWrong) {
        return switch (reading) {
            case Reading.Absent<T>() -> null;
            case Reading.Clear<T>(var value) -> value;
            case Reading.Noted<T>(var value, var level, var code, var says) -> {
                findings.add(sheet.finding(row, column, level, code, says));
                yield value;
            }
            case Reading.Wrong<T>(var code, var says) -> {
                findings.add(sheet.finding(row, column, ifWrong, code, says));
                yield null;
            }
        };
    }
}
