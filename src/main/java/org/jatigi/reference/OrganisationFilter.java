package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jatigi.dataset.TextFilter;
import org.jspecify.annotations.Nullable;

/** Which organisations are wanted. */
@Input("OrganisationFilter")
@Description("Which organisations are wanted; all conditions that are given must hold.")
public record OrganisationFilter(
        @Description("By acronym.") @Nullable TextFilter acronym,
        @Description("By type.") @Nullable OrganisationTypeFilter type,

        @Description("Whether they work in Mali now.") @Nullable
        Boolean active,

        @Description("Whether they are invented, for demonstration.") @Nullable
        Boolean synthetic) {}
