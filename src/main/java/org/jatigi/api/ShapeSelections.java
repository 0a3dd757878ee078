package org.jatigi.api;

import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import org.jatigi.dataset.Shape;

/** Compiles what is selected of records that are in memory. */
final class ShapeSelections {

    private final Compilation compilation;

    ShapeSelections(Compilation compilation) {
        this.compilation = compilation;
    }

    <T> Selection<T> of(GraphQLObjectType type, List<SelectionSet> selections, Shape<T> shape) {
        return new Fields<>(compilation.fields(type, selections).stream()
                .map(field -> PlanCompiler.<T>field(
                        compilation, type, field, (definition, merged) -> read(definition, merged, shape)))
                .toList());
    }

    private <T> SelectedField<T> read(GraphQLFieldDefinition definition, Compilation.Merged field, Shape<T> shape) {
        return switch (shape.field(field.name())) {
            case null -> throw new NotPlanned(shape.type() + "." + field.name());
            case Shape.Value<T> value ->
                new ShapeFields.Value<>(field.place(), value, compilation.given(definition, field));
            case Shape.One<T, ?> one -> one(definition, field, one);
            case Shape.Many<T, ?> many -> many(definition, field, many);
            case Shape.Later<T, ?> later -> later(definition, field, later);
            case Shape.LaterMany<T, ?> later -> laterMany(definition, field, later);
            case Shape.LaterValue<T> later ->
                new ShapeFields.Later<>(
                        field.place(),
                        compilation.slot(),
                        later.fetch(),
                        compilation.given(definition, field),
                        LaterSelections.VALUE);
            case Shape.Batch<T, ?> batch -> batch(definition, field, batch);
        };
    }

    private <T, U> SelectedField<T> one(
            GraphQLFieldDefinition definition, Compilation.Merged field, Shape.One<T, U> one) {
        var selection = below(definition, field, one.shape());
        return one.isShared() && selection.isFixed()
                ? new ShapeFields.Shared<>(field.place(), compilation.slot(), one.read(), selection)
                : new ShapeFields.One<>(field.place(), one.read(), selection);
    }

    private <T, U> SelectedField<T> many(
            GraphQLFieldDefinition definition, Compilation.Merged field, Shape.Many<T, U> many) {
        return new ShapeFields.Many<>(field.place(), many.read(), below(definition, field, many.shape()));
    }

    private <T, U> SelectedField<T> later(
            GraphQLFieldDefinition definition, Compilation.Merged field, Shape.Later<T, U> later) {
        return new ShapeFields.Later<>(
                field.place(),
                compilation.slot(),
                later.fetch(),
                compilation.given(definition, field),
                below(definition, field, later.shape()));
    }

    private <T, U> SelectedField<T> laterMany(
            GraphQLFieldDefinition definition, Compilation.Merged field, Shape.LaterMany<T, U> later) {
        return new ShapeFields.Later<>(
                field.place(),
                compilation.slot(),
                later.fetch(),
                compilation.given(definition, field),
                new LaterSelections.Many<>(below(definition, field, later.shape())));
    }

    private <T, U> SelectedField<T> batch(
            GraphQLFieldDefinition definition, Compilation.Merged field, Shape.Batch<T, U> batch) {
        return new ShapeFields.Batch<>(
                field.place(), compilation.slot(), batch.fetch(), below(definition, field, batch.shape()));
    }

    private <U> Selection<U> below(GraphQLFieldDefinition definition, Compilation.Merged field, Shape<U> shape) {
        return of(compilation.object(definition), field.selections(), shape);
    }
}
