package org.jatigi.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The realm that is imported into a local Keycloak: the one that is shipped, with the demo laid over it.
 *
 * <p>Objects are merged key by key, to any depth. Lists of named things are merged by name: what both have is merged,
 * what only the overlay has is added. Any other list or value of the overlay takes the place of the one below.
 */
public final class RealmFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("clientId", "username", "alias", "name");

    private RealmFile() {}

    /** The realm of a demo, from this package. */
    public static ObjectNode demo() {
        return merge(shipped(), read("demo-realm.json"));
    }

    /** The realm as it is shipped, without accounts and secrets. */
    public static ObjectNode shipped() {
        return read("jatigi-realm.json");
    }

    /** {@code base} with {@code overlay} laid over it; neither is changed. */
    public static ObjectNode merge(ObjectNode base, ObjectNode overlay) {
        ObjectNode merged = base.deepCopy();
        overlay.properties().forEach(entry -> {
            JsonNode below = merged.get(entry.getKey());
            merged.set(entry.getKey(), below == null ? entry.getValue().deepCopy() : laid(below, entry.getValue()));
        });
        return merged;
    }

    private static JsonNode laid(JsonNode below, JsonNode above) {
        if (below instanceof ObjectNode base && above instanceof ObjectNode overlay) {
            return merge(base, overlay);
        }
        if (below instanceof ArrayNode base && above instanceof ArrayNode overlay) {
            return nameOf(base, overlay)
                    .<JsonNode>map(name -> byName(base, overlay, name))
                    .orElse(overlay.deepCopy());
        }
        return above.deepCopy();
    }

    private static ArrayNode byName(ArrayNode base, ArrayNode overlay, String name) {
        ArrayNode merged = base.deepCopy();
        for (JsonNode above : overlay) {
            int place = indexOf(merged, name, above.get(name));
            if (place < 0) {
                merged.add(above.deepCopy());
            } else {
                merged.set(place, laid(merged.get(place), above));
            }
        }
        return merged;
    }

    private static int indexOf(ArrayNode array, String name, JsonNode value) {
        for (int i = 0; i < array.size(); i++) {
            if (value.equals(array.get(i).get(name))) {
                return i;
            }
        }
        return -1;
    }

    /** The key that names every element of both lists, if there is one. */
    private static Optional<String> nameOf(ArrayNode base, ArrayNode overlay) {
        return NAMES.stream()
                .filter(name -> isNamedBy(base, name) && isNamedBy(overlay, name))
                .findFirst();
    }

    private static boolean isNamedBy(ArrayNode array, String name) {
        for (JsonNode element : array) {
            if (!element.path(name).isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static ObjectNode read(String file) {
        try (InputStream content = RealmFile.class.getResourceAsStream("/keycloak-realm/" + file)) {
            if (content == null) {
                throw new IllegalStateException("keycloak-realm/" + file + " is missing from the package");
            }
            return (ObjectNode) JSON.readTree(content);
        } catch (IOException broken) {
            throw new IllegalStateException("keycloak-realm/%s is not a realm".formatted(file), broken);
        }
    }
}
