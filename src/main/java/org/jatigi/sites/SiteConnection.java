package org.jatigi.sites;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageInfo;
import org.jspecify.annotations.Nullable;

/** A page of sites. */
@Description("A page of sites, in the order of their codes.")
public record SiteConnection(
        @NonNull @Description("The sites with their places.")
        List<@NonNull SiteEdge> edges,

        @NonNull @Description("The sites.") List<@NonNull SiteView> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are in all.") @Nullable Integer totalCount,
        @Ignore Arguments given) {

    static SiteConnection of(Page<SiteView> page, @Nullable Integer totalCount, Arguments given) {
        var edges = IntStream.range(0, page.rows().size())
                .mapToObj(i -> new SiteEdge(page.cursors().get(i), page.rows().get(i)))
                .toList();
        return new SiteConnection(edges, page.rows(), page.info(), totalCount, given);
    }
}
