package org.jatigi.displacement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Conditions on the kind of data collection. */
@Description("Conditions on the kind of data collection; all that are given must hold.")
public record RoundTypeFilter(
        @Description("Exactly this kind.") @Nullable RoundType eq,
        @Description("One of these kinds.") @Nullable List<@NonNull RoundType> in) {}
