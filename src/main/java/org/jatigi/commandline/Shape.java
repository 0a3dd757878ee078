package org.jatigi.commandline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one way to write down a JSON value whatever the order of its parts.
 *
 * <p>Keycloak keeps sets in arrays, in no order, and some of its settings as JSON inside a string; both are undone here. What says
 * nothing (null, false, empty) is left out, because Keycloak writes it and people do not.
 */
final class Shape {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Shape() {}

    /** The value without the words of {@code unsaid}; empty where it says nothing. */
    static String of(JsonNode value, Set<String> unsaid) {
        return switch (value.getNodeType()) {
            case ARRAY -> enclosed("[", elements(value, unsaid), "]");
            case OBJECT -> enclosed("{", fields(value, unsaid), "}");
            case STRING -> text(value.asText(), unsaid);
            case BOOLEAN -> value.asBoolean() ? "true" : "";
            case NUMBER -> value.asText();
            case BINARY, MISSING, NULL, POJO -> "";
        };
    }

    private static Stream<String> elements(JsonNode array, Set<String> unsaid) {
        return array.valueStream().map(element -> of(element, unsaid)).filter(element -> !element.isEmpty());
    }

    private static Stream<String> fields(JsonNode object, Set<String> unsaid) {
        return object.properties().stream()
                .filter(field -> !of(field.getValue(), unsaid).isEmpty())
                .map(field -> field.getKey() + ": " + of(field.getValue(), unsaid));
    }

    private static String text(String text, Set<String> unsaid) {
        if (unsaid.contains(text) || text.equals("false")) {
            return "";
        }
        if (!text.startsWith("[") && !text.startsWith("{")) {
            return text;
        }
        try {
            return of(JSON.readTree(text), unsaid);
        } catch (JsonProcessingException notJson) {
            return text;
        }
    }

    private static String enclosed(String open, Stream<String> parts, String close) {
        var inside = parts.sorted().collect(Collectors.joining(", "));
        return inside.isEmpty() ? "" : open + inside + close;
    }
}
