package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What reporting or verifying an event answers. */
@Type("DisplacementEventPayload")
@Description("The event as it stands now.")
public record EventPayload(
        @Description("The event.") @Nullable EventView event) {}
