package org.jatigi.reference;

/** What kind of coordination body it is. */
public enum CoordinationKind {
    CLUSTER,
    AREA_OF_RESPONSIBILITY,
    WORKING_GROUP,
    NATIONAL_COMMITTEE
}
