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

    public ClusterParameters {
        if (!(unknownWeight < meanMin && meanMin <= weightMax) || !Double.isFinite(unknownWeight) || !Double.isFinite(weightMax)) {
            throw new IllegalArgumentException(
                    "the weight of an unknown pair lies below the mean asked for, and that not above the largest weight: " + unknownWeight
                            + ", " + meanMin + ", " + weightMax);
        }
        if (sizeMax < 1) {
            throw new IllegalArgumentException("a cluster has room for one record at least: " + sizeMax);
        }
    }
}
