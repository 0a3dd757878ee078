package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.reference.Period;
import org.jspecify.annotations.Nullable;

/** The stock of an area in one round. */
@Description("The stock of an area in one round.")
@Holds(category = Category.DISPLACEMENT_AGGREGATE)
public record StockPoint(
        @Description("The assessment round; null where there was none.") @Nullable
        FigureRound round,

        @NonNull @Description("When the count holds.") Period referencePeriod,
        @Description("How many people.") @Nullable Long individuals,
        @Description("How many households.") @Nullable Long households,

        @Description("Whether the numbers are left out to protect people.")
        boolean suppressed,

        @Description(
                "How many people of the round, in the whole country, are in rows that could not be accepted at its import; null where that is not known.")
        @Nullable
        Long held,

        @NonNull @Description("Where the numbers come from.")
        Provenance provenance) {}
