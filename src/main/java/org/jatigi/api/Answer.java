package org.jatigi.api;

import graphql.ExecutionResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What goes out: the body as the specification has it, and what the status is taken from.
 *
 * @param body {@code errors}, and {@code data} where it is not written yet
 * @param data the data as a plan wrote it, null where {@code body} has it or there is none
 * @param isResult whether this is what execution gave, which includes a document that is not valid
 * @param refusal why the request was refused as a whole, null where it was not
 * @param rejection what kind of request it was, where that kind is not served
 */
record Answer(
        Map<String, Object> body,
        @Nullable Buffer data,
        boolean isResult,
        @Nullable Refusal refusal,
        @Nullable Rejection rejection) {

    private static final String DATA = "\"data\":";

    static Answer of(ExecutionResult result, Language language) {
        var body = new LinkedHashMap<String, Object>();
        var errors = Errors.of(result, language);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        return new Answer(body, null, true, null, null);
    }

    static Answer of(Plan.Written written) {
        Map<String, Object> body =
                written.errors().isEmpty() ? Map.of() : Map.of("errors", Errors.sorted(written.errors()));
        return new Answer(body, written.data(), true, null, null);
    }

    /** The answer to a request that failed as a whole. */
    static Answer of(Throwable failure, Language language) {
        var refusal = Errors.refusal(failure);
        var error = refusal == null ? Errors.fault(language) : Errors.of(refusal, language);
        return new Answer(Map.of("errors", List.of(error)), null, false, refusal, null);
    }

    /** The answer to a well-formed request that cannot be executed. */
    static Answer ofUnexecuted(Refusal refusal, Language language) {
        return new Answer(Map.of("errors", List.of(Errors.of(refusal, language))), null, true, null, null);
    }

    /** The answer to a request of a kind that is not served. */
    static Answer of(Rejection rejection, Language language) {
        var refusal = rejection.refusal();
        return new Answer(Map.of("errors", List.of(Errors.of(refusal, language))), null, false, refusal, rejection);
    }

    /** The same with {@code extensions.cost}; an answer without data says nothing of what it cost. */
    Answer costing(@Nullable Map<String, Object> report) {
        if (report == null || !hasData()) {
            return this;
        }
        var more = new LinkedHashMap<>(body);
        more.put("extensions", Map.of("cost", report));
        return new Answer(more, data, isResult, refusal, rejection);
    }

    boolean hasData() {
        return data != null || body.containsKey("data");
    }

    /** Whether no field at all could be answered. */
    boolean isEmpty() {
        return data == null && body.get("data") == null;
    }

    /** Whether there are errors and every field of the operation itself is null. */
    boolean hasNothingButErrors() {
        boolean empty = isEmpty()
                || (body.get("data") instanceof Map<?, ?> fields
                        && fields.values().stream().allMatch(Objects::isNull));
        return empty && body.containsKey("errors");
    }

    /** What came of it in one word of a closed list: {@code ok}, a code, or {@code fault}. */
    String outcome() {
        if (!(body.get("errors") instanceof List<?> errors)) {
            return "ok";
        }
        return errors.getFirst() instanceof Map<?, ?> first && first.get("extensions") instanceof Map<?, ?> extensions
                ? String.valueOf(extensions.get("code"))
                : "fault";
    }

    /** The body of a response. */
    Buffer json() {
        var parts = new JsonObject(body).toBuffer();
        if (data == null) {
            return parts;
        }
        var whole = Buffer.buffer(parts.length() + data.length() + DATA.length() + 2);
        whole.appendBuffer(parts, 0, parts.length() - 1);
        return whole.appendString(body.isEmpty() ? "" : ",")
                .appendString(DATA)
                .appendBuffer(data)
                .appendString("}");
    }
}
