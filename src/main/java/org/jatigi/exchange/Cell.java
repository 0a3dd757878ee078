package org.jatigi.exchange;

/** What stands in a cell of a file. */
public sealed interface Cell {

    /** Nothing, or only spaces. */
    record Blank() implements Cell {}

    /** Words, trimmed; in CSV files everything is words. */
    record Words(String text) implements Cell {}

    /** A number of a spreadsheet; dates are numbers too. */
    record Numeral(double value) implements Cell {}

    /** A truth value of a spreadsheet. */
    record Truth(boolean value) implements Cell {}

    /** A formula, with the value that the spreadsheet computed when it was saved; the value is not to be relied on. */
    record Formula(String expression, Cell computed) implements Cell {}

    /** An error of a spreadsheet, {@code #REF!} and the like. */
    record Broken(String code) implements Cell {}

    default boolean isBlank() {
        return this instanceof Blank;
    }
}
