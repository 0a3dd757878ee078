package org.jatigi.matching.cluster;

/** What follows from the weight of a pair. A machine only proposes: nobody is merged, refused or deleted without a person. */
public enum Zone {
    /** One person, as far as a machine can tell. */
    LINK,
    /** A person has to look. */
    REVIEW,
    /** Two persons. */
    NON_LINK
}
