package org.jatigi.api;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jatigi.access.FieldCategories;

/** Tells from the served schema what a field asks of a viewer. */
@ApplicationScoped
class SchemaCategories implements FieldCategories {

    private final GraphQLSchema schema;
    private final Rules rules;

    SchemaCategories(GraphQLSchema schema) {
        this.schema = ClientProxy.unwrap(schema);
        this.rules = new Rules(this.schema);
    }

    @Override
    public Optional<Needed> needed(String field) {
        int dot = field.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : definition(field.substring(0, dot), field.substring(dot + 1))
                        .flatMap(rules::of)
                        .flatMap(rule -> rule.needs().stream().findFirst())
                        .map(need -> new Needed(need.category(), need.verb()));
    }

    private Optional<GraphQLFieldDefinition> definition(String type, String field) {
        return schema.getType(type) instanceof GraphQLObjectType object
                ? Optional.ofNullable(object.getFieldDefinition(field))
                : Optional.empty();
    }
}
