package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jatigi.dataset.DateFilter;
import org.jspecify.annotations.Nullable;

/** Which reported movements are wanted. */
@Input("DisplacementEventFilter")
@Description("Which reported movements are wanted; all conditions that are given must hold.")
public record EventFilter(
        @Description("By the day it happened or began.") @Nullable
        DateFilter date,

        @Description("By whether it was confirmed.") @Nullable
        VerificationFilter verification,

        @Description("By what made people leave.") @Nullable DisplacementReasonFilter cause,
        @Description("By group of people.") @Nullable PopulationGroupFilter group,

        @Description("By the area people went to.") @Nullable
        AreaFilter to) {

    static final EventFilter ALL = new EventFilter(null, null, null, null, null);
}
