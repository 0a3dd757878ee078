package org.jatigi.reference;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageInfo;
import org.jspecify.annotations.Nullable;

/** A page of coordination bodies. */
@Description("A page of coordination bodies, in the order of their codes.")
public record CoordinationBodyConnection(
        @NonNull @Description("The coordination bodies with their places in the list.")
        List<@NonNull CoordinationBodyEdge> edges,

        @NonNull @Description("The coordination bodies.") List<@NonNull CoordinationBody> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are in all.") @Nullable Integer totalCount) {

    static CoordinationBodyConnection of(Page<CoordinationBody> page, @Nullable Integer totalCount) {
        var edges = IntStream.range(0, page.rows().size())
                .mapToObj(i -> new CoordinationBodyEdge(
                        page.cursors().get(i), page.rows().get(i)))
                .toList();
        return new CoordinationBodyConnection(edges, page.rows(), page.info(), totalCount);
    }
}
