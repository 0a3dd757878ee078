package org.jatigi.api;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.ClientProxy;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;
import org.jatigi.access.Viewers;
import org.jatigi.audit.Trail;
import org.jatigi.dataset.Catalogue;
import org.jatigi.persistence.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Puts our routes of {@code /graphql} before SmallRye's, which are never reached.
 *
 * <p>Should one be reached all the same, the guard stands there too and refuses everything, because no viewer came with it.
 */
@ApplicationScoped
class Routes {

    private static final int BEFORE_SMALLRYE = -150; // its WebSockets are served at -99, its requests at the default
    private static final int NOT_FOUND = 404;

    private final GraphQLSchema schema;
    private final ResolverScope scope;
    private final Viewers viewers;
    private final Trail trail;
    private final Catalogue catalogue;
    private final Rows rows;
    private final Meters meters;
    private final Settings settings;
    private final StoredDocuments documents;
    private volatile @Nullable Served served;

    Routes(
            GraphQLSchema schema,
            SmallRyeScope scope,
            Viewers viewers,
            Trail trail,
            Catalogue catalogue,
            Rows rows,
            MeterRegistry registry,
            Config config) {
        this.schema = schema;
        this.scope = scope;
        this.viewers = viewers;
        this.trail = trail;
        this.catalogue = catalogue;
        this.rows = rows;
        this.meters = new Meters(registry);
        this.settings = Settings.of(config);
        this.documents = StoredDocuments.load(settings.storedOnly(), settings.documents());
    }

    void open(@Observes Router router) {
        router.route("/graphql")
                .order(BEFORE_SMALLRYE)
                .handler(routing -> served().graphql.handle(routing));
        router.route("/graphql/schema.graphql")
                .order(BEFORE_SMALLRYE)
                .handler(routing -> served().schema.handle(routing));
        router.route("/graphql/*")
                .order(BEFORE_SMALLRYE)
                .handler(routing -> routing.response().setStatusCode(NOT_FOUND).end());
    }

    void guardSmallRyeToo(@Observes GraphQL.Builder builder) {
        var own = ClientProxy.unwrap(schema);
        builder.instrumentation(new Guard(own, new Rules(own), settings.recheck()));
    }

    /** The schema that is served. */
    GraphQLSchema schema() {
        return ClientProxy.unwrap(schema);
    }

    /** What runs the requests. */
    Execution execution() {
        return served().execution;
    }

    /** Made at the first request: the schema is not there yet when routes are opened. */
    private Served served() {
        var ready = served;
        if (ready == null) {
            ready = serve();
            served = ready;
        }
        return ready;
    }

    private Served serve() {
        var own = ClientProxy.unwrap(schema);
        var execution = new Execution(
                own,
                scope,
                trail::record,
                settings.recheck(),
                rules -> new Plans(own, rules, catalogue, rows),
                new Admission(own, settings, meters),
                settings.deadline());
        var times = new Sockets.Times(settings.init(), settings.recheck(), settings.slow());
        var serving = new Sockets.Serving(viewers::of, documents, execution, meters, times);
        return new Served(execution, new GraphqlRoute(serving, settings), new SchemaRoute(viewers::of, own));
    }

    private record Served(Execution execution, Handler<RoutingContext> graphql, Handler<RoutingContext> schema) {}
}
