package org.jatigi.reference;

/** How wide an organisation works. */
public enum OrganisationTier {
    NATIONAL,
    REGIONAL,
    LOCAL
}
