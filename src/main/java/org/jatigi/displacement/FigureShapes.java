package org.jatigi.displacement;

import java.util.Objects;
import java.util.function.Function;
import org.jatigi.dataset.PageShape;
import org.jatigi.dataset.Shape;
import org.jatigi.reference.Shapes;
import org.jatigi.vocabulary.Language;

/** What can be read of answers about displacement that a use case has worked out. */
final class FigureShapes {

    static final Shape<Breakdown> BREAKDOWN = Shape.<Breakdown>of("Breakdown")
            .value("sex", Breakdown::sex)
            .value("ageMin", Breakdown::ageMin)
            .value("ageMax", Breakdown::ageMax)
            .value("disability", Breakdown::disability)
            .value("individuals", Breakdown::individuals);

    static final Shape<FigureRound> ROUND = Shape.<FigureRound>of("FigureRound")
            .value("id", FigureRound::id)
            .value("number", FigureRound::number)
            .value("operation", FigureRound::operation)
            .value("type", FigureRound::type);

    static final Shape<Provenance> PROVENANCE = Shape.<Provenance>of("Provenance")
            .many("releases", Provenance::releases, Shapes.RELEASE_LINK)
            .value("validation", Provenance::validation)
            .value("method", Provenance::method)
            .one("referencePeriod", Provenance::referencePeriod, Shapes.PERIOD)
            .value("suppressedCells", Provenance::suppressedCells)
            .value("caveats", (provenance, viewer, given) -> {
                var language = Objects.requireNonNullElse(given.word("lang", Language.class), viewer.language());
                return provenance.remarks().stream()
                        .map(remark -> remark.in(language))
                        .toList();
            });

    static final Shape<StockPoint> STOCK_POINT = Shape.<StockPoint>of("StockPoint")
            .one("round", StockPoint::round, ROUND)
            .one("referencePeriod", StockPoint::referencePeriod, Shapes.PERIOD)
            .value("individuals", StockPoint::individuals)
            .value("households", StockPoint::households)
            .value("suppressed", StockPoint::suppressed)
            .value("held", StockPoint::held)
            .one("provenance", StockPoint::provenance, PROVENANCE);

    static final Shape<Mobility> MOBILITY = Shape.<Mobility>of("Mobility")
            .one("from", Mobility::from, Shapes.AREA)
            .value("fromCountry", Mobility::fromCountry)
            .one("to", Mobility::to, Shapes.AREA)
            .value("individuals", Mobility::individuals)
            .value("households", Mobility::households)
            .value("suppressed", Mobility::suppressed)
            .one("provenance", Mobility::provenance, PROVENANCE);

    private static final Shape<Availability> AVAILABILITY = Shape.<Availability>of("Availability")
            .value("dataset", Availability::dataset)
            .one("area", Availability::area, Shapes.AREA)
            .value("releases", Availability::releases)
            .one("newest", Availability::newest, Shapes.RELEASE_LINK)
            .one("referencePeriod", Availability::referencePeriod, Shapes.PERIOD)
            .value("ageDays", Availability::ageDays);

    static final Shape<AvailabilityConnection> AVAILABILITY_CONNECTION = PageShape.connection(
            "AvailabilityConnection",
            AvailabilityConnection::edges,
            PageShape.<AvailabilityEdge, Availability>edge(
                    "AvailabilityEdge", AvailabilityEdge::cursor, AvailabilityEdge::node, AVAILABILITY),
            AvailabilityConnection::nodes,
            AVAILABILITY,
            AvailabilityConnection::pageInfo);

    private static final Shape<Headcount> HEADCOUNT = Shape.<Headcount>of("Headcount")
            .value("individuals", Headcount::individuals)
            .value("households", Headcount::households);

    private static final Shape<FigureGroup> GROUP = Shape.<FigureGroup>of("FigureGroup")
            .shared("area", FigureGroup::area, Shapes.AREA)
            .value("group", FigureGroup::group)
            .value("kind", FigureGroup::kind)
            .value("reason", FigureGroup::reason)
            .shared("round", FigureGroup::round, ROUND)
            .shared("release", FigureGroup::release, Shapes.RELEASE_LINK)
            .shared("period", FigureGroup::period, Shapes.PERIOD)
            .shared("organisation", FigureGroup::organisation, Shapes.ORGANISATION_NAME)
            .one("sum", FigureGroup::sum, HEADCOUNT)
            .value("count", FigureGroup::count)
            .value("suppressed", FigureGroup::suppressed)
            .value("suppressedCells", FigureGroup::suppressedCells);

    private final PopulationFigures figures;

    FigureShapes(PopulationFigures figures) {
        this.figures = figures;
    }

    Shape<PopulationFigure> figure() {
        return Shape.<PopulationFigure>of("PopulationFigure")
                .value("id", PopulationFigure::id)
                .value("kind", PopulationFigure::kind)
                .value("group", PopulationFigure::group)
                .value("individuals", PopulationFigure::individuals)
                .value("households", PopulationFigure::households)
                .value("suppressed", PopulationFigure::suppressed)
                .one("area", PopulationFigure::area, Shapes.AREA)
                .value("place", PopulationFigure::place)
                .one("origin", PopulationFigure::origin, Shapes.AREA)
                .value("originCountry", PopulationFigure::originCountry)
                .value("reason", PopulationFigure::reason)
                .one("arrivalPeriod", PopulationFigure::arrivalPeriod, Shapes.PERIOD)
                .value("shelterType", PopulationFigure::shelterType)
                .value("reliability", PopulationFigure::reliability)
                .one("referencePeriod", PopulationFigure::referencePeriod, Shapes.PERIOD)
                .one("round", PopulationFigure::round, ROUND)
                .one("release", PopulationFigure::release, Shapes.RELEASE_LINK)
                .batch("breakdown", figures::breakdowns, BREAKDOWN);
    }

    Shape<LatestStock> latestStock() {
        var figure = figure();
        return PageShape.connection(
                        "LatestStock",
                        LatestStock::edges,
                        PageShape.<PopulationFigureEdge, PopulationFigure>edge(
                                "PopulationFigureEdge",
                                PopulationFigureEdge::cursor,
                                PopulationFigureEdge::node,
                                figure),
                        LatestStock::nodes,
                        figure,
                        LatestStock::pageInfo)
                .value("totalCount", LatestStock::totalCount)
                .one("provenance", LatestStock::provenance, PROVENANCE);
    }

    Shape<PopulationFigureAggregate> aggregate() {
        return Shape.<PopulationFigureAggregate>of("PopulationFigureAggregate")
                .later("sum", (aggregate, viewer, given) -> figures.sum(viewer, aggregate), HEADCOUNT)
                .laterValue("count", ofAll(PopulationFigureAggregate::count))
                .laterValue("suppressed", ofAll(PopulationFigureAggregate::suppressed))
                .laterValue("suppressedCells", ofAll(PopulationFigureAggregate::suppressedCells))
                .laterMany(
                        "groups",
                        (aggregate, viewer, given) -> figures.groups(
                                viewer,
                                aggregate.selection(),
                                given.words("by", Grouping.class),
                                given.number("first")),
                        GROUP);
    }

    /** What is about the sum of all figures, which is only worked out where it is asked for. */
    private Shape.Fetch<PopulationFigureAggregate, Object> ofAll(Function<PopulationFigureAggregate, Object> read) {
        return (aggregate, viewer, given) ->
                figures.aggregate(viewer, aggregate.selection()).map(read);
    }
}
