package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What somebody found out about a reported movement. */
@Input("DisplacementEventVerificationInput")
@Description("What somebody found out about a reported movement.")
public record EventVerification(
        @Id @NonNull @Description("The event.") String event,
        @NonNull @Description("VERIFIED or REFUTED.") Verification verification,
        @Description("How it was found out.") @Nullable String note) {}
