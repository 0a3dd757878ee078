package org.jatigi.reference;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageInfo;
import org.jspecify.annotations.Nullable;

/** A page of organisations. */
@Description("A page of organisations, in the order of their acronyms.")
public record OrganisationConnection(
        @NonNull @Description("The organisations with their places in the list.")
        List<@NonNull OrganisationEdge> edges,

        @NonNull @Description("The organisations.") List<@NonNull Organisation> nodes,
        @NonNull @Description("Where the page stands.") PageInfo pageInfo,
        @Description("How many there are in all.") @Nullable Integer totalCount) {

    static OrganisationConnection of(Page<Organisation> page, @Nullable Integer totalCount) {
        var edges = IntStream.range(0, page.rows().size())
                .mapToObj(i ->
                        new OrganisationEdge(page.cursors().get(i), page.rows().get(i)))
                .toList();
        return new OrganisationConnection(edges, page.rows(), page.info(), totalCount);
    }
}
