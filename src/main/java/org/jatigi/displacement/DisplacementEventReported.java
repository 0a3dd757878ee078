package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** That a movement of people was reported. */
@Description("That a movement of people was reported.")
@Holds(category = Category.DISPLACEMENT_AGGREGATE)
public record DisplacementEventReported(
        @Description("The movement as it stands at the moment of delivery.") @Nullable
        EventView event,

        @Description("To go on from here after a break, subscribe again with after: this sequence.")
        long sequence) {}
