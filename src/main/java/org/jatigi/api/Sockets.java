package org.jatigi.api;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Arrays;
import org.jatigi.vocabulary.Language;

/** Opens WebSockets that speak {@code graphql-transport-ws}; a client that offers another protocol only is refused. */
final class Sockets {

    private static final String PROTOCOL = "graphql-transport-ws";
    private static final int BAD_REQUEST = 400;

    private final Serving serving;

    Sockets(Serving serving) {
        this.serving = serving;
    }

    static boolean isUpgrade(HttpServerRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    void open(HttpServerRequest request, Context context) {
        var offered = request.getHeader("Sec-WebSocket-Protocol");
        if (offered == null
                || Arrays.stream(offered.split(",")).map(String::strip).noneMatch(PROTOCOL::equals)) {
            request.resume();
            request.response().setStatusCode(BAD_REQUEST).end();
            return;
        }
        var token = Bearer.token(request.getHeader(HttpHeaders.AUTHORIZATION));
        var language = Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        request.toWebSocket().onSuccess(opened -> new Socket(opened, serving, context, token, language).start());
        request.resume();
    }

    /** All that sockets and streams are served with. */
    record Serving(
            Authentication authentication,
            StoredDocuments documents,
            Execution execution,
            Meters meters,
            Times times) {}

    /**
     * How long a socket may wait.
     *
     * @param init for {@code connection_init}
     * @param recheck before its token and its operations are looked at again
     * @param slow for its client to take what was sent, before operations with more to say are ended
     */
    record Times(Duration init, Duration recheck, Duration slow) {}
}
