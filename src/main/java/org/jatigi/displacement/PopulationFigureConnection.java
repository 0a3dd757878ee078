package org.jatigi.displacement;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageInfo;
import org.jspecify.annotations.Nullable;

/**
 * A page of figures.
 *
 * @param selection what the page is of, for the fields that are about all of it
 */
@Description("A page of figures.")
public record PopulationFigureConnection(
        @NonNull @Description("The figures with their places.")
        List<@NonNull PopulationFigureEdge> edges,

        @NonNull @Description("The figures.") List<@NonNull PopulationFigure> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are in all.") @Nullable Integer totalCount,
        @Ignore FigureSelection selection) {

    static PopulationFigureConnection of(
            Page<PlacedFigure> page, @Nullable Integer totalCount, FigureSelection selection) {
        var nodes = page.rows().stream().map(PlacedFigure::figure).toList();
        return new PopulationFigureConnection(edges(nodes, page.cursors()), nodes, page.info(), totalCount, selection);
    }

    static List<PopulationFigureEdge> edges(List<PopulationFigure> nodes, List<String> cursors) {
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> new PopulationFigureEdge(cursors.get(i), nodes.get(i)))
                .toList();
    }
}
