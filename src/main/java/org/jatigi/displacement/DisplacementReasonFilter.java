package org.jatigi.displacement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Conditions on the reason; all that are given must hold. */
@Description("Conditions on the reason; all that are given must hold.")
public record DisplacementReasonFilter(
        @Description("Exactly this one.") @Nullable DisplacementReason eq,
        @Description("One of these.") @Nullable List<@NonNull DisplacementReason> in) {}
