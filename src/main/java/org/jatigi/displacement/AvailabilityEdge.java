package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What there is for an area, and its place in the list. */
@Description("What there is for an area, and its place in the list.")
public record AvailabilityEdge(
        @NonNull @Description("The place; give it back as \"after\" to go on behind it.")
        String cursor,

        @NonNull @Description("What there is.") Availability node) {}
