package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An organisation and its place in the list. */
@Description("An organisation and its place in the list.")
public record OrganisationEdge(
        @NonNull @Description("Its place in the list.") String cursor,
        @NonNull @Description("The node.") Organisation node) {}
