package org.jatigi.exchange;

import java.util.List;

/**
 * A sheet as it stands in the file, before anybody knows which row holds the headers.
 *
 * @param name the sheet's name
 * @param rows the rows that are not empty, with the numbers they have in the file
 * @param date1904 whether numbers that are dates count from 1904
 */
record RawSheet(String name, List<Sheet.Row> rows, boolean date1904) {}
