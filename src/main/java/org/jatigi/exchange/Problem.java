package org.jatigi.exchange;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** A "no" over plain HTTP: {@code application/problem+json} (RFC 9457) with the same codes as GraphQL. */
record Problem(int status, JsonObject body, @Nullable Long retryAfterSeconds) {

    static Problem of(Refusal refusal, Language language) {
        int status = status(refusal);
        var body = body(status, refusal.code(), refusal.says(), language);
        refusal.help().forEach(body::put);
        var retry = refusal.help().get("retryAfterSeconds");
        return new Problem(status, body, retry instanceof Long seconds ? seconds : null);
    }

    /** Something broke on our side; what it was is for the log. */
    static Problem fault(Language language) {
        var says = new Text(
                "Une erreur est survenue de notre côté ; rien n'a été fait.",
                "Something went wrong on our side; nothing was done.");
        return new Problem(500, body(500, "unavailable", says, language), null);
    }

    void send(HttpServerResponse response) {
        response.setStatusCode(status).putHeader("Content-Type", "application/problem+json");
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (retryAfterSeconds != null) {
            response.putHeader("Retry-After", retryAfterSeconds.toString());
        }
        response.end(body.encode());
    }

    private static JsonObject body(int status, String code, Text says, Language language) {
        return new JsonObject()
                .put("type", "urn:jatigi:problem:" + code)
                .put("title", code)
                .put("status", status)
                .put("detail", says.in(language))
                .put("code", code);
    }

    private static int status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unauthenticated r -> 401;
            case Refusal.NotPermitted r -> 403;
            case Refusal.PurposeRequired r -> 403;
            case Refusal.NotFound r -> 404;
            case Refusal.Invalid r -> 400;
            case Refusal.Conflict r -> 409;
            case Refusal.NonSummable r -> 400;
            case Refusal.Suppressed r -> 403;
            case Refusal.TooLarge r -> 413;
            case Refusal.TooCostly r -> 413;
            case Refusal.RateLimited r -> 429;
            case Refusal.Unavailable r -> 503;
        };
    }
}
