package org.jatigi.api;

import graphql.ExecutionInput;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.smallrye.graphql.bootstrap.DataFetcherFactory;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jatigi.access.Bearing;
import org.jatigi.access.CurrentViewer;
import org.jatigi.access.Viewer;

/**
 * The surroundings that SmallRye's resolvers need: a CDI request context with the viewer in it, SmallRye's own context, and a
 * data loader for each field that is fetched for many at once.
 */
@ApplicationScoped
class SmallRyeScope implements ResolverScope {

    private static final String STATE = "state"; // SmallRye's names of what it looks for
    private static final String RUN_BLOCKING = "runBlocking";

    private final CurrentViewer viewers;
    private final Map<String, BatchLoaderWithContext<Object, Object>> batches;

    SmallRyeScope(CurrentViewer viewers, Schema schema) {
        this.viewers = viewers;
        var factory = new DataFetcherFactory();
        var names = new BatchLoaderHelper();
        this.batches = schema.getBatchOperations().stream()
                .collect(Collectors.toUnmodifiableMap(names::getName, operation -> loader(factory, schema, operation)));
    }

    @Override
    public Opened open(Viewer viewer, Bearing bearing, GraphqlRequest request, ExecutionInput.Builder input) {
        var scope = new RequestScope(Arc.container().requestContext(), viewers, bearing);
        scope.renew(viewer);
        var context = new SmallRyeContext("jatigi");
        context.setRequest(
                Json.createObjectBuilder().add("query", request.query()).build());
        context.setOperationName(request.operationName());
        var found = new ConcurrentHashMap<Object, Object>();
        found.put(SmallRyeContextManager.CONTEXT, context);
        found.put(STATE, scope.state);
        found.put(RUN_BLOCKING, false);
        input.graphQLContext(found).dataLoaderRegistry(loaders());
        return scope;
    }

    private DataLoaderRegistry loaders() {
        var registry = new DataLoaderRegistry();
        batches.forEach((name, loader) -> registry.register(name, DataLoaderFactory.newDataLoader(loader)));
        return registry;
    }

    private static BatchLoaderWithContext<Object, Object> loader(
            DataFetcherFactory factory, Schema schema, Operation operation) {
        return factory.getSourceBatchLoader(operation, schema.getTypes().get(operation.getName()));
    }

    private static final class RequestScope implements Opened {

        private final ManagedContext context;
        private final CurrentViewer viewers;
        private final Bearing bearing;
        private final ContextState state;
        private volatile boolean closed;

        RequestScope(ManagedContext context, CurrentViewer viewers, Bearing bearing) {
            this.context = context;
            this.viewers = viewers;
            this.bearing = bearing;
            this.state = context.initializeState();
        }

        @Override
        public void renew(Viewer viewer) {
            if (closed) {
                return; // a look that was still under way when the operation ended
            }
            context.activate(state);
            try {
                viewers.set(viewer, bearing);
            } finally {
                context.deactivate();
            }
        }

        @Override
        public void close() {
            closed = true;
            context.destroy(state);
        }
    }
}
