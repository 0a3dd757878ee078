package org.jatigi.exchange;

import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a file of one format, a row at a time, and holds none of them. */
interface ExportWriter {

    void row(Row row) throws IOException;

    /** Writes what stands behind the rows. The stream stays open. */
    void finish() throws IOException;

    /** Begins a file. */
    static ExportWriter open(OutputStream out, ExportHead head) throws IOException {
        return switch (head.request().format()) {
            case CSV -> new CsvExport(out, head);
            case XLSX -> new XlsxExport(out, head);
            case GEOJSON -> new GeoJsonExport(out, head);
            case JSON -> new JsonLinesExport(out, head);
        };
    }
}
