package org.jatigi.api;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jatigi.access.Category;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;

/**
 * The part of the schema that a viewer can reach with the permissions of the moment.
 *
 * <p>A field is visible where everything it asks for is granted and something of what it returns is visible; an input where the category
 * it holds may be read; a value of the enum of categories where something may be done with that category; a type where a visible
 * field or argument leads to it. It is only shown so: validation and the guard know the whole schema.
 */
final class VisibleSchema {

    private static final String INTROSPECTION = "__";
    private static final String CATEGORIES = "Category";

    private final GraphQLSchema schema;
    private final Rules rules;
    private final Viewer viewer;
    private final Set<String> empty = new HashSet<>();
    private final Set<String> types = new HashSet<>();

    VisibleSchema(GraphQLSchema schema, Rules rules, Viewer viewer) {
        this.schema = schema;
        this.rules = rules;
        this.viewer = viewer;
        findEmpty();
        reach();
    }

    /** Whether a part of the schema, as the resolvers of introspection give it, is shown. What is no such part is. */
    boolean shows(Object part) {
        return switch (part) {
            case GraphQLFieldDefinition field -> isVisible(field);
            case GraphQLArgument argument -> isInput(argument.getType());
            case GraphQLInputObjectField field -> isInput(field.getType());
            case GraphQLEnumValueDefinition value -> isValue(value);
            case GraphQLNamedType type -> type.getName().startsWith(INTROSPECTION) || types.contains(type.getName());
            default -> true;
        };
    }

    /** The objects without a single visible field, found by taking away until nothing more goes. */
    private void findEmpty() {
        var objects = schema.getAllTypesAsList().stream()
                .flatMap(type -> type instanceof GraphQLObjectType object ? Stream.of(object) : Stream.empty())
                .filter(type -> !type.getName().startsWith(INTROSPECTION))
                .toList();
        boolean again = true;
        while (again) {
            again = false;
            for (var type : objects) {
                if (!empty.contains(type.getName())
                        && type.getFieldDefinitions().stream().noneMatch(this::isVisible)) {
                    again |= empty.add(type.getName());
                }
            }
        }
    }

    private void reach() {
        var waiting = new ArrayDeque<GraphQLNamedType>();
        Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .filter(Objects::nonNull)
                .filter(root -> !empty.contains(root.getName()))
                .forEach(waiting::add);
        schema.getDirectives().stream()
                .flatMap(directive -> directive.getArguments().stream())
                .filter(argument -> isInput(argument.getType()))
                .forEach(argument -> waiting.add(GraphQLTypeUtil.unwrapAll(argument.getType())));
        while (!waiting.isEmpty()) {
            var type = waiting.poll();
            if (types.add(type.getName())) {
                waiting.addAll(next(type));
            }
        }
    }

    private List<GraphQLNamedType> next(GraphQLNamedType type) {
        Stream<? extends GraphQLType> found = switch (type) {
            case GraphQLObjectType object ->
                Stream.concat(
                        object.getInterfaces().stream(),
                        object.getFieldDefinitions().stream()
                                .filter(this::isVisible)
                                .flatMap(this::mentioned));
            case GraphQLInterfaceType face ->
                Stream.concat(
                        schema.getImplementations(face).stream().filter(object -> isOutput(object)),
                        face.getFieldDefinitions().stream()
                                .filter(this::isVisible)
                                .flatMap(this::mentioned));
            case GraphQLUnionType union -> union.getTypes().stream().filter(this::isOutput);
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions().stream().filter(this::shows).map(GraphQLInputObjectField::getType);
            default -> Stream.empty();
        };
        return found.map(each -> (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(each))
                .collect(Collectors.toList());
    }

    private Stream<GraphQLType> mentioned(GraphQLFieldDefinition field) {
        return Stream.concat(
                Stream.of(field.getType()),
                field.getArguments().stream().filter(this::shows).map(GraphQLArgument::getType));
    }

    private boolean isVisible(GraphQLFieldDefinition field) {
        var owners = faces(field);
        if (!owners.isEmpty()) {
            return owners.stream().anyMatch(this::isVisible); // of an interface: where one of its objects has it
        }
        return rules.of(field)
                        .filter(rule ->
                                rule.needs().stream().allMatch(need -> viewer.may(need.category(), need.verb())))
                        .isPresent()
                && isOutput(field.getType());
    }

    /** The same field of the objects of an interface; empty for the field of an object. */
    private List<GraphQLFieldDefinition> faces(GraphQLFieldDefinition field) {
        return schema.getAllTypesAsList().stream()
                .flatMap(type -> type instanceof GraphQLInterfaceType face ? Stream.of(face) : Stream.empty())
                .filter(face -> face.getFieldDefinitions().stream().anyMatch(field::equals))
                .flatMap(face -> schema.getImplementations(face).stream())
                .map(object -> object.getFieldDefinition(field.getName()))
                .toList();
    }

    private boolean isOutput(GraphQLType type) {
        return switch (GraphQLTypeUtil.unwrapAll(type)) {
            case GraphQLObjectType object -> !empty.contains(object.getName());
            case GraphQLInterfaceType face ->
                schema.getImplementations(face).stream().anyMatch(this::isOutput);
            case GraphQLUnionType union -> union.getTypes().stream().anyMatch(this::isOutput);
            default -> true;
        };
    }

    private boolean isInput(GraphQLType type) {
        return !(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input)
                || Rules.held(input).stream().allMatch(need -> isTouched(need.category()));
    }

    private boolean isValue(GraphQLEnumValueDefinition value) {
        boolean category = schema.getType(CATEGORIES) instanceof GraphQLEnumType categories
                && Objects.equals(categories.getValue(value.getName()), value); // equal is the same
        return !category
                || Arrays.stream(Category.values())
                        .filter(known -> known.name().equals(value.getName()))
                        .anyMatch(this::isTouched);
    }

    /** Whether the viewer may do anything at all with what is of that category. */
    private boolean isTouched(Category category) {
        return Arrays.stream(Verb.values()).anyMatch(verb -> viewer.may(category, verb));
    }
}
