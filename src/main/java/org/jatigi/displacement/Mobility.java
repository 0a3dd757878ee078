package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.reference.Area;
import org.jspecify.annotations.Nullable;

/** How many people of one area are now in another. */
@Description("How many people of one area are now in another.")
@Holds(category = Category.DISPLACEMENT_AGGREGATE)
public record Mobility(
        @Description("Where they come from; null where that is not known at this level, or abroad.") @Nullable
        Area from,

        @Description("The country they come from, where it is known.") @Nullable
        String fromCountry,

        @NonNull @Description("Where they are.") Area to,
        @Description("How many people.") @Nullable Long individuals,
        @Description("How many households.") @Nullable Long households,

        @Description("Whether the numbers are left out to protect people.")
        boolean suppressed,

        @NonNull @Description("Where the numbers come from.")
        Provenance provenance) {}
