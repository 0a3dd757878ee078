package org.jatigi.api;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes valid queries at random, the same ones for the same seed: any fields, aliases, fragments, directives, arguments as literals or as
 * variables. Values are drawn from what there is and from what there is not.
 */
final class RandomDocuments {

    private static final int DEPTH_MAX = 6;

    /** Changes from second to second, whoever asks and however. */
    private static final Set<String> RESTLESS = Set.of("syncedUntil");

    private final GraphQLSchema schema;
    private final Random random;
    private final List<String> ids;
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final List<String> declared = new ArrayList<>();
    private final List<String> fragments = new ArrayList<>();
    private int names;

    RandomDocuments(GraphQLSchema schema, Random random, List<String> ids) {
        this.schema = schema;
        this.random = random;
        this.ids = ids;
    }

    /** The next request. */
    GraphqlRequest next() {
        variables.clear();
        declared.clear();
        fragments.clear();
        names = 0;
        var query = new StringBuilder();
        int roots = 1 + random.nextInt(3);
        for (int i = 0; i < roots; i++) {
            query.append(' ').append(field(one(schema.getQueryType().getFieldDefinitions()), 0));
        }
        var head = declared.isEmpty() ? "query Q" : "query Q(" + String.join(", ", declared) + ")";
        return new GraphqlRequest(
                head + " {" + query + " }\n" + String.join("\n", fragments), null, Map.copyOf(variables));
    }

    private String field(GraphQLFieldDefinition field, int depth) {
        var text = new StringBuilder();
        text.append("f").append(names++).append(": ").append(field.getName());
        text.append(arguments(field)).append(directive());
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (isComposite(type)) {
            text.append(" {").append(selection(type, depth + 1)).append(" }");
        }
        return text.toString();
    }

    private static boolean isComposite(GraphQLType type) {
        return type instanceof GraphQLObjectType || type instanceof GraphQLInterfaceType;
    }

    private String selection(GraphQLNamedType type, int depth) {
        var object = type instanceof GraphQLInterfaceType face
                ? one(schema.getImplementations(face))
                : (GraphQLObjectType) type;
        var fields = object.getFieldDefinitions().stream()
                .filter(field -> !RESTLESS.contains(field.getName()))
                .filter(field -> depth < DEPTH_MAX || !isComposite(GraphQLTypeUtil.unwrapAll(field.getType())))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(fields, random);
        int size = Math.min(fields.size(), 1 + random.nextInt(4));
        var inner = new StringBuilder();
        if (random.nextInt(6) == 0 || size == 0) {
            inner.append(" __typename");
        }
        for (var field : fields.subList(0, size)) {
            inner.append(' ').append(field(field, depth));
        }
        if (type instanceof GraphQLInterfaceType || random.nextInt(8) == 0) {
            return " ... on " + object.getName() + directive() + " {" + inner + " } __typename";
        }
        if (random.nextInt(8) == 0) {
            var name = "F" + names++;
            fragments.add("fragment " + name + " on " + object.getName() + " {" + inner + " }");
            return " ..." + name;
        }
        return inner.toString();
    }

    private String directive() {
        if (random.nextInt(12) != 0) {
            return "";
        }
        var name = random.nextBoolean() ? "include" : "skip";
        if (random.nextBoolean()) {
            return " @%s(if: %s)".formatted(name, random.nextBoolean());
        }
        return " @%s(if: $%s)".formatted(name, variable("Boolean!", random.nextBoolean()));
    }

    private String arguments(GraphQLFieldDefinition field) {
        var given = new ArrayList<String>();
        var names = new ArrayList<String>();
        for (var argument : field.getArguments()) {
            boolean required = GraphQLTypeUtil.isNonNull(argument.getType());
            boolean isLast = argument.getName().equals("last") && names.contains("first");
            if (required || (!isLast && random.nextInt(3) == 0)) {
                given.add(argument.getName() + ": " + argument(argument));
                names.add(argument.getName());
            }
        }
        return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
    }

    private String argument(GraphQLArgument argument) {
        var value = value(argument.getType(), argument.getName());
        if (random.nextInt(3) == 0) {
            return "$" + variable(GraphQLTypeUtil.simplePrint(argument.getType()), value);
        }
        return literal(value, argument.getType());
    }

    private String variable(String type, Object value) {
        var name = "v" + names++;
        declared.add("$" + name + ": " + type);
        variables.put(name, value);
        return name;
    }

    private Object value(GraphQLInputType type, String name) {
        return switch (type) {
            case GraphQLNonNull inner -> value((GraphQLInputType) inner.getWrappedType(), name);
            case GraphQLList list ->
                List.of(
                        value((GraphQLInputType) list.getWrappedType(), name),
                        value((GraphQLInputType) list.getWrappedType(), name));
            case GraphQLEnumType words -> one(words.getValues()).getName();
            case GraphQLInputObjectType object -> object(object);
            case GraphQLNamedType scalar -> scalar(scalar.getName(), name);
            default -> throw new IllegalStateException(type.toString());
        };
    }

    private Map<String, Object> object(GraphQLInputObjectType type) {
        var given = new LinkedHashMap<String, Object>();
        for (var field : type.getFieldDefinitions()) {
            if (GraphQLTypeUtil.isNonNull(field.getType()) || random.nextInt(3) == 0) {
                given.put(field.getName(), value(field.getType(), field.getName()));
            }
        }
        return given;
    }

    private Object scalar(String type, String name) {
        return switch (type) {
            case "Int", "BigInteger" -> number(name);
            case "Float" -> 5 + random.nextInt(20) / 2.0;
            case "Boolean" -> random.nextBoolean();
            case "ID" -> random.nextInt(4) == 0 ? "01990000-0000-7000-8000-000000000000" : one(ids);
            case "Date" -> one(List.of("2019-03-31", "2019-04-01", "2030-01-01"));
            case "DateTime" -> one(List.of("2019-03-31T00:00:00Z", "2040-01-01T00:00:00Z"));
            default -> text(name);
        };
    }

    private int number(String name) {
        return switch (name) {
            case "edition", "from", "to" -> one(List.of(2015, 2021, 2021, 2023));
            case "level" -> random.nextInt(4);
            case "first", "last" -> 1 + random.nextInt(6);
            case "round", "eq", "in" -> one(List.of(9_001, 9_002, 120, 72));
            default -> one(List.of(0, 1, 100, 9_000));
        };
    }

    private String text(String name) {
        return switch (name) {
            case "code", "under", "codes" -> one(List.of("ML", "ML05", "ML0501", "ML0502", "ML06", "1901", "nowhere"));
            case "text" -> one(List.of("Bandiagra", "Mopti", "Konna, Mopti", "?"));
            case "list" -> one(List.of("sector", "population-group", "nothing"));
            case "category" -> one(List.of("release", "precise-location", "identity", "nothing"));
            case "verb" -> one(List.of("read", "create", "export", "fly"));
            case "field" -> one(List.of("Site.point", "Release.title", "Nothing.here"));
            case "after", "before" -> "bm90IG91cnMgYXQgYWxsLCBidXQgbG9uZw";
            default -> one(List.of("IOM", "DTM Mali", "Test", "displacement", "Mopti"));
        };
    }

    private static String literal(Object value, GraphQLType type) {
        return switch (value) {
            case Map<?, ?> object -> {
                var input = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type);
                yield object.entrySet().stream()
                        .map(entry -> entry.getKey() + ": "
                                + literal(
                                        entry.getValue(),
                                        input.getField(entry.getKey().toString())
                                                .getType()))
                        .collect(Collectors.joining(", ", "{", "}"));
            }
            case List<?> list ->
                list.stream().map(one -> literal(one, type)).collect(Collectors.joining(", ", "[", "]"));
            case String text -> GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLEnumType ? text : "\"" + text + "\"";
            default -> value.toString();
        };
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
