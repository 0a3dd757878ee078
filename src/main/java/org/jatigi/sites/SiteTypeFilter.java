package org.jatigi.sites;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Conditions on the type of a site; all that are given must hold. */
@Input("SiteTypeFilter")
@Description("Conditions on the type of a site; all that are given must hold.")
public record SiteTypeFilter(
        @Description("Exactly this one.") @Nullable SiteType eq,
        @Description("One of these.") @Nullable List<SiteType> in) {}
