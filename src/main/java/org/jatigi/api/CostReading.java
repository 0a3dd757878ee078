package org.jatigi.api;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jatigi.dataset.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a valid document what its operations cost.
 *
 * <p>Each field costs 1, and what is below a list costs as often as the list is long: {@code first} or {@code last} where the client
 * says so, the default page where it does not, {@link #LIST_LENGTH} where nobody can say. In a connection only {@code nodes} and
 * {@code edges} are as many as the page is long. What {@code @skip} and {@code @include} may leave out counts all the same: the sum
 * says what may be asked for, and a formula without conditions is quick to work out.
 */
final class CostReading {

    private static final Set<String> SIZES = Set.of("first", "last");
    private static final long PAGE_MAX = PageRequest.SIZE_MAX;

    /** Lists without pages: breakdowns of a figure have 6 rows on average, names of an area 2, series of rounds 20. */
    private static final long LIST_LENGTH = 10;

    /** What makes the database look at more rows than are answered; a count over the largest dataset takes as long as ten pages of values. */
    private static final Map<String, Long> WEIGHTS =
            Map.of("totalCount", 100L, "aggregate", 200L, "groups", 200L, "__schema", 500L, "__type", 50L);

    private static final Set<String> ROWS = Set.of("nodes", "edges");

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, VariableDefinition> variables;

    private CostReading(GraphQLSchema schema, Document document, OperationDefinition operation) {
        this.schema = schema;
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
        this.variables = operation.getVariableDefinitions().stream()
                .collect(Collectors.toMap(VariableDefinition::getName, Function.identity()));
    }

    /** The formula of one operation of a document that is valid and within the limits. */
    static Cost of(GraphQLSchema schema, Document document, OperationDefinition operation) {
        var root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return new CostReading(schema, document, operation)
                .of(operation.getSelectionSet(), Objects.requireNonNull(root), Length.ONE);
    }

    /** @param rows how many {@code nodes} and {@code edges} there are, where {@code type} is a connection */
    private Cost of(@Nullable SelectionSet set, GraphQLCompositeType type, Length rows) {
        var sum = Cost.NONE;
        if (set == null) {
            return sum;
        }
        for (Selection<?> selection : set.getSelections()) {
            sum = sum.plus(
                    switch (selection) {
                        case Field field -> of(field, type, rows);
                        case InlineFragment inline ->
                            of(
                                    inline.getSelectionSet(),
                                    inline.getTypeCondition() == null
                                            ? type
                                            : composite(
                                                    inline.getTypeCondition().getName()),
                                    rows);
                        case FragmentSpread spread -> {
                            var fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                            yield of(
                                    fragment.getSelectionSet(),
                                    composite(fragment.getTypeCondition().getName()),
                                    rows);
                        }
                        default -> throw new IllegalStateException("no such selection in the language");
                    });
        }
        return sum;
    }

    private Cost of(Field field, GraphQLCompositeType parent, Length rows) {
        var definition = Introspection.getFieldDef(schema, parent, field.getName());
        long own = WEIGHTS.getOrDefault(field.getName(), 1L);
        if (!(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type)) {
            return Cost.NONE.plus(own);
        }
        if (parent.getName().startsWith("__") || type.getName().startsWith("__")) {
            return of(field.getSelectionSet(), type, Length.ONE).plus(own); // limited by its shape
        }
        var length = length(field, definition);
        if (isConnection(type)) {
            return of(field.getSelectionSet(), type, length).plus(own);
        }
        if (isConnection(parent) && ROWS.contains(field.getName())) {
            length = rows;
        }
        return length.of(of(field.getSelectionSet(), type, Length.ONE)).plus(own);
    }

    private Length length(Field field, GraphQLFieldDefinition definition) {
        boolean paged = definition.getArgument("first") != null || definition.getArgument("last") != null;
        if (!paged) {
            boolean list = GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
            return list ? new Length(null, LIST_LENGTH) : Length.ONE;
        }
        var asked = field.getArguments().stream()
                .filter(argument -> SIZES.contains(argument.getName()))
                .filter(argument -> !(argument.getValue() instanceof NullValue))
                .toList();
        return switch (asked.size()) {
            case 0 -> new Length(null, Cost.Page.SIZE_DEFAULT);
            case 1 -> length(asked.getFirst());
            default -> new Length(null, PAGE_MAX); // both: who answers takes either
        };
    }

    private Length length(Argument argument) {
        return switch (argument.getValue()) {
            case IntValue literal -> new Length(null, size(literal));
            case VariableReference variable -> new Length(variable.getName(), otherwise(variable.getName()));
            default -> new Length(null, Cost.Page.SIZE_DEFAULT);
        };
    }

    private long otherwise(String variable) {
        var definition = variables.get(variable);
        return definition != null && definition.getDefaultValue() instanceof IntValue literal
                ? size(literal)
                : Cost.Page.SIZE_DEFAULT;
    }

    private static long size(IntValue literal) {
        return Math.clamp(literal.getValue().longValue(), 1, Cost.Page.SIZE_MAX);
    }

    private static boolean isConnection(GraphQLCompositeType type) {
        return type.getName().endsWith("Connection");
    }

    private GraphQLCompositeType composite(String name) {
        return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(name));
    }

    /** How many rows a list has: a variable, or a number where that is null. */
    private record Length(@Nullable String variable, long rows) {

        static final Length ONE = new Length(null, 1);

        Cost of(Cost each) {
            return variable == null ? each.times(rows) : each.times(variable, rows);
        }
    }
}
