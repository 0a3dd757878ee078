package org.jatigi.exchange;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of cells as spreadsheets get them.
 *
 * <p>A spreadsheet runs a cell that begins like a formula, also where the file only holds text: names of places and remarks are written by
 * people whom the reader does not know. Such a text gets an apostrophe in front, which spreadsheets take for "this is text". White space
 * before the sign does not save the reader, and neither do the full-width forms of the signs, which some programs read as the plain ones.
 */
final class SpreadsheetText {

    private static final String STARTS_A_FORMULA = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20\u2212";

    private SpreadsheetText() {}

    /** A value as text: neutral where it is a text, plain where it is a number, a day or an id, which hold no formula. */
    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> neutral(text);
            case Object[] many ->
                neutral(Arrays.stream(many).map(String::valueOf).collect(Collectors.joining("; ")));
            case Object plain -> plain.toString();
        };
    }

    static String neutral(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    private static boolean startsFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (first == '\t' || first == '\r' || first == '\n') {
            return true;
        }
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        return start < text.length() && STARTS_A_FORMULA.indexOf(text.charAt(start)) >= 0;
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT;
    }
}
