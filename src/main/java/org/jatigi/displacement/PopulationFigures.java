package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Changes;
import org.jatigi.dataset.Copies;
import org.jatigi.dataset.Listing;
import org.jatigi.dataset.Page;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.AreaMap;
import org.jatigi.reference.AreaMaps;
import org.jatigi.reference.ReleaseState;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** The figures themselves, in pages, and their sum where they have one. */
@ApplicationScoped
public class PopulationFigures {

    private final FigureDatasets datasets;
    private final Listing listing;
    private final Copies copies;
    private final FigureStore figures;
    private final TotalStore totals;
    private final ProvenanceStore provenance;
    private final AreaMaps maps;
    private final Rows rows;

    PopulationFigures(
            FigureDatasets datasets,
            Listing listing,
            Copies copies,
            FigureStore figures,
            TotalStore totals,
            ProvenanceStore provenance,
            AreaMaps maps,
            Rows rows) {
        this.datasets = datasets;
        this.listing = listing;
        this.copies = copies;
        this.figures = figures;
        this.totals = totals;
        this.provenance = provenance;
        this.maps = maps;
        this.rows = rows;
    }

    /** A page of the figures that pass the filter; {@code given} are the arguments of the list in the public schema. */
    public Uni<PopulationFigureConnection> page(Viewer viewer, Arguments given, boolean counted) {
        return listing.ids(viewer, datasets.all(), given)
                .chain(page -> found(viewer, page))
                .chain(page -> counted
                        ? listing.count(viewer, datasets.all(), given).map(total -> connection(page, total, given))
                        : Uni.createFrom().item(connection(page, null, given)));
    }

    /** A page of the figures of one release. */
    public Uni<PopulationFigureConnection> page(Viewer viewer, UUID release, Arguments given, boolean counted) {
        var parent = FigureDatasets.OF_RELEASE;
        return listing.idsOf(viewer, datasets.ofRelease(), given, parent, release)
                .chain(page -> found(viewer, page))
                .chain(page -> counted
                        ? listing.countOf(viewer, datasets.ofRelease(), given, parent, release)
                                .map(total -> connection(page, total, FigureSelection.within(given, release)))
                        : Uni.createFrom().item(connection(page, null, FigureSelection.within(given, release))));
    }

    private Uni<Page<PopulationFigure>> found(Viewer viewer, Page<Object> page) {
        var map = maps.current();
        return rows.read(viewer, connection -> figures.byIds(connection, map, page.rows()))
                .map(found -> Listing.records(page, found));
    }

    private PopulationFigureConnection connection(
            Page<PopulationFigure> page, @Nullable Integer total, Arguments given) {
        return PopulationFigureConnection.of(page, total, FigureSelection.of(given, maps), given);
    }

    /** The figure of that id, null where the viewer can see none. */
    public Uni<PopulationFigure> seen(Viewer viewer, UUID id) {
        var map = maps.current();
        return rows.read(viewer, connection -> figures.byIds(connection, map, List.of(id)))
                .map(found -> found.values().stream()
                        .filter(figure -> figure.release().state() != ReleaseState.WITHDRAWN)
                        .findFirst()
                        .orElse(null));
    }

    /** What a copy of the list needs beside its rows; null where it was not asked for. */
    public Uni<Changes> changes(Viewer viewer, Arguments given) {
        return copies.changes(viewer, datasets.all(), given);
    }

    /** The sum of all figures that pass the filter, not only of the page; refused where somebody would be counted twice. */
    public Uni<PopulationFigureAggregate> aggregate(Viewer viewer, FigureSelection selection) {
        var map = maps.current();
        return rows.read(viewer, connection -> totals.totals(connection, map, selection))
                .invoke(found -> refuseUnlessSummable(found, selection, map))
                .map(found -> new PopulationFigureAggregate(
                        Headcount.of(found),
                        found.stream().mapToLong(AreaTotal::figures).sum()));
    }

    /** The parts of each figure, none for one that was not counted by parts. */
    public Uni<List<List<Breakdown>>> breakdowns(Viewer viewer, List<PopulationFigure> some) {
        var ids = some.stream().map(PopulationFigure::id).toList();
        return rows.read(viewer, connection -> figures.breakdowns(connection, ids))
                .map(parts -> ids.stream()
                        .map(id -> parts.getOrDefault(id, List.of()))
                        .toList());
    }

    /** Where the figures that pass the filter come from. */
    public Uni<Provenance> provenance(Viewer viewer, FigureSelection selection) {
        return rows.read(viewer, connection -> provenance(connection, selection));
    }

    /** The same in a transaction that reads more than this. */
    Uni<Provenance> provenance(SqlConnection connection, FigureSelection selection) {
        return unplaced(connection, selection).chain(remarks -> provenance.of(connection, selection, remarks));
    }

    private static void refuseUnlessSummable(List<AreaTotal> found, FigureSelection selection, AreaMap map) {
        var terms = found.stream().map(AreaTotal::term).toList();
        NonSummable.of(Summability.of(terms, selection.namesOneRound(), map)).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** What the filter's area leaves out because it cannot be placed. */
    private Uni<List<Text>> unplaced(SqlConnection connection, FigureSelection selection) {
        var asked = selection.filter().area() == null
                ? null
                : selection.filter().area().asked();
        if (asked == null) {
            return Uni.createFrom().item(List.of());
        }
        var map = maps.current();
        var area = maps.asked(asked);
        var unclear = map.within(area).unclear();
        return totals.totals(connection, map, selection.in(unclear))
                .map(found -> Remarks.unplaced(
                        found.stream().map(AreaTotal::area).distinct().toList(), area));
    }
}
