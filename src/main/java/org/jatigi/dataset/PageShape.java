package org.jatigi.dataset;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The shapes of pages that a use case made: a connection of the public schema, its edges and where it stands. */
public final class PageShape {

    private static final Shape<PageInfo> INFO = Shape.<PageInfo>of("PageInfo")
            .value("hasNextPage", PageInfo::hasNextPage)
            .value("hasPreviousPage", PageInfo::hasPreviousPage)
            .value("startCursor", PageInfo::startCursor)
            .value("endCursor", PageInfo::endCursor);

    private PageShape() {}

    /** An edge of rows of that shape. */
    public static <E, N> Shape<E> edge(
            String type, Function<E, @Nullable Object> cursor, Function<E, N> node, Shape<N> shape) {
        return Shape.<E>of(type).value("cursor", cursor).one("node", edge -> node.apply(edge), shape);
    }

    /** A page of rows of that shape; what else it tells is added by whoever knows. */
    public static <C, E, N> Shape<C> connection(
            String type,
            Function<C, List<E>> edges,
            Shape<E> edge,
            Function<C, List<N>> nodes,
            Shape<N> node,
            Function<C, PageInfo> info) {
        return Shape.<C>of(type)
                .many("edges", edges, edge)
                .many("nodes", nodes, node)
                .one("pageInfo", page -> info.apply(page), INFO);
    }
}
