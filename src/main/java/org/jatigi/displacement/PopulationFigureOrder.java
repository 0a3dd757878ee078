package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.dataset.Direction;
import org.jspecify.annotations.Nullable;

/** One column by which figures are ordered. */
@Input("PopulationFigureOrder")
@Description("One column by which figures are ordered.")
public record PopulationFigureOrder(
        @NonNull @Description("The column.") PopulationFigureOrderField field,

        @Description("Rising where it is not said.") @Nullable
        Direction direction) {}
