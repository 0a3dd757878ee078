package org.jatigi.sites;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jatigi.dataset.PointFilter;
import org.jatigi.dataset.TextFilter;
import org.jspecify.annotations.Nullable;

/** Which sites are wanted; all conditions that are given must hold. */
@Input("SiteFilter")
@Description("Which sites are wanted; all conditions that are given must hold.")
public record SiteFilter(
        @Description("By code.") @Nullable TextFilter code,
        @Description("By type.") @Nullable SiteTypeFilter type,
        @Description("By status.") @Nullable SiteStatusFilter status,
        @Description("By area.") @Nullable SiteAreaFilter area,

        @Description("By the acronym of the organisation that keeps the record.") @Nullable
        TextFilter organisation,

        @Description("By name.") @Nullable TextFilter name,

        @Description("By the exact point; only for those who may read it.") @Nullable
        PointFilter point) {}
