package org.jatigi.displacement;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageInfo;
import org.jspecify.annotations.Nullable;

/** A page of rounds. */
@Type("AssessmentRoundConnection")
@Description("A page of rounds, the latest first.")
public record RoundConnection(
        @NonNull @Description("The rounds with their places.")
        List<@NonNull RoundEdge> edges,

        @NonNull @Description("The rounds.") List<@NonNull RoundView> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are in all.") @Nullable Integer totalCount) {

    static RoundConnection of(Page<RoundView> page, @Nullable Integer totalCount) {
        var edges = IntStream.range(0, page.rows().size())
                .mapToObj(i -> new RoundEdge(page.cursors().get(i), page.rows().get(i)))
                .toList();
        return new RoundConnection(edges, page.rows(), page.info(), totalCount);
    }
}
