package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An area and its place in the list. */
@Description("An area and its place in the list.")
public record AreaEdge(
        @NonNull @Description("Its place in the list.") String cursor,
        @NonNull @Description("The node.") Area node) {}
