package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which release is to be taken a step further. */
@Description("Which release is to be taken a step further.")
public record ReleaseStep(
        @Id @NonNull @Description("The release.") String release,

        @Description("What is to be remembered about this step.") @Nullable
        String note) {}
