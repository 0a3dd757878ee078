package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Cursor;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageRequest;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.AreaMap;
import org.jatigi.reference.AreaMaps;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** The figures themselves, in pages, and their sum where they have one. */
@ApplicationScoped
public class PopulationFigures {

    private static final String DATA_EXCEPTION = "22";

    private final FigureStore figures;
    private final TotalStore totals;
    private final FigureGroups groups;
    private final ProvenanceStore provenance;
    private final AreaMaps maps;
    private final Rows rows;

    PopulationFigures(
            FigureStore figures,
            TotalStore totals,
            FigureGroups groups,
            ProvenanceStore provenance,
            AreaMaps maps,
            Rows rows) {
        this.figures = figures;
        this.totals = totals;
        this.groups = groups;
        this.provenance = provenance;
        this.maps = maps;
        this.rows = rows;
    }

    /** A page of the figures that pass the filter. */
    public Uni<PopulationFigureConnection> page(Viewer viewer, FigureQuestion question, boolean counted) {
        var map = maps.current();
        var selection = selection(question.filter(), question.asOf());
        return rows.read(
                viewer,
                connection -> figures.page(connection, map, selection, question.order(), question.page())
                        .onFailure(failure -> isForeignCursor(failure, question.page()))
                        .transform(failure -> Cursor.unknown())
                        .map(read -> Page.of(question.page(), read, question.order()::cursor))
                        .chain(page -> count(connection, selection, counted)
                                .map(total -> PopulationFigureConnection.of(page, total.orElse(null), selection))));
    }

    /** The sum of all figures that pass the filter, not only of the page; none where somebody would be counted twice or given away. */
    public Uni<PopulationFigureAggregate> aggregate(Viewer viewer, FigureSelection selection) {
        var map = maps.current();
        return rows.read(
                viewer,
                connection -> totals.totals(connection, map, selection)
                        .chain(found -> PublishedSums.of(connection, found)
                                .map(sums -> aggregate(found, sums.add(found), selection, map))));
    }

    /** The sums of the figures by what they have in common, in the order of areas and time. */
    public Uni<List<FigureGroup>> groups(
            Viewer viewer, FigureSelection selection, List<Grouping> by, @Nullable Integer first) {
        return groups.of(viewer, selection, by, first);
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
        return rows.read(
                viewer,
                connection -> unplaced(connection, selection)
                        .chain(remarks -> provenance.of(connection, selection, remarks))
                        .chain(source ->
                                figures.countSuppressed(connection, selection).map(source::suppressing)));
    }

    private FigureSelection selection(PopulationFigureFilter filter, @Nullable Instant asOf) {
        var asked = filter.area() == null ? null : filter.area().asked();
        Set<UUID> areas =
                asked == null ? null : maps.current().within(maps.asked(asked)).inside();
        return new FigureSelection(filter, asOf, areas);
    }

    private static PopulationFigureAggregate aggregate(
            List<AreaTotal> found, PublishedSum sum, FigureSelection selection, AreaMap map) {
        var terms = found.stream().map(AreaTotal::term).toList();
        Optional<Refusal> nonSummable = NonSummable.of(Summability.of(terms, selection.namesOneRound(), map));
        boolean suppressed = nonSummable.isEmpty() && sum.isSuppressed();
        var refusal = suppressed ? Suppressed.of(sum.suppressedCells()) : nonSummable.orElse(null);
        return new PopulationFigureAggregate(
                refusal == null ? sum.headcount() : null,
                refusal,
                selection,
                sum.figures(),
                suppressed,
                suppressed ? sum.suppressedCells() : 0);
    }

    private Uni<Optional<Integer>> count(SqlConnection connection, FigureSelection selection, boolean counted) {
        return counted
                ? figures.count(connection, selection).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
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

    /** A cursor whose values are not of the types of the order's columns. */
    private static boolean isForeignCursor(Throwable failure, PageRequest page) {
        return page.after() != null
                && failure instanceof PgException refused
                && refused.getSqlState() != null
                && refused.getSqlState().startsWith(DATA_EXCEPTION);
    }
}
