package org.jatigi.matching.cluster;

/**
 * How pairs become clusters.
 *
 * @param zones the weights of link and review
 * @param meanMin two groups of records become one person when the mean weight over all pairs across them is at least this, in bits
 * @param unknownWeight the weight of a pair across that was not scored, because no blocking rule found it or it was too weak to be kept;
 *     below {@code meanMin}
 * @param weightMax a single pair counts at most this much in a mean
 * @param sizeMax no cluster has more records than this
 */
public record ClusterParameters(Zones zones, double meanMin, double unknownWeight, double weightMax, int sizeMax) {

    /** More likely one person than not. */
    private static final double MEAN_MIN = 0;

    /**
     * One in nine. Tuned once on fake_1000, FEBRL 3, and generated registers of 43 thousand corrupted records of 5 thousand persons with
     * relatives and of 29 thousand records in households, and the same for all. Between -3 and -7 the pairwise F1 of clusters changes by
     * .01 to .02; -2 and above lets chains through (precision on the first generated register .89 at -3, .69 at a mean of -2).
     */
    private static final double UNKNOWN_WEIGHT = -3;

    /** One document number should not outvote many pairs that differ; 8, 12 and 40 differed by less than .002 on the same registers. */
    private static final double WEIGHT_MAX = 12;

    /** The largest true person of public labelled registers has some tens of records; a hundred records share a value typed for everybody, not a person. */
    private static final int SIZE_MAX = 100;

    public ClusterParameters {
        if (!(unknownWeight < meanMin && meanMin <= weightMax)
                || !Double.isFinite(unknownWeight)
                || !Double.isFinite(weightMax)) {
            throw new IllegalArgumentException(
                    "the weight of an unknown pair lies below the mean asked for, and that not above the largest weight: "
                            + unknownWeight + ", " + meanMin + ", " + weightMax);
        }
        if (sizeMax < 1) {
            throw new IllegalArgumentException("a cluster has room for one record at least: " + sizeMax);
        }
    }

    /** The parameters that served best so far, with these zones. */
    public static ClusterParameters of(Zones zones) {
        return new ClusterParameters(zones, MEAN_MIN, UNKNOWN_WEIGHT, WEIGHT_MAX, SIZE_MAX);
    }
}
