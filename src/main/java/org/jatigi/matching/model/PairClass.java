package org.jatigi.matching.model;

/** What two records can be to each other. */
public enum PairClass {
    /** The same person. */
    MATCH,
    /** People who have nothing to do with each other. */
    STRANGERS,
    /** Strangers of one place, who more often share names than others do: people settle by kin and tongue. */
    NEIGHBOURS,
    /** Two people of one household whom different interviews wrote down. */
    HOUSEHOLD,
    /** Two people of one household on one roster: one interview wrote down both, with the same telephone and the same spelling. */
    ROSTER
}
