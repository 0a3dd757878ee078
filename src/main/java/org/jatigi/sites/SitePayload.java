package org.jatigi.sites;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of a site that was written. */
@Description("What became of a site that was written.")
public record SitePayload(@NonNull @Description("The site.") SiteView site) {}
