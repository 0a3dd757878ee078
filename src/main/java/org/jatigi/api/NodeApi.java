package org.jatigi.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jatigi.access.CurrentViewer;
import org.jatigi.dataset.Catalogue;
import org.jatigi.dataset.Node;

/** Any record by its id. */
@GraphQLApi
public class NodeApi {

    private final Catalogue catalogue;
    private final CurrentViewer viewer;

    NodeApi(Catalogue catalogue, CurrentViewer viewer) {
        this.catalogue = catalogue;
        this.viewer = viewer;
    }

    @Query
    @Description("The record of that id; null where there is none that you may see.")
    public Uni<Node> node(@Id @NonNull String id) {
        return Nodes.id(id).map(this::find).orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Uni<Node> find(UUID id) {
        var asking = viewer.get();
        return Multi.createFrom()
                .iterable(catalogue.nodes())
                .onItem()
                .transformToUniAndConcatenate(kind -> kind.find().of(asking, id).map(Node.class::cast))
                .toUni();
    }
}
