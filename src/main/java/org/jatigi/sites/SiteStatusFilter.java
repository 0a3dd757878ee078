package org.jatigi.sites;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jatigi.dataset.TextFilter;
import org.jspecify.annotations.Nullable;

/** Conditions on the status of a site; all that are given must hold. */
@Input("SiteStatusFilter")
@Description("Conditions on the status of a site; all that are given must hold.")
public record SiteStatusFilter(
        @Description("Exactly this one.") @Nullable SiteStatus eq,
        @Description("One of these.") @Nullable List<SiteStatus> in) {

    /** The same conditions on the words as they are stored. */
    TextFilter stored() {
        return new TextFilter(
                eq == null ? null : eq.name(),
                in == null
                        ? null
                        : in.stream().filter(Objects::nonNull).map(Enum::name).toList());
    }
}
