package org.jatigi.displacement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Conditions on whether an event was confirmed. */
@Description("Conditions on whether an event was confirmed; all that are given must hold.")
public record VerificationFilter(
        @Description("Exactly this.") @Nullable Verification eq,
        @Description("One of these.") @Nullable List<@NonNull Verification> in) {}
