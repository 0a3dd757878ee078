package org.jatigi.sites;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.reference.AreaInput;

/** Where sites are. */
@Input("SiteAreaFilter")
@Description("Where sites are.")
public record SiteAreaFilter(
        @NonNull @Description("The code of an area: sites in it, in every edition.")
        String under,

        @Description("The edition of that code: 2015, 2021 or 2023.")
        int edition) {

    AreaInput asked() {
        return new AreaInput(under, edition, null);
    }
}
