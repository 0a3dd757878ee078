package org.jatigi.sites;

import org.eclipse.microprofile.graphql.Description;

/** How people came to live there. */
@Description("How people came to live there.")
public enum SiteType {
    PLANNED,
    SPONTANEOUS,
    COLLECTIVE_CENTRE,
    HOST_FAMILY
}
