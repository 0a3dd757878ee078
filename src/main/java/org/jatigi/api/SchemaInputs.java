package org.jatigi.api;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.ListInputs;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** Coerces the arguments of a list by the served schema, as the values of variables are, and names what there is where a name is wrong. */
@ApplicationScoped
class SchemaInputs implements ListInputs {

    private static final int DEPTH_MAX = 10; // the deepest filter has four

    private final GraphQLSchema schema;

    SchemaInputs(GraphQLSchema schema) {
        this.schema = ClientProxy.unwrap(schema);
    }

    @Override
    public Arguments of(String list, Map<String, @Nullable Object> given) {
        var field = schema.getQueryType().getFieldDefinition(list);
        if (field == null) {
            throw new Refusal.NotFound("dataset", list);
        }
        var types = new LinkedHashMap<String, GraphQLType>();
        field.getArguments().stream()
                .filter(argument -> !PAGE.contains(argument.getName()))
                .forEach((GraphQLArgument argument) -> types.put(argument.getName(), argument.getType()));
        return new Arguments(object(list, types, given, 0));
    }

    /** An answer outside of GraphQL has no pages. */
    private static final List<String> PAGE = List.of("first", "after", "last", "before");

    private static Map<String, Object> object(String path, Map<String, GraphQLType> types, Map<?, ?> given, int depth) {
        var coerced = new LinkedHashMap<String, Object>();
        given.forEach((key, value) -> {
            var type = types.get(String.valueOf(key));
            if (type == null) {
                throw unknown(path, String.valueOf(key), types.keySet());
            }
            if (value != null) {
                coerced.put(String.valueOf(key), value(path + "." + key, type, value, depth + 1));
            }
        });
        types.forEach((name, type) -> {
            if (type instanceof GraphQLNonNull && !coerced.containsKey(name)) {
                throw wrong(path + "." + name, "il manque", "is missing");
            }
        });
        return coerced;
    }

    private static Object value(String path, GraphQLType type, Object given, int depth) {
        if (depth > DEPTH_MAX) {
            throw wrong(path, "est trop profond", "is too deep");
        }
        return switch (type) {
            case GraphQLNonNull sure -> value(path, sure.getWrappedType(), given, depth);
            case GraphQLList list -> list(path, list.getWrappedType(), given, depth);
            case GraphQLInputObjectType object -> nested(path, object, given, depth);
            case GraphQLEnumType words -> word(path, words, given);
            case GraphQLScalarType scalar -> scalar(path, scalar, given);
            default -> throw new IllegalStateException("no input of type " + type);
        };
    }

    private static List<Object> list(String path, GraphQLType type, Object given, int depth) {
        var all = new ArrayList<Object>();
        for (var one : given instanceof Collection<?> some ? some : List.of(given)) {
            if (one == null) {
                throw wrong(path, "ne peut pas contenir de valeur nulle", "cannot hold a null value");
            }
            all.add(value(path, type, one, depth + 1));
        }
        return all;
    }

    private static Map<String, Object> nested(String path, GraphQLInputObjectType type, Object given, int depth) {
        if (!(given instanceof Map<?, ?> object)) {
            throw wrong(path, "est un objet", "is an object");
        }
        var types = new LinkedHashMap<String, GraphQLType>();
        type.getFieldDefinitions().forEach(field -> types.put(field.getName(), field.getType()));
        return object(path, types, object, depth);
    }

    private static Object word(String path, GraphQLEnumType type, Object given) {
        var found = given instanceof String name ? type.getValue(name) : null;
        if (found == null) {
            var words = type.getValues().stream().map(value -> value.getName()).toList();
            throw unknown(path, String.valueOf(given), words);
        }
        return found.getName();
    }

    private static Object scalar(String path, GraphQLScalarType type, Object given) {
        if (!isOf(type, given)) {
            throw wrong(path, "n'est pas un " + type.getName(), "is not of type " + type.getName());
        }
        try {
            var value = type.getCoercing().parseValue(given, GraphQLContext.getDefault(), Locale.ENGLISH);
            if (value != null) {
                return value;
            }
        } catch (CoercingParseValueException wrong) {
            // said below, in words of ours: the library repeats what was sent
        }
        throw wrong(path, "n'est pas un " + type.getName(), "is not of type " + type.getName());
    }

    /** The scalars of the schema let some values of other types pass, which the database would meet. */
    private static boolean isOf(GraphQLScalarType type, Object given) {
        return switch (type.getName()) {
            case "Int" -> given instanceof Integer;
            case "Float" -> given instanceof Integer || given instanceof Long || given instanceof Double;
            case "Boolean" -> given instanceof Boolean;
            default -> given instanceof String;
        };
    }

    private static Refusal unknown(String path, String name, Collection<String> known) {
        var names = known.stream().sorted().collect(Collectors.joining(", "));
        return new Refusal.Invalid(
                new Text(
                        "« %s » ne connaît pas « %s » ; il connaît : %s.".formatted(path, name, names),
                        "\"%s\" does not know \"%s\"; it knows: %s.".formatted(path, name, names)),
                Map.of("field", path, "known", known.stream().sorted().toList()));
    }

    private static Refusal wrong(String path, String french, String english) {
        return new Refusal.Invalid(
                new Text("« %s » %s.".formatted(path, french), "\"%s\" %s.".formatted(path, english)),
                Map.of("field", path));
    }
}
