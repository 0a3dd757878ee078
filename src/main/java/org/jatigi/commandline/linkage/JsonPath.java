package org.jatigi.commandline.linkage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON file and where it stands, as {@code schema.json: fields[2].kind}, so that what is wrong with it can be said.
 *
 * @param text the place
 * @param value what stands there; a missing node where nothing does
 */
record JsonPath(String text, JsonNode value) {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A model of a large register with its frequencies has a few megabytes. */
    private static final long BYTES_MAX = 200_000_000;

    /**
     * Reads a file.
     *
     * @throws BadInput where there is none, or it is no JSON object
     */
    static JsonPath read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new BadInput("there is no file " + file);
            }
            if (Files.size(file) > BYTES_MAX) {
                throw new BadInput(file + " is larger than " + BYTES_MAX + " bytes");
            }
            JsonPath root = new JsonPath(file + ": ", JSON.readTree(file.toFile()));
            if (!root.value.isObject()) {
                throw root.wrong("not a JSON object");
            }
            return root;
        } catch (JsonProcessingException malformed) {
            throw new BadInput(file + " is no JSON: " + malformed.getOriginalMessage() + " (line "
                    + malformed.getLocation().getLineNr() + ")");
        } catch (IOException failure) {
            throw new BadInput(file + " cannot be read: " + failure.getMessage());
        }
    }

    JsonPath in(String name) {
        return new JsonPath(text + (text.endsWith(" ") ? "" : ".") + name, value.path(name));
    }

    JsonPath in(int place) {
        return new JsonPath(text + "[" + place + "]", value.path(place));
    }

    boolean isThere() {
        return !value.isMissingNode() && !value.isNull();
    }

    String string() {
        if (!value.isTextual()) {
            throw wrong(isThere() ? "a text is expected" : "is missing");
        }
        return value.asText();
    }

    @Nullable
    String stringOrNull() {
        return isThere() ? string() : null;
    }

    boolean bool() {
        if (!value.isBoolean()) {
            throw wrong("true or false is expected");
        }
        return value.asBoolean();
    }

    double number() {
        if (!value.isNumber()) {
            throw wrong(isThere() ? "a number is expected" : "is missing");
        }
        return value.asDouble();
    }

    long whole() {
        if (!value.isIntegralNumber()) {
            throw wrong(isThere() ? "a whole number is expected" : "is missing");
        }
        return value.asLong();
    }

    /** The elements of a list; none where there is no list. */
    List<JsonPath> elements() {
        if (isThere() && !value.isArray()) {
            throw wrong("a list is expected");
        }
        List<JsonPath> elements = new ArrayList<>();
        for (int place = 0; place < value.size(); place++) {
            elements.add(in(place));
        }
        return elements;
    }

    /** The names inside an object; none where there is no object. */
    List<String> names() {
        if (isThere() && !value.isObject()) {
            throw wrong("an object is expected");
        }
        List<String> names = new ArrayList<>();
        value.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Sees to it that no name stands here that nobody reads: it would be a slip. */
    void only(Set<String> known) {
        for (String name : names()) {
            if (!known.contains(name)) {
                throw in(name).wrong("nothing is called so; known are "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    BadInput wrong(String what) {
        return new BadInput((text.endsWith(" ") ? text : text + ": ") + what);
    }
}
