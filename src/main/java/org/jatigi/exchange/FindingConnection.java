package org.jatigi.exchange;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageInfo;
import org.jspecify.annotations.Nullable;

/** A page of findings. */
@Description("A page of findings: the errors first, then by row.")
@Holds(category = Category.JOB)
public record FindingConnection(
        @NonNull List<@NonNull FindingEdge> edges,
        @NonNull List<@NonNull ImportFinding> nodes,
        PageInfo pageInfo,
        @Nullable Integer totalCount) {

    static FindingConnection of(Page<ImportFinding> page, @Nullable Integer totalCount) {
        var edges = IntStream.range(0, page.rows().size())
                .mapToObj(
                        i -> new FindingEdge(page.cursors().get(i), page.rows().get(i)))
                .toList();
        return new FindingConnection(edges, page.rows(), page.info(), totalCount);
    }

    /** A finding and its place in the list. */
    @Description("A finding and its place in the list.")
    @Holds(category = Category.JOB)
    public record FindingEdge(String cursor, ImportFinding node) {}
}
