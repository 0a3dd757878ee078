package org.jatigi.api;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.SchemaPrinter;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.jatigi.vocabulary.Language;

/** The whole schema as a file, for every authenticated client: what may be asked is no secret, what is answered is. */
final class SchemaRoute implements Handler<RoutingContext> {

    private static final int BAD_REQUEST = 400;

    private final Authentication authentication;
    private final String schema;

    SchemaRoute(Authentication authentication, GraphQLSchema schema) {
        this.authentication = authentication;
        this.schema = new SchemaPrinter().print(schema);
    }

    @Override
    public void handle(RoutingContext routing) {
        var request = routing.request();
        var language = Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var reply = new Reply(request.response(), MediaType.JSON, BAD_REQUEST, answer -> {});
        if (!request.method().equals(HttpMethod.GET)) {
            reply.send(Answer.of(Rejection.METHOD, language));
            return;
        }
        var token = Bearer.token(request.getHeader(HttpHeaders.AUTHORIZATION));
        Rim.end(
                authentication.of(token, language),
                routing.vertx().getOrCreateContext(),
                viewer -> routing.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                        .end(schema),
                refused -> reply.send(Answer.of(refused, language)));
    }
}
