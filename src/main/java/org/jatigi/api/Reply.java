package org.jatigi.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import org.jatigi.vocabulary.Refusal;

/** Writes an answer as an HTTP response, with the status that goes with it. */
final class Reply {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int CONTENT_TOO_LARGE = 413;
    private static final int INTERNAL_SERVER_ERROR = 500;
    private static final int SERVICE_UNAVAILABLE = 503;

    private final HttpServerResponse response;
    private final MediaType type;
    private final int invalidStatus;
    private final Meters.Running running;

    Reply(HttpServerResponse response, MediaType type, int invalidStatus, Meters.Running running) {
        this.response = response;
        this.type = type;
        this.invalidStatus = invalidStatus;
        this.running = running;
    }

    void send(Answer answer) {
        if (answer.refusal() instanceof Refusal.Unauthenticated) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (answer.refusal() instanceof Refusal.Unavailable unavailable) {
            response.putHeader("Retry-After", String.valueOf(unavailable.help().get("retryAfterSeconds")));
        }
        if (answer.rejection() != null && answer.rejection().status() == METHOD_NOT_ALLOWED) {
            response.putHeader(HttpHeaders.ALLOW, answer.rejection().allowed());
        }
        write(status(answer), answer);
    }

    private int status(Answer answer) {
        if (answer.rejection() != null) {
            return answer.rejection().status();
        }
        if (answer.hasData()) {
            return OK;
        }
        if (answer.isResult()) {
            return type == MediaType.RESPONSE ? invalidStatus : OK;
        }
        return switch (answer.refusal()) {
            case null -> INTERNAL_SERVER_ERROR;
            case Refusal.Unauthenticated refused -> UNAUTHORIZED;
            case Refusal.Unavailable refused -> SERVICE_UNAVAILABLE;
            case Refusal.TooLarge refused -> CONTENT_TOO_LARGE;
            default -> BAD_REQUEST;
        };
    }

    private void write(int status, Answer answer) {
        running.answered(answer);
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type.contentType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(answer.json());
    }
}
