package org.jatigi.api;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * One operation as a client sends it.
 *
 * @param query the document
 * @param operationName which operation of the document, null where it has only one
 * @param variables their values as JSON
 */
record GraphqlRequest(String query, @Nullable String operationName, Map<String, Object> variables) {

    /** The body of a POST, or a refusal. A list of requests is refused: what one request may cost is limited, and so many would be one. */
    static GraphqlRequest ofBody(Buffer body) {
        try {
            return ofJson(Json.decodeValue(body));
        } catch (DecodeException malformed) {
            throw invalid("Le corps n'est pas du JSON valide.", "The body is not valid JSON.");
        }
    }

    /** The parameters of a GET, or a refusal. */
    static GraphqlRequest ofParameters(MultiMap parameters) {
        var request = new JsonObject();
        try {
            for (var name : new String[] {"query", "operationName"}) {
                request.put(name, parameters.get(name));
            }
            for (var name : new String[] {"variables", "extensions"}) {
                var text = parameters.get(name);
                request.put(name, text == null || text.isBlank() ? null : Json.decodeValue(text));
            }
        } catch (DecodeException malformed) {
            throw invalid("« variables » n'est pas du JSON valide.", "\"variables\" is not valid JSON.");
        }
        return ofJson(request);
    }

    /** A decoded JSON value, or a refusal that says which part is not as the specification has it. */
    static GraphqlRequest ofJson(@Nullable Object json) {
        if (!(json instanceof JsonObject request)) {
            throw invalid("Le corps doit être un seul objet JSON.", "The body must be one JSON object.");
        }
        if (!(request.getValue("query") instanceof String query) || query.isBlank()) {
            throw invalid("« query » doit être un texte.", "\"query\" must be a text.");
        }
        object(request, "extensions");
        return new GraphqlRequest(query, text(request), object(request, "variables"));
    }

    private static @Nullable String text(JsonObject request) {
        return switch (request.getValue("operationName")) {
            case null -> null;
            case String name -> name.isEmpty() ? null : name;
            default -> throw invalid("« operationName » doit être un texte.", "\"operationName\" must be a text.");
        };
    }

    private static Map<String, Object> object(JsonObject request, String part) {
        return switch (request.getValue(part)) {
            case null -> Map.of();
            case JsonObject object -> object.getMap();
            default ->
                throw invalid(
                        "« %s » doit être un objet JSON.".formatted(part),
                        "\"%s\" must be a JSON object.".formatted(part));
        };
    }

    private static Refusal invalid(String fr, String en) {
        return new Refusal.Invalid(new Text(fr, en));
    }
}
