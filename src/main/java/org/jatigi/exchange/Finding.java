package org.jatigi.exchange;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is the matter with a file, or with a row of it. Data, never an exception. Says what to do, and never quotes a personal value.
 *
 * @param row the row's number in the file; null for the file as a whole
 * @param column the column's letter and header, for example {@code Q (Total No. of IDPs Ind.)}; null for the row as a whole
 * @param level ERROR holds the row back
 * @param code what it is, for machines
 * @param says what it is and what to do, for people
 */
public record Finding(@Nullable Integer row, @Nullable String column, Level level, String code, Text says) {

    /** How grave a finding is. */
    @Enum("FindingLevel")
    @Description("How grave a finding is: an error holds its row back.")
    public enum Level {
        /** The row is held back. */
        ERROR,
        /** The row is good, and somebody should look. */
        WARNING,
        /** For the record. */
        INFO
    }

    /** A finding about the file as a whole. */
    public static Finding ofFile(Level level, String code, Text says) {
        return new Finding(null, null, level, code, says);
    }

    /** A finding about a row as a whole. */
    public static Finding ofRow(int row, Level level, String code, Text says) {
        return new Finding(row, null, level, code, says);
    }
}
