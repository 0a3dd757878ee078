package org.jatigi.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import java.util.Locale;
import org.jatigi.dataset.Arguments;
import org.jspecify.annotations.Nullable;

/** The arguments of one field: coerced once where the document says all of them, and for each run where variables do. */
final class Given {

    private final GraphQLCodeRegistry registry;
    private final GraphQLFieldDefinition definition;
    private final List<Argument> arguments;
    private final @Nullable Arguments fixed;
    private final boolean empty;

    Given(GraphQLCodeRegistry registry, GraphQLFieldDefinition definition, Field field) {
        this.registry = registry;
        this.definition = definition;
        this.arguments = field.getArguments();
        boolean varies = arguments.stream().anyMatch(Given::varies);
        this.fixed = varies ? null : coerced(CoercedVariables.emptyVariables());
        this.empty = fixed != null && fixed.values().isEmpty();
    }

    /** The arguments of this run; refuses a null inside a list, as the guard does. */
    Arguments of(Run run) {
        if (empty) {
            return Arguments.NONE;
        }
        var given = fixed == null ? coerced(run.variables()) : fixed;
        ListArguments.refuseNulls(given.values());
        return given;
    }

    private Arguments coerced(CoercedVariables variables) {
        return new Arguments(ValuesResolver.getArgumentValues(
                registry,
                definition.getArguments(),
                arguments,
                variables,
                GraphQLContext.getDefault(),
                Locale.ENGLISH));
    }

    private static boolean varies(Node<?> node) {
        if (node instanceof VariableReference) {
            return true;
        }
        for (Node<?> child : node.getChildren()) {
            if (varies(child)) {
                return true;
            }
        }
        return false;
    }
}
