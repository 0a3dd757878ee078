package org.jatigi.api;

import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jatigi.dataset.Dataset;
import org.jspecify.annotations.Nullable;

/** Compiles what is selected of a page. */
final class PageSelections {

    private static final Set<String> OF_ROWS = Set.of("nodes", "edges", "pageInfo");
    private static final Set<String> OF_MORE = Set.of("hasNextPage", "hasPreviousPage");
    private static final Set<String> OF_PLACES = Set.of("startCursor", "endCursor");

    private final Compilation compilation;
    private final Dataset dataset;
    private final ConnectionFields.Counting counting;
    private final BiFunction<GraphQLObjectType, List<SelectionSet>, Selection<Row>> rows;
    private boolean isReading;
    private boolean isTellingOfMore;
    private boolean isNamingPlaces;

    PageSelections(
            Compilation compilation,
            Dataset dataset,
            ConnectionFields.Counting counting,
            BiFunction<GraphQLObjectType, List<SelectionSet>, Selection<Row>> rows) {
        this.compilation = compilation;
        this.dataset = dataset;
        this.counting = counting;
        this.rows = rows;
    }

    Selection<ListPage> of(GraphQLObjectType type, List<SelectionSet> selections) {
        return new Fields<>(compilation.fields(type, selections).stream()
                .map(field -> PlanCompiler.<ListPage>field(compilation, type, field, this::read))
                .toList());
    }

    /** What that which was compiled needs to know of a page. */
    PageNeeds needs() {
        return new PageNeeds(isReading, isTellingOfMore, isNamingPlaces);
    }

    private SelectedField<ListPage> read(GraphQLFieldDefinition definition, Compilation.Merged field) {
        var place = field.place();
        isReading |= OF_ROWS.contains(field.name());
        return switch (field.name()) {
            case "nodes" ->
                new ConnectionFields.Nodes(place, rows.apply(compilation.object(definition), field.selections()));
            case "edges" -> new ConnectionFields.Edges(place, edges(definition, field));
            case "pageInfo" -> new ConnectionFields.Own(place, info(definition, field));
            case "totalCount" -> new ConnectionFields.Total(place, compilation.slot(), counting);
            default ->
                dataset.wholes().stream()
                        .filter(whole -> whole.name().equals(field.name()))
                        .findFirst()
                        .<SelectedField<ListPage>>map(whole -> whole(definition, field, whole))
                        .orElseThrow(() -> new NotPlanned(dataset.name() + "." + field.name()));
        };
    }

    private <T> SelectedField<ListPage> whole(
            GraphQLFieldDefinition definition, Compilation.Merged field, Dataset.Whole<T> whole) {
        return new ConnectionFields.Whole<>(
                field.place(),
                compilation.slot(),
                whole,
                new ShapeSelections(compilation).of(compilation.object(definition), field.selections(), whole.shape()));
    }

    private Selection<ConnectionFields.Edge> edges(GraphQLFieldDefinition definition, Compilation.Merged edges) {
        var type = compilation.object(definition);
        return new Fields<>(compilation.fields(type, edges.selections()).stream()
                .map(field -> PlanCompiler.<ConnectionFields.Edge>field(compilation, type, field, this::edge))
                .toList());
    }

    private SelectedField<ConnectionFields.Edge> edge(GraphQLFieldDefinition definition, Compilation.Merged field) {
        return switch (field.name()) {
            case "cursor" -> {
                isNamingPlaces = true;
                yield new ConnectionFields.Simple<>(
                        field.place(), (run, edge) -> edge.page().cursor(edge.row()));
            }
            case "node" ->
                new ConnectionFields.Node(
                        field.place(), rows.apply(compilation.object(definition), field.selections()));
            default -> throw new NotPlanned("edges." + field.name());
        };
    }

    private Selection<ListPage> info(GraphQLFieldDefinition definition, Compilation.Merged info) {
        var type = compilation.object(definition);
        return new Fields<>(compilation.fields(type, info.selections()).stream()
                .map(field -> PlanCompiler.<ListPage>field(compilation, type, field, this::standing))
                .toList());
    }

    private SelectedField<ListPage> standing(
            @SuppressWarnings("unused") GraphQLFieldDefinition definition, Compilation.Merged field) {
        isTellingOfMore |= OF_MORE.contains(field.name());
        isNamingPlaces |= OF_PLACES.contains(field.name());
        return switch (field.name()) {
            case "hasNextPage" -> of(field, page -> page.info().hasNextPage());
            case "hasPreviousPage" -> of(field, page -> page.info().hasPreviousPage());
            case "startCursor" -> of(field, page -> page.end(true));
            case "endCursor" -> of(field, page -> page.end(false));
            default -> throw new NotPlanned("pageInfo." + field.name());
        };
    }

    private static SelectedField<ListPage> of(Compilation.Merged field, Function<ListPage, @Nullable Object> read) {
        return new ConnectionFields.Simple<>(field.place(), (run, page) -> read.apply(page));
    }
}
