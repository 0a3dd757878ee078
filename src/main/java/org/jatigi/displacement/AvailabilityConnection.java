package org.jatigi.displacement;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageInfo;

/** A page of what there is. */
@Description("A page of what there is.")
public record AvailabilityConnection(
        @NonNull @Description("What there is, with its places.")
        List<@NonNull AvailabilityEdge> edges,

        @NonNull @Description("What there is.") List<@NonNull Availability> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo) {

    static AvailabilityConnection of(Page<Availability> page) {
        var edges = IntStream.range(0, page.rows().size())
                .mapToObj(i ->
                        new AvailabilityEdge(page.cursors().get(i), page.rows().get(i)))
                .toList();
        return new AvailabilityConnection(edges, page.rows(), page.info());
    }
}
