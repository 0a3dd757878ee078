package org.jatigi.reference;

/** Who says that an area is there. */
public enum Standing {
    /** It is in a published list of its edition. */
    OFFICIAL,
    /** A data file names it, and no list was published that could say otherwise. */
    REPORTED
}
