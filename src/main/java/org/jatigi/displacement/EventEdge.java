package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An event and its place in the list. */
@Type("DisplacementEventEdge")
@Description("An event and its place in the list.")
public record EventEdge(
        @NonNull @Description("Its place in the list.") String cursor,
        @NonNull @Description("The event.") EventView node) {}
