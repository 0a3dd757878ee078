package org.jatigi.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeUtil;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLSchema;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jatigi.access.Permissions;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Entry;
import org.jatigi.dataset.Catalogue;
import org.jatigi.persistence.Rows;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The plans that were compiled before, by document, permissions, purpose and the variables that directives name. A role that was taken away
 * makes other permissions and with them another plan; plans of permissions that nobody has any more are the first to be forgotten.
 */
final class Plans {

    private static final Logger LOG = Logger.getLogger(Plans.class);
    private static final long PLANS_MAX = 5_000; // some hundred documents for some dozen sets of permissions
    private static final long DOCUMENTS_MAX = 2_000;

    private final GraphQLSchema schema;
    private final PlanCompiler compiler;
    private final Rows rows;
    private final Cache<Key, Optional<Plan>> plans =
            Caffeine.newBuilder().maximumSize(PLANS_MAX).build();
    private final Cache<Document, List<String>> switches =
            Caffeine.newBuilder().maximumSize(DOCUMENTS_MAX).weakKeys().build();

    Plans(GraphQLSchema schema, Rules rules, Catalogue catalogue, Rows rows) {
        this.schema = schema;
        this.compiler = new PlanCompiler(schema, rules, catalogue);
        this.rows = rows;
    }

    /** A plan and the variables of one request. */
    final class Ready {

        private final Plan plan;
        private final CoercedVariables variables;

        private Ready(Plan plan, CoercedVariables variables) {
            this.plan = plan;
            this.variables = variables;
        }

        List<Entry> trail() {
            return plan.trail();
        }

        Uni<Plan.Written> run(Viewer viewer) {
            return plan.run(viewer, rows, variables);
        }
    }

    /** The plan of a valid document; empty where the document, or a variable, is for the resolvers to answer. */
    Optional<Ready> of(Document document, GraphqlRequest request, Viewer viewer) {
        try {
            var operation = NodeUtil.getOperation(document, request.operationName()).operationDefinition;
            var variables = ValuesResolver.coerceVariableValues(
                    schema,
                    operation.getVariableDefinitions(),
                    RawVariables.of(request.variables()),
                    GraphQLContext.getDefault(),
                    Locale.ENGLISH);
            var key = new Key(
                    request.query(),
                    request.operationName(),
                    viewer.permissions(),
                    viewer.purpose(),
                    values(document, variables));
            var plan = plans.get(key, absent -> compile(document, operation, viewer, variables));
            return plan.map(found -> new Ready(found, variables));
        } catch (GraphQLException | IllegalArgumentException clients) {
            return Optional.empty(); // the resolvers say what is the matter
        }
    }

    private Optional<Plan> compile(
            Document document, OperationDefinition operation, Viewer viewer, CoercedVariables variables) {
        try {
            return Optional.of(compiler.compile(document, operation, viewer, variables));
        } catch (NotPlanned part) {
            LOG.debugf("not compiled: %s", part.getMessage());
            return Optional.empty();
        }
    }

    /** What the variables are that {@code @include} and {@code @skip} name: they decide what is read. */
    private List<Boolean> values(Document document, CoercedVariables variables) {
        var names = switches.get(document, Plans::switchesOf);
        var values = new ArrayList<Boolean>(names.size());
        for (var name : names) {
            values.add(Boolean.TRUE.equals(variables.get(name)));
        }
        return values;
    }

    private static List<String> switchesOf(Document document) {
        Set<String> names = new TreeSet<>();
        new NodeTraverser()
                .preOrder(
                        new NodeVisitorStub() {
                            @Override
                            public TraversalControl visitDirective(
                                    Directive directive, @SuppressWarnings("rawtypes") TraverserContext<Node> context) {
                                directive.getArguments().stream()
                                        .map(argument -> argument.getValue())
                                        .filter(VariableReference.class::isInstance)
                                        .map(value -> ((VariableReference) value).getName())
                                        .forEach(names::add);
                                return TraversalControl.CONTINUE;
                            }
                        },
                        document);
        return List.copyOf(names);
    }

    private record Key(
            String query,
            @Nullable String operation,
            Permissions permissions,
            @Nullable String purpose,
            List<Boolean> switches) {}
}
