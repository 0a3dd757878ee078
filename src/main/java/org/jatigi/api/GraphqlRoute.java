package org.jatigi.api;

import graphql.language.OperationDefinition.Operation;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Language;

/**
 * GraphQL over HTTP, by the specification: POST with JSON, GET for queries only.
 *
 * <p>The token is looked at before the body is read. Only {@code application/json} is executed, which no form of a foreign web
 * page can send, and a GET never changes anything. WebSockets of the same address are handed to {@link Sockets}.
 */
final class GraphqlRoute implements Handler<RoutingContext> {

    private final Authentication authentication;
    private final Execution execution;
    private final Sockets sockets;
    private final Meters meters;
    private final int invalidStatus;

    /**
     * @param invalidStatus the status of a request that is well formed but whose document cannot be executed: 400, or 422 as the
     *     newest draft has it
     */
    GraphqlRoute(
            Authentication authentication, Execution execution, Sockets sockets, Meters meters, int invalidStatus) {
        this.authentication = authentication;
        this.execution = execution;
        this.sockets = sockets;
        this.meters = meters;
        this.invalidStatus = invalidStatus;
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
        var reply = new Reply(request.response(), accepted.orElse(MediaType.JSON), invalidStatus, meters.start("http"));
        var rejection = rejection(request, accepted.isPresent());
        if (rejection.isPresent()) {
            request.resume();
            reply.send(Answer.of(rejection.get(), language));
            return;
        }
        var token = Bearer.token(request.getHeader(HttpHeaders.AUTHORIZATION));
        var answer = authentication
                .of(token, language)
                .chain(viewer -> read(request).chain(asked -> answer(request, asked, viewer, token, context)));
        Rim.end(answer, context, reply::send, failure -> {
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

    private static Uni<GraphqlRequest> read(HttpServerRequest request) {
        if (request.method().equals(HttpMethod.GET)) {
            return Uni.createFrom().item(() -> GraphqlRequest.ofParameters(request.params()));
        }
        return Body.of(request).map(GraphqlRequest::ofBody);
    }

    private Uni<Answer> answer(
            HttpServerRequest request, GraphqlRequest asked, Viewer viewer, String token, Context context) {
        var operation = execution.operation(asked).orElse(Operation.QUERY);
        if (operation == Operation.SUBSCRIPTION) {
            return Uni.createFrom().item(Answer.of(Rejection.SUBSCRIPTION, viewer.language()));
        }
        if (operation == Operation.MUTATION && request.method().equals(HttpMethod.GET)) {
            return Uni.createFrom().item(Answer.of(Rejection.MUTATION_OVER_GET, viewer.language()));
        }
        return execution
                .answers(
                        asked,
                        viewer,
                        () -> authentication.of(token, viewer.language()),
                        command -> context.runOnContext(nothing -> command.run()))
                .toUni();
    }
}
