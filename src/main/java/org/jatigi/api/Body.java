package org.jatigi.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request, up to a limit. */
final class Body {

    /** The largest of our stored operations has 4 kB with its variables; a mutation with a thousand rows stays below. */
    static final int LENGTH_MAX = 1 << 20;

    private Body() {}

    static Uni<Buffer> of(HttpServerRequest request) {
        if (announced(request.getHeader(HttpHeaders.CONTENT_LENGTH)) > LENGTH_MAX) {
            return Uni.createFrom().failure(tooLarge());
        }
        return Uni.createFrom().emitter(emitter -> {
            var body = Buffer.buffer();
            request.handler(chunk -> {
                if (body.length() + chunk.length() > LENGTH_MAX) {
                    request.handler(ignored -> {});
                    emitter.fail(tooLarge());
                } else {
                    body.appendBuffer(chunk);
                }
            });
            request.exceptionHandler(emitter::fail);
            request.endHandler(end -> emitter.complete(body));
            request.resume();
        });
    }

    private static long announced(@Nullable String length) {
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    private static Refusal tooLarge() {
        return new Refusal.TooLarge(
                new Text(
                        "Une requête a au plus %d octets.".formatted(LENGTH_MAX),
                        "A request has at most %d bytes.".formatted(LENGTH_MAX)),
                LENGTH_MAX);
    }
}
