package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jatigi.access.Category;
import org.jatigi.access.CurrentViewer;
import org.jatigi.access.Needs;
import org.jatigi.access.Verb;
import org.jatigi.dataset.Inputs;
import org.jatigi.reference.AreaInput;
import org.jspecify.annotations.Nullable;

/** Questions about how many people are where, at one time or from round to round. */
@GraphQLApi
public class StockApi {

    private final Stocks stocks;
    private final StockSeries series;
    private final MobilityMatrix mobility;
    private final DataAvailability availability;
    private final CurrentViewer viewer;

    StockApi(
            Stocks stocks,
            StockSeries series,
            MobilityMatrix mobility,
            DataAvailability availability,
            CurrentViewer viewer) {
        this.stocks = stocks;
        this.series = series;
        this.mobility = mobility;
        this.availability = availability;
        this.viewer = viewer;
    }

    @Query
    @Description(
            "For each area in the asked one, and itself, the stock of its newest published round; nobody twice. With a level, only what was counted at that level.")
    @Needs(category = Category.DISPLACEMENT_AGGREGATE, verb = Verb.READ)
    public Uni<LatestStock> latestStock(
            @NonNull AreaInput area,
            @Nullable PopulationGroup group,
            @Nullable Integer level,
            @Nullable Instant asOf,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        var given = Inputs.of(
                "area", area, "group", group, "level", level, "asOf", asOf, "first", first, "after", after, "last",
                last, "before", before);
        var question = StockQuestion.of(given);
        return stocks.latest(viewer.get(), question, question.page(viewer.get(), given));
    }

    @Query
    @Description("The stock of an area from round to round, the newest first.")
    @Needs(category = Category.DISPLACEMENT_AGGREGATE, verb = Verb.READ)
    public Uni<List<@NonNull StockPoint>> stockSeries(
            @NonNull AreaInput area, @Nullable PopulationGroup group, @Nullable Instant asOf) {
        return series.of(
                viewer.get(),
                new StockQuestion(area, Objects.requireNonNullElse(group, PopulationGroup.IDP), null, asOf));
    }

    @Query
    @Description("Where the people of one round come from and where they are, by areas of a level, most people first.")
    @Needs(category = Category.DISPLACEMENT_AGGREGATE, verb = Verb.READ)
    public Uni<List<@NonNull Mobility>> mobilityMatrix(
            int round,
            int level,
            @Nullable PopulationGroup group,
            @Nullable String operation,
            @Nullable RoundType type,
            @Nullable Instant asOf) {
        return mobility.of(
                viewer.get(),
                new MobilityQuestion(
                        round, level, Objects.requireNonNullElse(group, PopulationGroup.IDP), operation, type, asOf));
    }

    @Query
    @Description("Which data there are for an area and the areas in it, and how old they are.")
    @Needs(category = Category.DISPLACEMENT_AGGREGATE, verb = Verb.READ)
    public Uni<AvailabilityConnection> dataAvailability(
            @NonNull AreaInput area,
            @Nullable Integer level,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return availability.of(
                viewer.get(),
                Inputs.of(
                        "area", area, "level", level, "first", first, "after", after, "last", last, "before", before));
    }
}
