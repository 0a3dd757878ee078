package org.jatigi.api;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Catalogue;
import org.jatigi.dataset.Single;
import org.jatigi.dataset.UseCase;

/**
 * Compiles a query to a plan: for one set of permissions, for one language and for the values of the variables that its directives name.
 *
 * <p>A field that the viewer may not have becomes a constant here, so that its column is in no statement. What is not known here is
 * {@link NotPlanned}, and the whole document goes to the resolvers.
 */
final class PlanCompiler {

    private final GraphQLSchema schema;
    private final Rules rules;
    private final Catalogue catalogue;

    PlanCompiler(GraphQLSchema schema, Rules rules, Catalogue catalogue) {
        this.schema = schema;
        this.rules = rules;
        this.catalogue = catalogue;
    }

    Plan compile(Document document, OperationDefinition operation, Viewer viewer, CoercedVariables variables) {
        if (operation.getOperation() != OperationDefinition.Operation.QUERY
                || !operation.getDirectives().isEmpty()) {
            throw new NotPlanned(operation.getOperation().name());
        }
        var compilation = new Compilation(schema, rules, viewer, variables, document);
        var query = schema.getQueryType();
        var roots = new ArrayList<SelectedField<Run>>();
        for (var field : compilation.fields(query, List.of(operation.getSelectionSet()))) {
            roots.add(root(compilation, query, field));
        }
        return new Plan(
                new Fields<>(roots), compilation.slots(), compilation.trail(), operation.getVariableDefinitions());
    }

    private SelectedField<Run> root(Compilation compilation, GraphQLObjectType query, Compilation.Merged field) {
        if (field.name().equals("__typename")) {
            return ConstantField.typename(field.place(), query.getName());
        }
        compilation.enter(field.name());
        var definition = compilation.definition(query, field);
        var refused = compilation.refusal(definition);
        if (refused.isPresent()) {
            return ConstantField.refused(field.place(), refused.get());
        }
        if (field.name().equals("node")) {
            return new Nodes.Root(
                    field.place(),
                    compilation.slot(),
                    compilation.given(definition, field),
                    Nodes.candidates(compilation, catalogue, field.selections()));
        }
        var single = catalogue.single(field.name());
        if (single.isPresent()) {
            return single(compilation, definition, field, single.get());
        }
        var useCase = catalogue.useCase(field.name());
        if (useCase.isPresent()) {
            return useCase(compilation, definition, field, useCase.get());
        }
        var dataset = catalogue.dataset(field.name()).orElseThrow(() -> new NotPlanned(field.name()));
        var selected = new RowSelections(compilation, catalogue).page(definition, field, dataset, 0);
        return new RootFields.Paged(field.place(), compilation.slot(), compilation.given(definition, field), selected);
    }

    private SelectedField<Run> single(
            Compilation compilation, GraphQLFieldDefinition definition, Compilation.Merged field, Single single) {
        var source = new RowSelections(compilation, catalogue)
                .rows(compilation.object(definition), field.selections(), single.dataset(), 0);
        return new RootFields.One(
                field.place(), compilation.slot(), compilation.given(definition, field), single, source);
    }

    private static <T> SelectedField<Run> useCase(
            Compilation compilation, GraphQLFieldDefinition definition, Compilation.Merged field, UseCase<T> useCase) {
        int slot = compilation.slot();
        var given = compilation.given(definition, field);
        if (useCase.shape() == null) {
            return new RootFields.Values(field.place(), slot, given, useCase);
        }
        var selection = new ShapeSelections(compilation)
                .of(compilation.object(definition), field.selections(), Objects.requireNonNull(useCase.shape()));
        return new RootFields.Worked<>(field.place(), slot, given, useCase, selection);
    }

    /** The constant that stands for a name of a type or for a refused field; whatever else is made by {@code read}. */
    static <P> SelectedField<P> field(
            Compilation compilation,
            GraphQLObjectType type,
            Compilation.Merged field,
            BiFunction<GraphQLFieldDefinition, Compilation.Merged, SelectedField<P>> read) {
        if (field.name().equals("__typename")) {
            return ConstantField.typename(field.place(), type.getName());
        }
        var definition = compilation.definition(type, field);
        return compilation
                .refusal(definition)
                .<SelectedField<P>>map(refusal -> ConstantField.refused(field.place(), refusal))
                .orElseGet(() -> read.apply(definition, field));
    }
}
