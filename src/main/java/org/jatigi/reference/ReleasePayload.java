package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What a step in the life of a release answers. */
@Description("The release as it stands now.")
public record ReleasePayload(
        @Description("The release.") @Nullable ReleaseView release) {}
