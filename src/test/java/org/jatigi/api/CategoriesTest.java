package org.jatigi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jatigi.local.LocalServicesResource;
import org.junit.jupiter.api.Test;

/** What must be true of the whole schema for the field guard to stand. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class CategoriesTest {

    @Inject
    GraphQLSchema schema;

    @Inject
    Schema model;

    @Test
    void every_operation_and_every_type_says_what_it_is() {
        assertEquals(List.of(), new Rules(ClientProxy.unwrap(schema)).uncategorised());
    }

    @Test
    void what_may_be_refused_can_be_null() {
        var strict = schema.getAllTypesAsList().stream()
                .flatMap(type -> type instanceof GraphQLObjectType object ? Stream.of(object) : Stream.empty())
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(field -> Rules.held(field).isPresent() || isOperation(type))
                        .filter(field -> field.getType() instanceof GraphQLNonNull)
                        .map(field -> type.getName() + "." + field.getName()))
                .toList();

        assertEquals(List.of(), strict);
    }

    @Test
    void no_field_that_is_fetched_for_many_at_once_takes_arguments() {
        var wrong = model.getBatchOperations().stream()
                .filter(operation -> !operation.getArguments().stream().allMatch(Argument::isSourceArgument))
                .map(operation -> operation.getClassName() + "." + operation.getMethodName())
                .toList();

        assertEquals(List.of(), wrong);
    }

    private static boolean isOperation(GraphQLObjectType type) {
        return Set.of("Query", "Mutation", "Subscription").contains(type.getName());
    }
}
