package org.jatigi.displacement;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** The round of data collection that a figure comes from. */
@Description("The round of data collection that a figure comes from.")
@Holds(category = Category.DISPLACEMENT_AGGREGATE)
public record FigureRound(
        @Id @NonNull @Description("Its id.") UUID id,

        @Description("Its number within the operation.") @Nullable
        Integer number,

        @NonNull @Description("The operation.") String operation,

        @NonNull @Description("What kind of collection it was.")
        RoundType type) {}
