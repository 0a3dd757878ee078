package org.jatigi.displacement;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jatigi.access.Category;
import org.jatigi.access.CurrentViewer;
import org.jatigi.access.Needs;
import org.jatigi.access.Verb;
import org.jatigi.dataset.Asked;
import org.jatigi.dataset.Changes;
import org.jatigi.dataset.Inputs;
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
            @Nullable EventFilter filter,
            @Nullable Instant updatedSince,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return events.page(
                viewer.get(),
                Inputs.of(
                        "filter",
                        filter,
                        "updatedSince",
                        updatedSince,
                        "first",
                        first,
                        "after",
                        after,
                        "last",
                        last,
                        "before",
                        before),
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

    @Description("What a copy of the list needs beside its rows; null where updatedSince was not given.")
    public Uni<Changes> changes(@Source EventConnection connection) {
        return events.changes(viewer.get(), connection.given());
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
