package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A coordination body and its place in the list. */
@Description("A coordination body and its place in the list.")
public record CoordinationBodyEdge(
        @NonNull @Description("Its place in the list.") String cursor,
        @NonNull @Description("The node.") CoordinationBody node) {}
