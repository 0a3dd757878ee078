package org.jatigi.api;

import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.function.Function;
import org.jatigi.dataset.Catalogue;
import org.jatigi.dataset.Dataset;
import org.jatigi.dataset.ReadField;

/** Compiles what is selected of rows of the database, and of the pages they come in. */
final class RowSelections {

    /** How many columns stand before those of a row that belongs to another: the key of the other one. */
    static final int KEYED = 1;

    private final Compilation compilation;
    private final Catalogue catalogue;

    RowSelections(Compilation compilation, Catalogue catalogue) {
        this.compilation = compilation;
        this.catalogue = catalogue;
    }

    /** What is selected of a page, and of the rows on it. */
    record Paged(RowSource source, Selection<ListPage> page, PageNeeds needs) {}

    RowSource rows(GraphQLObjectType type, List<SelectionSet> selections, Dataset dataset, int offset) {
        var columns = new Columns(offset);
        var selection = rows(type, selections, dataset, columns);
        return new RowSource(dataset, columns.all(), selection);
    }

    Paged page(GraphQLFieldDefinition definition, Compilation.Merged field, Dataset dataset, int offset) {
        var columns = new Columns(offset);
        var counting = offset == 0 ? Counts.OF_LIST : Counts.OF_CHILDREN;
        var pages = new PageSelections(
                compilation, dataset, counting, (type, selections) -> rows(type, selections, dataset, columns));
        var page = pages.of(compilation.object(definition), field.selections());
        return new Paged(new RowSource(dataset, columns.all(), new Fields<>(List.of())), page, pages.needs());
    }

    private Selection<Row> rows(
            GraphQLObjectType type, List<SelectionSet> selections, Dataset dataset, Columns columns) {
        return fields(
                type,
                selections,
                name -> catalogue.field(dataset, name).orElseThrow(() -> new NotPlanned(type.getName() + "." + name)),
                columns);
    }

    private Selection<Row> fields(
            GraphQLObjectType type, List<SelectionSet> selections, Function<String, ReadField> known, Columns columns) {
        return new Fields<>(compilation.fields(type, selections).stream()
                .map(field -> PlanCompiler.<Row>field(
                        compilation,
                        type,
                        field,
                        (definition, merged) -> read(definition, merged, known.apply(field.name()), columns)))
                .toList());
    }

    private SelectedField<Row> read(
            GraphQLFieldDefinition definition, Compilation.Merged field, ReadField read, Columns columns) {
        var place = field.place();
        return switch (read) {
            case ReadField.Value(var name, var column) ->
                new RowFields.Value(place, column.type(), columns.index(column));
            case ReadField.Part(var name, var typeName, var present, var parts) ->
                new RowFields.Part(
                        place,
                        present == null ? -1 : columns.index(present),
                        fields(
                                compilation.object(definition),
                                field.selections(),
                                part -> part(parts, typeName, part),
                                columns));
            case ReadField.Spoken(var name, var french, var english) ->
                new RowFields.Spoken(
                        place, columns.index(french), columns.index(english), compilation.given(definition, field));
            case ReadField.Joined<?> joined -> joined(definition, field, joined, columns);
            case ReadField.Related(var name, var key, var dataset) ->
                new RowFields.Related(
                        place,
                        compilation.slot(),
                        columns.index(key),
                        rows(compilation.object(definition), field.selections(), dataset, KEYED));
            case ReadField.Children(var name, var key, var dataset, var parent) ->
                new RowFields.Children(
                        place,
                        compilation.slot(),
                        columns.index(key),
                        parent,
                        rows(compilation.object(definition), field.selections(), dataset, KEYED));
            case ReadField.Nested(var name, var key, var dataset, var parent, var within) ->
                new NestedField(
                        place,
                        compilation.slot(),
                        columns.index(key),
                        parent,
                        within,
                        compilation.given(definition, field),
                        page(definition, field, dataset, KEYED));
        };
    }

    private <T> SelectedField<Row> joined(
            GraphQLFieldDefinition definition, Compilation.Merged field, ReadField.Joined<T> joined, Columns columns) {
        var selection =
                new ShapeSelections(compilation).of(compilation.object(definition), field.selections(), joined.shape());
        var key = joined.key();
        return new RowFields.Joined<>(field.place(), key.type(), columns.index(key), joined, selection);
    }

    private static ReadField part(List<ReadField> parts, String type, String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotPlanned(type + "." + name));
    }
}
