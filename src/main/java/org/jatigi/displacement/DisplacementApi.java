package org.jatigi.displacement;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jatigi.access.Category;
import org.jatigi.access.CurrentViewer;
import org.jatigi.access.Holds;
import org.jatigi.access.Needs;
import org.jatigi.access.Verb;
import org.jatigi.dataset.Asked;
import org.jatigi.dataset.Changes;
import org.jatigi.dataset.Inputs;
import org.jatigi.reference.ReleaseView;
import org.jatigi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/** Questions about figures. */
@GraphQLApi
public class DisplacementApi {

    private final PopulationFigures figures;
    private final CurrentViewer viewer;
    private final Context context;

    DisplacementApi(PopulationFigures figures, CurrentViewer viewer, Context context) {
        this.figures = figures;
        this.viewer = viewer;
        this.context = context;
    }

    @Query
    @Description("Population figures as they were collected, in pages. Published ones, unless a release is named.")
    @Needs(category = Category.DISPLACEMENT_AGGREGATE, verb = Verb.READ)
    public Uni<PopulationFigureConnection> populationFigures(
            @Nullable PopulationFigureFilter filter,
            @Nullable List<PopulationFigureOrder> orderBy,
            @Nullable Instant asOf,
            @Nullable Instant updatedSince,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return figures.page(
                viewer.get(),
                Inputs.of(
                        "filter",
                        filter,
                        "orderBy",
                        orderBy,
                        "asOf",
                        asOf,
                        "updatedSince",
                        updatedSince,
                        "first",
                        first,
                        "after",
                        after,
                        "last",
                        last,
                        "before",
                        before),
                Asked.directly(context, "totalCount"));
    }

    @Description("Its figures, in pages.")
    @Holds(category = Category.DISPLACEMENT_AGGREGATE)
    public Uni<PopulationFigureConnection> figures(
            @Source ReleaseView release,
            @Nullable PopulationFigureFilter filter,
            @Nullable List<PopulationFigureOrder> orderBy,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return figures.page(
                viewer.get(),
                release.id(),
                Inputs.of(
                        "filter", filter, "orderBy", orderBy, "first", first, "after", after, "last", last, "before",
                        before),
                Asked.directly(context, "totalCount"));
    }

    @Description("What a copy of the list needs beside its rows; null where updatedSince was not given.")
    public Uni<Changes> changes(@Source PopulationFigureConnection connection) {
        return figures.changes(viewer.get(), connection.given());
    }

    @Description("What all figures of the filter come to, not only those of the page.")
    public Uni<PopulationFigureAggregate> aggregate(@Source PopulationFigureConnection connection) {
        boolean ofAll =
                Stream.of("count", "suppressed", "suppressedCells").anyMatch(field -> Asked.directly(context, field));
        return ofAll
                ? figures.aggregate(viewer.get(), connection.selection())
                : Uni.createFrom().item(PopulationFigureAggregate.of(connection.selection()));
    }

    @Description(
            "The sum of all figures of the filter. Refused with non-summable where somebody would be counted twice, with suppressed where small numbers could be worked out.")
    public Uni<Headcount> sum(@Source PopulationFigureAggregate aggregate) {
        return figures.sum(viewer.get(), aggregate);
    }

    @Description(
            "Sums of the figures by what they have in common, in the order of areas and time; at most 2,000, otherwise refused. Each must be a sum by itself.")
    public Uni<List<@NonNull FigureGroup>> groups(
            @Source PopulationFigureAggregate aggregate, @NonNull List<@NonNull Grouping> by, @Nullable Integer first) {
        return figures.groups(viewer.get(), aggregate.selection(), by, first);
    }

    @Description("The people of the figure by sex, age and disability, as far as they were counted so.")
    public Uni<List<List<@NonNull Breakdown>>> breakdown(@Source List<PopulationFigure> some) {
        return figures.breakdowns(viewer.get(), some);
    }

    @Description("Where the figures of the filter come from.")
    public Uni<Provenance> provenance(@Source PopulationFigureConnection connection) {
        return figures.provenance(viewer.get(), connection.selection());
    }

    @Description("What to bear in mind when using the numbers.")
    public @NonNull List<@NonNull String> caveats(@Source Provenance provenance, @Nullable Language lang) {
        var language = Objects.requireNonNullElse(lang, viewer.get().language());
        return provenance.remarks().stream().map(remark -> remark.in(language)).toList();
    }
}
