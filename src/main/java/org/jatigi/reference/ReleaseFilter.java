package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jatigi.dataset.IntFilter;
import org.jatigi.dataset.TextFilter;
import org.jspecify.annotations.Nullable;

/** Which releases are wanted; all conditions that are given must hold. */
@Input("ReleaseFilter")
@Description("Which releases are wanted; all conditions that are given must hold.")
public record ReleaseFilter(
        @Description("By where they stand in their life.") @Nullable
        ReleaseStateFilter state,

        @Description("By the dataset their facts belong to.") @Nullable
        TextFilter dataset,

        @Description("By the number of the round.") @Nullable
        IntFilter round,

        @Description("By the acronym of the organisation that submitted them.") @Nullable
        TextFilter publisher,

        @Description("Whether they are invented, for demonstration.") @Nullable
        Boolean synthetic) {}
