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

/** A page of jobs. */
@Description("A page of jobs, the newest first.")
@Holds(category = Category.JOB)
public record JobConnection(
        @NonNull List<@NonNull JobEdge> edges,
        @NonNull List<@NonNull Job> nodes,
        PageInfo pageInfo,
        @Nullable Integer totalCount) {

    static JobConnection of(Page<Job> page, @Nullable Integer totalCount) {
        var edges = IntStream.range(0, page.rows().size())
                .mapToObj(i -> new JobEdge(page.cursors().get(i), page.rows().get(i)))
                .toList();
        return new JobConnection(edges, page.rows(), page.info(), totalCount);
    }

    /** A job and its place in the list. */
    @Description("A job and its place in the list.")
    @Holds(category = Category.JOB)
    public record JobEdge(String cursor, Job node) {}
}
