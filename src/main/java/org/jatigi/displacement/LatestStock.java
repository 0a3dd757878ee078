package org.jatigi.displacement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageInfo;

/** The newest stock of each area, in pages. */
@Description("The newest published stock of each area, one round for each, nobody twice.")
@Holds(category = Category.DISPLACEMENT_AGGREGATE)
public record LatestStock(
        @NonNull @Description("The figures with their places.")
        List<@NonNull PopulationFigureEdge> edges,

        @NonNull @Description("The figures.") List<@NonNull PopulationFigure> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are in all.") int totalCount,

        @NonNull @Description("Where the figures of all pages come from.")
        Provenance provenance) {

    static LatestStock of(Page<PopulationFigure> page, int totalCount, Provenance provenance) {
        return new LatestStock(
                PopulationFigureConnection.edges(page.rows(), page.cursors()),
                page.rows(),
                page.info(),
                totalCount,
                provenance);
    }
}
