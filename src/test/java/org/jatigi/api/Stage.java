package org.jatigi.api;

import graphql.ExecutionInput;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jatigi.access.Bearing;
import org.jatigi.access.Permissions;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Entry;
import org.jatigi.dataset.Catalogue;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.reactivestreams.FlowAdapters;

/**
 * The transport and the guard on a small schema of their own and on a real Vert.x server: everything of the api package but
 * Keycloak, the database and SmallRye. Tokens are words; who they stand for may change while a test runs.
 */
final class Stage implements AutoCloseable {

    private static final String SCHEMA = """
            directive @needs(category: Category!, verb: Verb!) on FIELD_DEFINITION
            directive @holds(category: Category!) on OBJECT | FIELD_DEFINITION
            enum Category { SITE PRECISE_LOCATION IDENTITY RELEASE }
            enum Verb { READ UPDATE SUBSCRIBE }

            type Query {
              site: Site @needs(category: SITE, verb: READ)
              sites(first: Int): SiteConnection @needs(category: SITE, verb: READ)
              household: Household @needs(category: SITE, verb: READ)
              slow: String @needs(category: SITE, verb: READ)
              forgotten: String
              broken: String @needs(category: RELEASE, verb: READ)
              refusing: String @needs(category: RELEASE, verb: READ)
            }
            type Mutation { closeSite: Site @needs(category: SITE, verb: UPDATE) }
            type Subscription {
              ticks(n: Int): Site @needs(category: SITE, verb: SUBSCRIBE)
              silence: Site @needs(category: SITE, verb: SUBSCRIBE)
            }

            type SiteConnection { nodes: [Site!]! }
            type Site @holds(category: SITE) {
              name: String!
              point: Point @holds(category: PRECISE_LOCATION)
              mustPoint: Point! @holds(category: PRECISE_LOCATION)
              parent: Site
            }
            type Point @holds(category: SITE) { lat: Float }
            type Household @holds(category: IDENTITY) { number: String! }
            """;

    /** The only document that is stored here. */
    static final String STORED = "query stored { site { name } }\n";

    /** As in the service, but that nobody has to wait. */
    static final Settings SETTINGS = new Settings(
            Duration.ofSeconds(15),
            Duration.ofMillis(1_500),
            Duration.ofMillis(300),
            Duration.ofSeconds(1),
            400,
            0,
            false,
            null,
            50_000,
            0,
            0);

    final List<Entry> trail = new CopyOnWriteArrayList<>();
    final Set<String> called = ConcurrentHashMap.newKeySet();
    final Map<String, Viewer> bearers = new ConcurrentHashMap<>();
    volatile boolean trailBroken;

    final Execution execution;
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Runnable closing;
    private final DataFetcher<?> slow;
    private final HttpServer server;

    Stage() throws Exception {
        this(SETTINGS);
    }

    Stage(Settings settings) throws Exception {
        this(settings, Vertx.vertx(), environment -> "quick", Vertx::close);
    }

    /** With a field {@code slow} that never answers. */
    static Stage waiting(Settings settings) throws Exception {
        return new Stage(settings, Vertx.vertx(), environment -> new CompletableFuture<>(), Vertx::close);
    }

    /** @param slow answers the field {@code slow} */
    Stage(Settings settings, Vertx vertx, DataFetcher<?> slow) throws Exception {
        this(settings, vertx, slow, own -> {});
    }

    private Stage(Settings settings, Vertx vertx, DataFetcher<?> slow, Consumer<Vertx> closing) throws Exception {
        this.closing = () -> closing.accept(vertx);
        this.slow = slow;
        var meters = new Meters(metrics);
        var schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring());
        execution = new Execution(
                schema,
                new NoScope(),
                (viewer, entries) -> {
                    trail.addAll(entries);
                    return trailBroken
                            ? Uni.createFrom().failure(new IllegalStateException("disk full"))
                            : Uni.createFrom().voidItem();
                },
                settings.recheck(),
                rules -> new Plans(schema, rules, Catalogue.empty(), null),
                new Admission(schema, settings, meters),
                settings.deadline());
        var times = new Sockets.Times(settings.init(), settings.recheck(), settings.slow());
        var documents = new StoredDocuments(settings.storedOnly());
        documents.learn(STORED);
        var serving = new Sockets.Serving(this::authenticate, documents, execution, meters, times);
        var router = Router.router(vertx);
        router.route("/graphql").handler(new GraphqlRoute(serving, settings));
        var options = new HttpServerOptions().addWebSocketSubProtocol("graphql-transport-ws");
        server = vertx.createHttpServer(options)
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    int port() {
        return server.actualPort();
    }

    static Viewer viewer(String account, Map<String, Set<String>> scopes) {
        return new Viewer(
                account, "IOM", "test", Set.of(), null, List.of("ML"), 1, new Permissions(scopes), Language.EN);
    }

    /** The answers of one operation, asked without a server in between. */
    List<Answer> ask(Viewer viewer, String query) {
        return execution
                .answers(
                        new GraphqlRequest(query, null, Map.of()),
                        viewer,
                        () -> Uni.createFrom().item(bearers.getOrDefault(viewer.account(), viewer)),
                        Runnable::run)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        server.close();
        closing.run();
    }

    private Uni<Viewer> authenticate(String token, Language language) {
        var viewer = bearers.get(token);
        if (token.equals("two-purposes")) {
            return Uni.createFrom().failure(new Refusal.Invalid(new Text("Deux buts.", "Two purposes.")));
        }
        return viewer == null
                ? Uni.createFrom().failure(new Refusal.Unauthenticated())
                : Uni.createFrom().item(viewer);
    }

    private RuntimeWiring wiring() {
        var point = Map.of("lat", 14.5);
        var parent = Map.of("name", "Mopti", "point", point, "mustPoint", point);
        var site = Map.of("name", "Socoura", "point", point, "mustPoint", point, "parent", parent);
        return RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        query -> query.dataFetcher("site", called("site", site))
                                .dataFetcher("sites", called("sites", Map.of("nodes", List.of(site, parent))))
                                .dataFetcher("household", called("household", Map.of("number", "123-456")))
                                .dataFetcher("slow", slow)
                                .dataFetcher("forgotten", called("forgotten", "secret"))
                                .dataFetcher("broken", environment -> {
                                    throw new IllegalStateException("Fatoumata Traoré, +22370000000");
                                })
                                .dataFetcher("refusing", environment -> {
                                    throw new Refusal.NotPermitted(new Text("Non.", "No."));
                                }))
                .type("Mutation", mutation -> mutation.dataFetcher("closeSite", called("closeSite", site)))
                .type(
                        "Subscription",
                        subscription -> subscription
                                .dataFetcher("ticks", environment -> {
                                    called.add("ticks");
                                    Integer n = environment.getArgument("n");
                                    Multi<Object> ticks = Multi.createFrom()
                                            .ticks()
                                            .every(Duration.ofMillis(100))
                                            .map(tick -> (Object) site);
                                    return FlowAdapters.toPublisher(
                                            n == null ? ticks : ticks.select().first(n));
                                })
                                .dataFetcher(
                                        "silence",
                                        environment -> FlowAdapters.toPublisher(
                                                Multi.createFrom().nothing())))
                .build();
    }

    private DataFetcher<Object> called(String name, Object value) {
        return environment -> {
            called.add(name);
            return value;
        };
    }

    private record NoScope() implements ResolverScope {

        @Override
        public Opened open(Viewer viewer, Bearing bearing, GraphqlRequest request, ExecutionInput.Builder input) {
            return new Opened() {
                @Override
                public void renew(Viewer fresher) {}

                @Override
                public void close() {}
            };
        }
    }
}
