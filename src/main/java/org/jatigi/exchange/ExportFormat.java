package org.jatigi.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;

/** What kind of file an export is. */
@Description("What kind of file an export is.")
public enum ExportFormat {
    @Description("A table as text, in UTF-8 with a byte order mark, parted by commas.")
    CSV("text/csv; charset=utf-8"),

    @Description("A workbook with the table on one sheet and its source on another.")
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),

    @Description("Features with the public point of their area.")
    GEOJSON("application/geo+json"),

    @Description("JSON lines: a header, the rows, a footer.")
    JSON("application/x-ndjson");

    /** A sheet has 1,048,576 rows, of which two may stand above the table. */
    static final int SHEET_ROWS_MAX = 1_048_574;

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The most rows such a file can hold. */
    int rowsMax() {
        return this == XLSX ? SHEET_ROWS_MAX : Integer.MAX_VALUE;
    }

    static Optional<ExportFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
