package org.jatigi.dataset;

import io.smallrye.graphql.api.Context;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Which fields of an operation a client asked for, so that what nobody reads is not computed. */
public final class Asked {

    private Asked() {}

    /** Whether the field of that name is asked for directly below the current one. */
    public static boolean directly(Context context, String field) {
        JsonArray selected = context.getSelectedFields();
        return selected.stream().anyMatch(value -> names(value, field));
    }

    private static boolean names(JsonValue value, String field) {
        return switch (value) {
            case JsonString name -> name.getString().equals(field);
            case JsonObject nested -> nested.containsKey(field);
            default -> false;
        };
    }
}
