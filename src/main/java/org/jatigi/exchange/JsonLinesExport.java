package org.jatigi.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * One JSON value a line: {@code {"header": …}} with what the file says of itself, {@code {"row": …}} for each row, {@code {"footer": …}}
 * with the number of rows, by which a file that ends too early is known.
 */
final class JsonLinesExport implements ExportWriter {

    private final ExportHead head;
    private final JsonGenerator out;
    private long rows;

    JsonLinesExport(OutputStream stream, ExportHead head) throws IOException {
        this.head = head;
        this.out = JsonExport.generator(stream);
        out.setRootValueSeparator(null);
        var facts = head.facts();
        facts.put("columns", head.columns());
        line("header", facts);
    }

    @Override
    public void row(Row row) throws IOException {
        out.writeStartObject();
        out.writeFieldName("row");
        JsonExport.row(out, head, row);
        out.writeEndObject();
        out.writeRaw('\n');
        rows++;
    }

    @Override
    public void finish() throws IOException {
        line("footer", Map.of("rows", rows));
        out.close();
    }

    private void line(String name, Object facts) throws IOException {
        out.writeStartObject();
        JsonExport.write(out, name, facts);
        out.writeEndObject();
        out.writeRaw('\n');
    }
}
