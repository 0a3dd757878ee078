package org.jatigi.displacement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Conditions on the reason; all that are given must hold. */
@Input("DisplacementReasonFilter")
@Description("Conditions on the reason; all that are given must hold.")
public record DisplacementReasonFilter(
        @Description("Exactly this one.") @Nullable DisplacementReason eq,
        @Description("One of these.") @Nullable List<DisplacementReason> in) {}
