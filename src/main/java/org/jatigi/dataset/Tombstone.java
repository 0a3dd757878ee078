package org.jatigi.dataset;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** That a record was there and is gone. */
@Description("That a record was there and is gone.")
public record Tombstone(
        @Id @NonNull @Description("Its id.") UUID id,
        @NonNull @Description("Since when it is gone.") Instant at) {}
