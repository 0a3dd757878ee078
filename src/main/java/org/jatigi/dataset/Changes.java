package org.jatigi.dataset;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a client needs to keep a copy of a list true, beside the rows that changed. */
@Description("What a client needs to keep a copy of a list true, beside the rows that changed.")
public record Changes(
        @NonNull
        @Description(
                "Give it as updatedSince the next time. It lies somewhat back: some rows come twice, none is lost.")
        Instant syncedUntil,

        @NonNull @Description("What is no longer in the list, the first to go first.")
        List<@NonNull Tombstone> tombstones) {}
