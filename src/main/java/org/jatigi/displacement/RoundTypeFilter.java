package org.jatigi.displacement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Conditions on the kind of data collection. */
@Input("RoundTypeFilter")
@Description("Conditions on the kind of data collection; all that are given must hold.")
public record RoundTypeFilter(
        @Description("Exactly this kind.") @Nullable RoundType eq,
        @Description("One of these kinds.") @Nullable List<RoundType> in) {}
