package org.jatigi.sites;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A site and its place in the list. */
@Description("A site and its place in the list.")
public record SiteEdge(
        @NonNull @Description("The place; give it back as \"after\" to go on behind it.")
        String cursor,

        @NonNull @Description("The site.") SiteView node) {}
