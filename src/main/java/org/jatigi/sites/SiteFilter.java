package org.jatigi.sites;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
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
        TextFilter organisation) {

    static final SiteFilter ALL = new SiteFilter(null, null, null, null, null);
}
