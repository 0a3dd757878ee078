package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A round and its place in the list. */
@Type("AssessmentRoundEdge")
@Description("A round and its place in the list.")
public record RoundEdge(
        @NonNull @Description("Its place in the list.") String cursor,
        @NonNull @Description("The round.") RoundView node) {}
