package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** An area or a place that a text may mean. */
@Description("An area or a place that a text may mean.")
@Holds(category = Category.REFERENCE_ADMIN)
public record PlaceMatch(
        @Description(
                "How much the text agrees with the name. 1: its official name, but for case, accents and hyphens. 0.95: another name"
                        + " it has or had. Below: 0.9 times the share of letters that are right. 0.5: a code that several"
                        + " editions use. Less, where the text names a kind of place or an area around it that does not agree.")
        double confidence,

        @NonNull @Description("The area; of a village, the commune it is in.")
        Area area,

        @Description("The village or other place, where the text means one.") @Nullable
        Place place) {}
