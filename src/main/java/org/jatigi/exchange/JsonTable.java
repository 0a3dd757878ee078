package org.jatigi.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a list of JSON objects as a table: each object is a row, each name a column. Of GeoJSON the features are the rows, their
 * properties the columns, and the geometry is one more column, as JSON text. The first object is row 2, as below a row of headers.
 */
final class JsonTable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final Collector collector;

    private JsonTable(Collector collector) {
        this.collector = collector;
    }

    static List<RawSheet> read(Path file, Collector collector) throws IOException {
        var table = new JsonTable(collector);
        try (var parser = MAPPER.createParser(file.toFile())) {
            table.read(parser);
        } catch (JsonProcessingException malformed) {
            throw BadFile.unreadable("JSON");
        }
        return List.of(table.sheet());
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            toFeatures(parser);
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw BadFile.noTable();
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            JsonNode object = MAPPER.readTree(parser);
            add(object);
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            throw BadFile.unreadable("JSON");
        }
    }

    private static void toFeatures(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            if (name.equals("features")) {
                return;
            }
            parser.skipChildren();
        }
    }

    private void add(JsonNode object) {
        var row = new ArrayList<Cell>();
        boolean isFeature = object.path("properties").isObject();
        (isFeature ? object.path("properties") : object)
                .properties()
                .forEach(entry -> put(row, entry.getKey(), entry.getValue()));
        if (isFeature) {
            put(row, "geometry", object.path("geometry"));
        }
        rows.add(row);
    }

    private void put(List<Cell> row, String name, JsonNode value) {
        int index = columns.computeIfAbsent(name, added -> columns.size());
        if (index >= collector.columnsMax()) {
            throw BadFile.tooManyColumns(collector.columnsMax());
        }
        while (row.size() <= index) {
            row.add(new Cell.Blank());
        }
        row.set(index, cell(value));
    }

    private Cell cell(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> new Cell.Blank();
            case NUMBER -> new Cell.Numeral(value.doubleValue());
            case BOOLEAN -> new Cell.Truth(value.booleanValue());
            case STRING -> collector.words(value.textValue());
            case ARRAY, OBJECT, BINARY, POJO -> new Cell.Words(value.toString());
        };
    }

    private RawSheet sheet() {
        collector.add(1, columns.keySet().stream().map(collector::words).toList());
        int number = 1;
        for (var row : rows) {
            number++;
            collector.add(number, row);
        }
        return new RawSheet("JSON", collector.take(), false);
    }
}
