package org.jatigi.displacement;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageInfo;
import org.jspecify.annotations.Nullable;

/** A page of reported movements. */
@Type("DisplacementEventConnection")
@Description("A page of reported movements, the latest first.")
public record EventConnection(
        @NonNull @Description("The events with their places.")
        List<@NonNull EventEdge> edges,

        @NonNull @Description("The events.") List<@NonNull EventView> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are in all.") @Nullable Integer totalCount,
        @Ignore Arguments given) {

    static EventConnection of(Page<EventView> page, @Nullable Integer totalCount, Arguments given) {
        var edges = IntStream.range(0, page.rows().size())
                .mapToObj(i -> new EventEdge(page.cursors().get(i), page.rows().get(i)))
                .toList();
        return new EventConnection(edges, page.rows(), page.info(), totalCount, given);
    }
}
