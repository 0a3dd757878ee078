package org.jatigi.api;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * One operation as a client sends it: with its document, with the hash of a document that we may have, or with both.
 *
 * @param query the document, null where only its hash is sent
 * @param hash its SHA-256 in lower-case hexadecimal digits, null where only the document is sent
 * @param operationName which operation of the document, null where it has only one
 * @param variables their values as JSON
 */
record SentRequest(
        @Nullable String query,
        @Nullable String hash,
        @Nullable String operationName,
        Map<String, Object> variables) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String SCHEME = "sha256:";

    /** Whether the body of a POST is a list of requests. */
    static boolean isBatch(Object body) {
        return body instanceof JsonArray;
    }

    /** The body of a POST as JSON, or a refusal. */
    static Object decode(Buffer body) {
        try {
            return Json.decodeValue(body);
        } catch (DecodeException malformed) {
            throw invalid("Le corps n'est pas du JSON valide.", "The body is not valid JSON.");
        }
    }

    /** The requests of a list, or a refusal where there are none or more than {@code max}. */
    static List<SentRequest> ofList(JsonArray list, int max) {
        if (max == 0 || list.isEmpty()) {
            throw invalid("Le corps doit être un seul objet JSON.", "The body must be one JSON object.");
        }
        if (list.size() > max) {
            throw new Refusal.TooLarge(
                    new Text(
                            "Une liste a au plus %d requêtes.".formatted(max),
                            "A list has at most %d requests.".formatted(max)),
                    max);
        }
        return list.stream().map(SentRequest::ofJson).toList();
    }

    /** The parameters of a GET, or a refusal. */
    static SentRequest ofParameters(MultiMap parameters) {
        var request = new JsonObject();
        try {
            for (var name : new String[] {"query", "operationName", "documentId"}) {
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
    static SentRequest ofJson(@Nullable Object json) {
        if (!(json instanceof JsonObject request)) {
            throw invalid("Le corps doit être un seul objet JSON.", "The body must be one JSON object.");
        }
        var hash = hash(request);
        var query = text(request, "query");
        if (query != null ? query.isBlank() : hash == null) {
            throw invalid("« query » doit être un texte.", "\"query\" must be a text.");
        }
        var name = text(request, "operationName");
        return new SentRequest(query, hash, name == null || name.isEmpty() ? null : name, object(request, "variables"));
    }

    private static @Nullable String hash(JsonObject request) {
        var extensions = object(request, "extensions");
        var id = text(request, "documentId");
        if (id != null) {
            return wellFormed(id.startsWith(SCHEME) ? id.substring(SCHEME.length()) : id);
        }
        return switch (extensions.get("persistedQuery")) {
            case null -> null;
            case JsonObject apq -> ofExtension(apq.getValue("version"), apq.getValue("sha256Hash"));
            case Map<?, ?> apq -> ofExtension(apq.get("version"), apq.get("sha256Hash"));
            default -> throw badHash();
        };
    }

    private static String ofExtension(@Nullable Object version, @Nullable Object hash) {
        if (!Integer.valueOf(1).equals(version) || !(hash instanceof String text)) {
            throw badHash();
        }
        return wellFormed(text);
    }

    private static String wellFormed(String hash) {
        var lower = hash.toLowerCase(Locale.ROOT);
        if (!HASH.matcher(lower).matches()) {
            throw badHash();
        }
        return lower;
    }

    private static @Nullable String text(JsonObject request, String part) {
        return switch (request.getValue(part)) {
            case null -> null;
            case String text -> text;
            default ->
                throw invalid("« %s » doit être un texte.".formatted(part), "\"%s\" must be a text.".formatted(part));
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

    private static Refusal badHash() {
        return invalid(
                "Un document est nommé par son SHA-256 : 64 chiffres hexadécimaux, version 1.",
                "A document is named by its SHA-256: 64 hexadecimal digits, version 1.");
    }

    private static Refusal invalid(String fr, String en) {
        return new Refusal.Invalid(new Text(fr, en));
    }
}
