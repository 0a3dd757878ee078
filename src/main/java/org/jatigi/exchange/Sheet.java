package org.jatigi.exchange;

import java.util.List;
import java.util.Map;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a file whose headers were recognised.
 *
 * @param name the sheet's name; of a CSV file, the file's
 * @param places where each recognised column of the layout stands, by its name there
 * @param rows the rows below the headers that are not empty
 * @param date1904 whether numbers that are dates count from 1904
 */
public record Sheet(String name, Map<String, Place> places, List<Row> rows, boolean date1904) {

    public Sheet {
        places = Map.copyOf(places);
        rows = List.copyOf(rows);
    }

    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** The cell of that row in a column of the layout; blank where the file has no such column. */
    public Cell cell(Row row, String column) {
        var place = places.get(column);
        return place == null ? new Cell.Blank() : row.at(place.index());
    }

    /** Letter and header of a column, as findings name it; null where the file has no such column. */
    public @Nullable String label(String column) {
        var place = places.get(column);
        return place == null ? null : place.label();
    }

    /** A finding about a cell. */
    public Finding finding(Row row, String column, Finding.Level level, String code, Text says) {
        return new Finding(row.number(), label(column), level, code, says);
    }

    /**
     * Where a column stands.
     *
     * @param index from 0
     * @param header as it is written in the file
     */
    public record Place(int index, String header) {

        String label() {
            return letter(index) + " (" + header + ")";
        }
    }

    /**
     * A row of a file.
     *
     * @param number as a spreadsheet counts, from 1
     * @param cells from the first column on; the last ones may be missing
     */
    public record Row(int number, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        Cell at(int index) {
            return index < cells.size() ? cells.get(index) : new Cell.Blank();
        }

        boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }
    }

    /** The letters by which a spreadsheet names a column: 0 is A, 26 is AA. */
    static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : letter(index / 26 - 1) + letter(index % 26);
    }
}
