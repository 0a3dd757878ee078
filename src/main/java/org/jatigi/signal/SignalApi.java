package org.jatigi.signal;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jatigi.access.Category;
import org.jatigi.access.CurrentViewer;
import org.jatigi.access.Needs;
import org.jatigi.access.Verb;

/** Where events stand, for clients that begin to follow them. */
@GraphQLApi
public class SignalApi {

    private final SignalStore store;
    private final CurrentViewer viewer;

    SignalApi(SignalStore store, CurrentViewer viewer) {
        this.store = store;
        this.viewer = viewer;
    }

    @Query
    @Description("How far events go: the last sequence, and the earliest that a subscription may begin after.")
    @Needs(category = Category.WEBHOOK, verb = Verb.READ)
    public Uni<SignalPosition> signalPosition() {
        return store.position(viewer.get());
    }
}
