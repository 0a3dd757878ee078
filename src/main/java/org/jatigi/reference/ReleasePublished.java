package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** That a release became the public one. */
@Description("That a release became the public one.")
@Holds(category = Category.RELEASE)
public record ReleasePublished(
        @Description("The release as it stands at the moment of delivery.") @Nullable
        ReleaseView release,

        @Description("To go on from here after a break, subscribe again with after: this sequence.")
        long sequence) {}
