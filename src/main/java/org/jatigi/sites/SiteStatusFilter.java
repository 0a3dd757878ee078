package org.jatigi.sites;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Conditions on the status of a site; all that are given must hold. */
@Input("SiteStatusFilter")
@Description("Conditions on the status of a site; all that are given must hold.")
public record SiteStatusFilter(
        @Description("Exactly this one.") @Nullable SiteStatus eq,
        @Description("One of these.") @Nullable List<SiteStatus> in) {}
