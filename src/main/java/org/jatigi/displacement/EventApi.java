package org.jatigi.displacement;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jatigi.access.Category;
import org.jatigi.access.CurrentViewer;
import org.jatigi.access.Needs;
import org.jatigi.access.Verb;
import org.jatigi.dataset.Asked;
import org.jatigi.dataset.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reported movements of people. */
@GraphQLApi
public class EventApi {

    private final DisplacementEvents events;
    private final Alerts alerts;
    private final CurrentViewer viewer;
    private final Context context;

    EventApi(DisplacementEvents events, Alerts alerts, CurrentViewer viewer, Context context) {
        this.events = events;
        this.alerts = alerts;
        this.viewer = viewer;
        this.context = context;
    }

    @Query
    @Description("Reported movements of people, the latest first: alerts, and those that were verified or refuted.")
    @Needs(category = Category.DISPLACEMENT_AGGREGATE, verb = Verb.READ)
    public Uni<EventConnection> displacementEvents(
            @Nullable EventFilter filter, @Nullable Integer first, @Nullable String after) {
        return events.page(
                viewer.get(),
                Objects.requireNonNullElse(filter, EventFilter.ALL),
                PageRequest.of(first, after),
                Asked.directly(context, "totalCount"));
    }

    @Subscription
    @Description(
            "Each movement of people that is reported. With after, those first that were reported after that sequence: none is left out, none comes twice.")
    @Needs(category = Category.DISPLACEMENT_AGGREGATE, verb = Verb.SUBSCRIBE)
    public Multi<DisplacementEventReported> displacementEventReported(
            @Nullable EventFilter filter, @Nullable Long after) {
        return alerts.follow(viewer.bearing(), Objects.requireNonNullElse(filter, EventFilter.ALL), after);
    }

    @Mutation
    @Description("Reports a movement of people as an alert.")
    @Needs(category = Category.DISPLACEMENT_AGGREGATE, verb = Verb.CREATE)
    public Uni<EventPayload> reportDisplacementEvent(@NonNull EventReport input) {
        return events.report(viewer.get(), input).map(EventPayload::new);
    }

    @Mutation
    @Description(
            "Verifies or refutes an alert: the DNDS any, others those of their own organisation; never one's own report.")
    @Needs(category = Category.DISPLACEMENT_AGGREGATE, verb = Verb.READ)
    public Uni<EventPayload> verifyDisplacementEvent(@NonNull EventVerification input) {
        return events.verify(viewer.get(), input).map(EventPayload::new);
    }
}
