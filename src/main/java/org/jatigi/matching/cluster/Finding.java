package org.jatigi.matching.cluster;

/**
 * Something about a cluster that a person should know before believing it.
 *
 * @param kind what it is
 * @param cluster the cluster's smallest record
 * @param one the pair of records that shows it, the smaller first
 * @param other the larger record of the pair; may lie in another cluster, when a link was cut
 * @param weight the pair's weight, log2 odds; NaN when the pair was decided and never scored
 */
public record Finding(Kind kind, int cluster, int one, int other, float weight) {

    /** Kinds of findings: first links that were cut, then what is odd about a cluster that stands. */
    public enum Kind {
        /** Cut: the cluster would have more records than is believable for one person. */
        TOO_LARGE,
        /** Cut: a roster lists a person once, and both groups have a record of the same roster. */
        SAME_ROSTER,
        /** Cut: a person decided that somebody here is not somebody there. */
        MUST_NOT_LINK,
        /** Cut: the two records look alike, but taken together their groups do not. */
        OUTVOTED,
        /** Inside: this pair alone holds two groups of two or more records together, and is the weakest link of the cluster. */
        BRIDGE,
        /** Inside: the most unlike pair of the cluster, which for itself would be a non-link. */
        WEAK_PAIR,
        /** A person decided that the two are one, against other decisions that they are not. The pair is not linked. */
        CONTRADICTION
    }
}
