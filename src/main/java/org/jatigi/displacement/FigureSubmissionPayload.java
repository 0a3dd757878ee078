package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.jatigi.reference.ReleaseView;
import org.jspecify.annotations.Nullable;

/** What submitting figures answers. */
@Description("The draft release that was made.")
public record FigureSubmissionPayload(
        @Description("The release.") @Nullable ReleaseView release) {}
