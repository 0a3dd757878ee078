package org.jatigi.displacement;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageInfo;
import org.jspecify.annotations.Nullable;

/**
 * A page of figures.
 *
 * @param selection what the page is of, for the fields that are about all of it
 * @param given the arguments of the list
 */
@Description("A page of figures.")
public record PopulationFigureConnection(
        @NonNull @Description("The figures with their places.")
        List<@NonNull PopulationFigureEdge> edges,

        @NonNull @Description("The figures.") List<@NonNull PopulationFigure> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are in all.") @Nullable Integer totalCount,
        @Ignore FigureSelection selection,
        @Ignore Arguments given) {

    static PopulationFigureConnection of(
            Page<PopulationFigure> page, @Nullable Integer totalCount, FigureSelection selection, Arguments given) {
        return new PopulationFigureConnection(
                edges(page.rows(), page.cursors()), page.rows(), page.info(), totalCount, selection, given);
    }

    static List<PopulationFigureEdge> edges(List<PopulationFigure> nodes, List<String> cursors) {
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> new PopulationFigureEdge(cursors.get(i), nodes.get(i)))
                .toList();
    }
}
