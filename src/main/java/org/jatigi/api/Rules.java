package org.jatigi.api;

import graphql.DirectivesUtil;
import graphql.language.EnumValue;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jatigi.access.Category;
import org.jatigi.access.Verb;

/**
 * What each field of the schema asks of a viewer, read from the directives {@code @needs} and {@code @holds}.
 *
 * <p>A root field asks for its {@code @needs}. Any other field asks to read the category it holds: its own, or its type's. And
 * whatever returns a type that holds a category asks to read that too, so that the refusal comes where null is allowed and the
 * resolver is not called. A field about which the schema says nothing is closed.
 */
final class Rules {

    /** Names that begin so are the language's own: what there is to ask is told to whoever has a token. */
    private static final String INTROSPECTION = "__";

    /** Types that hold nothing of their own: where a page stands, and what every account may know about itself. */
    private static final Set<String> PLUMBING = Set.of(
            "PageInfo",
            "Changes",
            "Tombstone",
            "Me",
            "OwnOrganisation",
            "OwnArea",
            "Fitness",
            "AccessExplanation",
            "GateDecision");

    /** Values that are of the category of the field they stand in: a period is not confidential, but somebody's may be. */
    private static final Set<String> VALUES = Set.of("Point", "Period", "OrganisationName", "Validity");

    /** Endings of the names of types that only carry others. */
    private static final List<String> CARRIERS = List.of("Connection", "Edge", "Payload");

    /** Root fields that every account may ask: about nobody but itself, or for records whose own fields say who may read them. */
    private static final Set<String> OPEN = Set.of("me", "explainAccess", "node");

    private final IdentityHashMap<GraphQLFieldDefinition, Rule> rules = new IdentityHashMap<>();
    private final List<String> uncategorised = new ArrayList<>();
    private final GraphQLSchema schema;

    Rules(GraphQLSchema schema) {
        this.schema = schema;
        schema.getAllTypesAsList().stream()
                .flatMap(type -> type instanceof GraphQLObjectType object ? Stream.of(object) : Stream.empty())
                .filter(type -> !type.getName().startsWith(INTROSPECTION))
                .forEach(this::learn);
    }

    /** What the field asks for; empty where the schema does not say, which means that nobody may. */
    Optional<Rule> of(GraphQLFieldDefinition field) {
        return field.getName().startsWith(INTROSPECTION)
                ? Optional.of(Rule.OPEN)
                : Optional.ofNullable(rules.get(field));
    }

    /** Fields about which the schema says nothing, for a test to complain about. */
    List<String> uncategorised() {
        return List.copyOf(uncategorised);
    }

    private void learn(GraphQLObjectType type) {
        for (var field : type.getFieldDefinitions()) {
            var name = type.getName() + "." + field.getName();
            if (isRoot(type)) {
                root(field, name);
            } else {
                nested(type, field, name);
            }
        }
    }

    private boolean isRoot(GraphQLObjectType type) {
        return Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .filter(Objects::nonNull)
                .anyMatch(root -> root.getName().equals(type.getName()));
    }

    private void root(GraphQLFieldDefinition field, String name) {
        var need = directive(field, "needs")
                .map(directive -> new Need(
                        category(directive),
                        Verb.valueOf(word(directive, "verb").toUpperCase(Locale.ROOT))));
        if (need.isEmpty() && !OPEN.contains(field.getName())) {
            uncategorised.add(name);
            return;
        }
        rules.put(field, Rule.of(need, returned(field)));
    }

    private void nested(GraphQLObjectType type, GraphQLFieldDefinition field, String name) {
        var own = held(field).or(() -> held(type));
        if (own.isEmpty() && !isPlumbing(type)) {
            uncategorised.add(name);
            return;
        }
        rules.put(field, Rule.of(own, returned(field)));
    }

    private static boolean isPlumbing(GraphQLNamedType type) {
        return PLUMBING.contains(type.getName())
                || VALUES.contains(type.getName())
                || CARRIERS.stream().anyMatch(type.getName()::endsWith);
    }

    private static Optional<Need> returned(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object
                ? held(object)
                : Optional.empty();
    }

    static Optional<Need> held(GraphQLDirectiveContainer container) {
        return directive(container, "holds").map(directive -> new Need(category(directive), Verb.READ));
    }

    /** Of either kind: SmallRye applies directives in the old way of graphql-java, a schema from a file has the new. */
    private static Optional<GraphQLAppliedDirective> directive(GraphQLDirectiveContainer container, String name) {
        return DirectivesUtil.toAppliedDirectives(container).stream()
                .filter(directive -> directive.getName().equals(name))
                .findFirst();
    }

    private static Category category(GraphQLAppliedDirective directive) {
        return Category.valueOf(word(directive, "category"));
    }

    private static String word(GraphQLAppliedDirective directive, String argument) {
        Object value = directive.getArgument(argument).getArgumentValue().getValue();
        return value instanceof EnumValue literal ? literal.getName() : Objects.toString(value);
    }

    /** A verb on a category. */
    record Need(Category category, Verb verb) {

        boolean isRead() {
            return verb == Verb.READ || verb == Verb.EXPORT || verb == Verb.SUBSCRIBE;
        }
    }

    /** All that one field asks for; nothing means that everybody with a token may. */
    record Rule(List<Need> needs) {

        static final Rule OPEN = new Rule(List.of());

        static Rule of(Optional<Need> own, Optional<Need> returned) {
            return new Rule(
                    Stream.concat(own.stream(), returned.stream()).distinct().toList());
        }
    }
}
