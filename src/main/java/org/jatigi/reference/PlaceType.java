package org.jatigi.reference;

/** What kind of place it is. */
public enum PlaceType {
    VILLAGE,
    QUARTER,
    SITE,
    FLOW_MONITORING_POINT
}
