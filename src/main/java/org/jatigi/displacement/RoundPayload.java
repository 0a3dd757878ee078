package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What opening a round answers. */
@Description("The round that was opened.")
public record RoundPayload(
        @Description("The round.") @Nullable RoundView round) {}
