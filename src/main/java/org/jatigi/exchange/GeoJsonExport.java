package org.jatigi.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Features (RFC 7946), each with the public point of its area and the row as properties. What the file says of itself is a foreign member
 * {@code provenance} before the features.
 */
final class GeoJsonExport implements ExportWriter {

    private final ExportHead head;
    private final JsonGenerator out;

    GeoJsonExport(OutputStream stream, ExportHead head) throws IOException {
        this.head = head;
        this.out = JsonExport.generator(stream);
        out.writeStartObject();
        out.writeStringField("type", "FeatureCollection");
        out.writeStringField("name", head.request().dataset());
        JsonExport.write(out, "provenance", head.facts());
        if (head.request().isTagged()) {
            JsonExport.write(out, "columns", head.columns());
        }
        out.writeArrayFieldStart("features");
    }

    @Override
    public void row(Row row) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", "Feature");
        out.writeFieldName("geometry");
        geometry(row);
        out.writeFieldName("properties");
        JsonExport.row(out, head, row);
        out.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        out.writeEndArray();
        out.writeEndObject();
        out.close();
    }

    private void geometry(Row row) throws IOException {
        var place = head.table().place(row);
        if (place == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeStringField("type", "Point");
        out.writeArrayFieldStart("coordinates");
        out.writeNumber(place.lon());
        out.writeNumber(place.lat());
        out.writeEndArray();
        out.writeEndObject();
    }
}
