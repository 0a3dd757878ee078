package org.jatigi.api;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;

/**
 * GraphQL over HTTP, by the specification: POST with JSON, GET for queries only.
 *
 * <p>The token is looked at before the body is read. Only {@code application/json} is executed, which no form of a foreign web
 * page can send, and a GET never changes anything. No cookie is ever looked at: the token in its header, which makes a browser ask
 * first, is the only way in. WebSockets of the same address are handed to {@link Sockets}.
 */
final class GraphqlRoute implements Handler<RoutingContext> {

    private final Sockets.Serving serving;
    private final Sockets sockets;
    private final int invalidStatus;
    private final int batchMax;

    GraphqlRoute(Sockets.Serving serving, Settings settings) {
        this.serving = serving;
        this.sockets = new Sockets(serving);
        this.invalidStatus = settings.invalidStatus();
        this.batchMax = settings.batchMax();
    }

    @Override
    public void handle(RoutingContext routing) {
        var request = routing.request();
        request.pause();
        var context = VertxContext.getOrCreateDuplicatedContext(routing.vertx());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(nothing -> {
            if (Sockets.isUpgrade(request)) {
                sockets.open(request, context);
            } else {
                serve(request, context);
            }
        });
    }

    private void serve(HttpServerRequest request, Context context) {
        var language = Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var accepted = MediaType.accepted(request.getHeader(HttpHeaders.ACCEPT));
        boolean events = accepted.filter(MediaType.EVENT_STREAM::equals).isPresent();
        var reply = new Reply(
                request.response(),
                events ? MediaType.JSON : accepted.orElse(MediaType.JSON),
                invalidStatus,
                serving.meters().start("http"));
        var rejection = rejection(request, accepted.isPresent());
        if (rejection.isPresent()) {
            request.resume();
            reply.send(Answer.of(rejection.get(), language));
            return;
        }
        var token = Bearer.token(request.getHeader(HttpHeaders.AUTHORIZATION));
        Supplier<Uni<Viewer>> bearer = () -> serving.authentication().of(token, language);
        var asked = bearer.get().chain(viewer -> read(request).map(sent -> new Asked(request, viewer, sent)));
        Rim.end(asked, context, read -> answer(read, bearer, events, reply, context), failure -> {
            request.resume();
            reply.send(Answer.of(failure, language));
        });
    }

    private static Optional<Rejection> rejection(HttpServerRequest request, boolean acceptable) {
        boolean post = request.method().equals(HttpMethod.POST);
        if (!post && !request.method().equals(HttpMethod.GET)) {
            return Optional.of(Rejection.METHOD);
        }
        if (!acceptable) {
            return Optional.of(Rejection.ACCEPT);
        }
        return post && !MediaType.isJson(request.getHeader(HttpHeaders.CONTENT_TYPE))
                ? Optional.of(Rejection.CONTENT_TYPE)
                : Optional.empty();
    }

    private static Uni<Object> read(HttpServerRequest request) {
        if (request.method().equals(HttpMethod.GET)) {
            return Uni.createFrom().item(() -> SentRequest.ofParameters(request.params()));
        }
        return Body.of(request).map(SentRequest::decode);
    }

    private void answer(Asked asked, Supplier<Uni<Viewer>> bearer, boolean events, Reply reply, Context context) {
        var answering = new Answering(asked, serving, bearer, context);
        try {
            if (asked.sent instanceof JsonArray list) {
                var requests = SentRequest.ofList(list, batchMax);
                if (events) {
                    reply.send(Answer.of(Rejection.BATCH_OF_EVENTS, asked.language()));
                } else {
                    answering.all(requests, reply::send, failure -> reply.send(Answer.of(failure, asked.language())));
                }
                return;
            }
            var sent = asked.sent instanceof SentRequest parameters ? parameters : SentRequest.ofJson(asked.sent);
            if (events) {
                answering.stream(sent, reply);
            } else {
                answering.one(sent, reply::send, failure -> reply.send(Answer.of(failure, asked.language())));
            }
        } catch (Refusal refused) {
            reply.send(Answer.of(refused, asked.language()));
        }
    }

    /**
     * A request that was read to its end.
     *
     * @param sent a {@link SentRequest} of a GET, or the JSON of a POST
     */
    record Asked(HttpServerRequest request, Viewer viewer, Object sent) {

        Language language() {
            return viewer.language();
        }

        boolean isGet() {
            return request.method().equals(HttpMethod.GET);
        }
    }
}
