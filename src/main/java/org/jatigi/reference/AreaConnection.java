package org.jatigi.reference;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageInfo;
import org.jspecify.annotations.Nullable;

/** A page of areas. */
@Description("A page of areas, in the order of their codes.")
public record AreaConnection(
        @NonNull @Description("The areas with their places in the list.")
        List<@NonNull AreaEdge> edges,

        @NonNull @Description("The areas.") List<@NonNull Area> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are in all.") @Nullable Integer totalCount) {

    static AreaConnection of(Page<Area> page, @Nullable Integer totalCount) {
        var edges = IntStream.range(0, page.rows().size())
                .mapToObj(i -> new AreaEdge(page.cursors().get(i), page.rows().get(i)))
                .toList();
        return new AreaConnection(edges, page.rows(), page.info(), totalCount);
    }
}
