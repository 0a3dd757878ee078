package org.jatigi.reference;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageInfo;
import org.jspecify.annotations.Nullable;

/** A page of releases. */
@Description("A page of releases, the last submitted first.")
public record ReleaseConnection(
        @NonNull @Description("The releases with their places.")
        List<@NonNull ReleaseEdge> edges,

        @NonNull @Description("The releases.") List<@NonNull ReleaseView> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are in all.") @Nullable Integer totalCount,
        @Ignore Arguments given) {

    static ReleaseConnection of(Page<ReleaseView> page, @Nullable Integer totalCount, Arguments given) {
        var edges = IntStream.range(0, page.rows().size())
                .mapToObj(
                        i -> new ReleaseEdge(page.cursors().get(i), page.rows().get(i)))
                .toList();
        return new ReleaseConnection(edges, page.rows(), page.info(), totalCount, given);
    }
}
