package org.jatigi.commandline.linkage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jatigi.commandline.linkage.Schema.Column;
import org.jatigi.matching.blocking.Part;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jspecify.annotations.Nullable;

/** A {@link Schema} as JSON. What is wrong with a file is said with the place in it. */
final class SchemaFile {

    private static final Set<String> NAMES =
            Set.of("id", "source", "household", "encoded", "fields", "rules", "training", "splitting");
    private static final Set<String> FIELD_NAMES =
            Set.of("name", "column", "columns", "without", "words", "kind", "frequencies", "swapsWith");

    private SchemaFile() {}

    /**
     * Reads a file.
     *
     * @throws BadInput with what is wrong and where
     */
    static Schema read(Path file) {
        return read(JsonPath.read(file));
    }

    /** Reads a schema that stands in a file, perhaps with more around it. */
    static Schema read(JsonPath at) {
        at.only(NAMES);
        boolean encoded = at.in("encoded").isThere() && at.in("encoded").bool();
        Schema schema = new Schema(
                at.in("id").stringOrNull(),
                at.in("source").stringOrNull(),
                at.in("household").stringOrNull(),
                at.in("fields").elements().stream()
                        .map(field -> column(field, encoded))
                        .toList(),
                rules(at.in("rules"), Rule::read),
                rules(at.in("training"), Rule::read),
                rules(at.in("splitting"), SchemaFile::part));
        return schema.checked(at);
    }

    /** A schema as {@link #read} reads it. */
    static ObjectNode json(Schema schema) {
        ObjectNode json = JsonPath.JSON.createObjectNode();
        put(json, "id", schema.id());
        put(json, "source", schema.source());
        put(json, "household", schema.household());
        if (schema.isEncoded()) {
            json.put("encoded", true);
        }
        ArrayNode fields = json.putArray("fields");
        schema.columns().forEach(column -> fields.add(json(column)));
        putAll(json, "rules", schema.rules());
        putAll(json, "training", schema.training());
        putAll(json, "splitting", schema.splitting());
        return json;
    }

    private static ObjectNode json(Column column) {
        Field field = column.field();
        ObjectNode json = JsonPath.JSON.createObjectNode().put("name", field.name());
        if (column.columns().size() == 1) {
            put(
                    json,
                    "column",
                    field.name().equals(column.columns().getFirst())
                            ? null
                            : column.columns().getFirst());
        } else {
            putAll(json, "columns", column.columns());
        }
        putAll(json, "without", column.without());
        put(
                json,
                "words",
                column.words() == NameWords.ALL ? null : column.words().label());
        json.put("kind", field.kind().name());
        if (field.byFrequency() != Field.of(field.name(), field.kind()).byFrequency()) {
            json.put("frequencies", field.byFrequency());
        }
        put(json, "swapsWith", field.swapsWith());
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static void putAll(ObjectNode json, String name, List<?> values) {
        if (!values.isEmpty()) {
            ArrayNode list = json.putArray(name);
            values.forEach(value -> list.add(value.toString()));
        }
    }

    private static Column column(JsonPath at, boolean encoded) {
        at.only(FIELD_NAMES);
        String name = at.in("name").string();
        Kind kind = kind(at.in("kind"));
        boolean byFrequency = at.in("frequencies").isThere()
                ? at.in("frequencies").bool()
                : Field.of("any", kind).byFrequency();
        try {
            Field field = new Field(name, kind, byFrequency, at.in("swapsWith").stringOrNull());
            List<String> without =
                    at.in("without").elements().stream().map(JsonPath::string).toList();
            return new Column(encoded ? field.inCode() : field, columns(at, name), without, words(at.in("words")));
        } catch (IllegalArgumentException unfit) {
            throw at.wrong(String.valueOf(unfit.getMessage()));
        }
    }

    private static List<String> columns(JsonPath at, String name) {
        List<String> several =
                at.in("columns").elements().stream().map(JsonPath::string).toList();
        String one = at.in("column").stringOrNull();
        if (one != null && !several.isEmpty()) {
            throw at.wrong("either \"column\" or \"columns\", not both");
        }
        return several.isEmpty() ? List.of(one == null ? name : one) : several;
    }

    private static NameWords words(JsonPath at) {
        String name = at.stringOrNull();
        if (name == null) {
            return NameWords.ALL;
        }
        return Stream.of(NameWords.FIRST, NameWords.MIDDLE, NameWords.LAST)
                .filter(words -> words.label().equals(name))
                .findFirst()
                .orElseThrow(() -> at.wrong("\"" + name + "\" is none of first, middle, last"));
    }

    private static Kind kind(JsonPath at) {
        String name = at.string();
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw at.wrong("\"" + name + "\" is no kind of field; there are "
                + Stream.of(Kind.values()).map(Kind::name).collect(Collectors.joining(", ")));
    }

    private static Part part(String text) {
        List<Part> parts = Rule.read(text).parts();
        if (parts.size() != 1) {
            throw new IllegalArgumentException("blocks are split by one part after the other, not by \"" + text + "\"");
        }
        return parts.getFirst();
    }

    private static <T> List<T> rules(JsonPath at, Function<String, T> reading) {
        return at.elements().stream().map(element -> rule(element, reading)).toList();
    }

    private static <T> T rule(JsonPath at, Function<String, T> reading) {
        try {
            return reading.apply(at.string());
        } catch (IllegalArgumentException unreadable) {
            throw at.wrong(String.valueOf(unreadable.getMessage()));
        }
    }
}
