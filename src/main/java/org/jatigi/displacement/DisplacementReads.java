package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Column;
import org.jatigi.dataset.ColumnType;
import org.jatigi.dataset.Copies;
import org.jatigi.dataset.Dataset;
import org.jatigi.dataset.NodeKind;
import org.jatigi.dataset.ReadField;
import org.jatigi.dataset.Reads;
import org.jatigi.dataset.UseCase;
import org.jatigi.reference.AreaMaps;

/** What clients read about displacement: figures, events and rounds as rows, and the answers that take more than reading rows. */
@ApplicationScoped
public class DisplacementReads implements Reads {

    private final FigureDatasets figures;
    private final EventDataset events;
    private final PopulationFigures totals;
    private final DisplacementEvents reported;
    private final AssessmentRounds rounds;
    private final Stocks stocks;
    private final StockSeries series;
    private final MobilityMatrix mobility;
    private final DataAvailability availability;
    private final AreaMaps maps;
    private final Copies copies;
    private final FigureOrigin origin;
    private final FigureShapes shapes;

    DisplacementReads(
            FigureDatasets figures,
            EventDataset events,
            PopulationFigures totals,
            DisplacementEvents reported,
            AssessmentRounds rounds,
            Stocks stocks,
            StockSeries series,
            MobilityMatrix mobility,
            DataAvailability availability,
            AreaMaps maps,
            Copies copies,
            FigureOrigin origin) {
        this.figures = figures;
        this.events = events;
        this.totals = totals;
        this.reported = reported;
        this.rounds = rounds;
        this.stocks = stocks;
        this.series = series;
        this.mobility = mobility;
        this.availability = availability;
        this.maps = maps;
        this.copies = copies;
        this.origin = origin;
        this.shapes = new FigureShapes(totals);
    }

    @Override
    public List<Dataset> datasets() {
        return List.of(
                withTotals(figures.all()).whole(copies.of(figures.all())).origin(origin::of),
                events.events().whole(copies.of(events.events())),
                RoundDataset.ROUNDS);
    }

    @Override
    public List<NodeKind> nodes() {
        return List.of(
                NodeKind.rows("PopulationFigure", figures.seen(), totals::seen),
                NodeKind.rows("DisplacementEvent", events.events(), reported::seen),
                NodeKind.rows("AssessmentRound", RoundDataset.ROUNDS, rounds::seen));
    }

    @Override
    public List<UseCase<?>> useCases() {
        return List.of(
                UseCase.one("latestStock", this::latestStock, shapes.latestStock()),
                UseCase.many("stockSeries", this::stockSeries, FigureShapes.STOCK_POINT),
                UseCase.many("mobilityMatrix", this::mobility, FigureShapes.MOBILITY),
                UseCase.one("dataAvailability", this::availability, FigureShapes.AVAILABILITY_CONNECTION));
    }

    @Override
    public List<Addition> additions() {
        return List.of(new Addition(
                "Release",
                new ReadField.Nested(
                        "figures",
                        Column.of(ColumnType.ID, "r.id"),
                        withTotals(figures.ofRelease()),
                        FigureDatasets.OF_RELEASE,
                        FigureSelection::within)));
    }

    private Dataset withTotals(Dataset dataset) {
        return dataset.whole(new Dataset.Whole<>(
                        "aggregate",
                        (viewer, given) -> totals.aggregate(viewer, FigureSelection.of(given, maps)),
                        shapes.aggregate()))
                .whole(new Dataset.Whole<>(
                        "provenance",
                        (viewer, given) -> totals.provenance(viewer, FigureSelection.of(given, maps)),
                        FigureShapes.PROVENANCE));
    }

    private Uni<LatestStock> latestStock(Viewer viewer, Arguments given) {
        var question = StockQuestion.of(given);
        return stocks.latest(viewer, question, question.page(viewer, given));
    }

    private Uni<List<StockPoint>> stockSeries(Viewer viewer, Arguments given) {
        return series.of(viewer, StockQuestion.of(given));
    }

    private Uni<List<Mobility>> mobility(Viewer viewer, Arguments given) {
        return mobility.of(viewer, MobilityQuestion.of(given));
    }

    private Uni<AvailabilityConnection> availability(Viewer viewer, Arguments given) {
        return availability.of(viewer, given);
    }
}
