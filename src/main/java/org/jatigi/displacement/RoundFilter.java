package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jatigi.dataset.IntFilter;
import org.jatigi.dataset.TextFilter;
import org.jspecify.annotations.Nullable;

/** Which rounds are wanted. */
@Input("RoundFilter")
@Description("Which rounds are wanted; all conditions that are given must hold.")
public record RoundFilter(
        @Description("By operation.") @Nullable TextFilter operation,
        @Description("By number.") @Nullable IntFilter number,

        @Description("By the kind of data collection.") @Nullable
        RoundTypeFilter type) {}
