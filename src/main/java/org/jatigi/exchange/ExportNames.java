package org.jatigi.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How exported files are called where they arrive. */
final class ExportNames {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private ExportNames() {}

    /** {@code jatigi-populationFigures-20260131T120000Z.csv}; the dataset's name is one of ours. */
    static String file(ExportRequest request, Instant at) {
        return "jatigi-%s-%s.%s"
                .formatted(request.dataset(), AT.format(at), request.format().extension());
    }

    /** The header that makes browsers save it. */
    static String disposition(String file) {
        return "attachment; filename=\"" + file + "\"";
    }
}
