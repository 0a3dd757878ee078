package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A release and its place in the list. */
@Description("A release and its place in the list.")
public record ReleaseEdge(
        @NonNull @Description("Its place in the list.") String cursor,
        @NonNull @Description("The release.") ReleaseView node) {}
