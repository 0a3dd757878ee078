package org.jatigi.sites;

import org.eclipse.microprofile.graphql.Description;

/** Whether people live there. */
@Description("Whether people live there.")
public enum SiteStatus {
    OPEN,
    CLOSING,
    CLOSED
}
