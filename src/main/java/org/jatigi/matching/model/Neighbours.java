package org.jatigi.matching.model;

/**
 * How pairs of one place agree, and what of it is due to people who stand there twice. In a cercle of thousands these do not count; in a village of a
 * hundred they are one pair in a few hundred, more than chance ever brings together, and taken for neighbours they would speak against every
 * match of that village.
 *
 * @param place the field that says where people are from
 * @param share which share of all pairs is of one place
 * @param seen by field, how often such pairs agree at each level
 */
@SuppressWarnings("ArrayRecordComponent") // probabilities, read a few times
record Neighbours(int place, double share, double[][] seen) {

    /**
     * How often neighbours agree: what was seen less what is due to matches. Neighbours have at least as much in common as strangers.
     *
     * @param matchShare which share of all pairs is one person
     * @param m by field, how often the records of one person agree at each level
     * @param u likewise those of strangers
     */
    double[][] without(double matchShare, double[][] m, double[][] u) {
        double there = 0;
        for (int level = 1; level < m[place].length; level++) {
            there += isOfOnePlace(level) ? m[place][level] : 0;
        }
        double matches = matchShare * there / share;
        double[][] clean = new double[seen.length][];
        for (int field = 0; field < seen.length; field++) {
            clean[field] = seen[field].clone();
            for (int level = 1; field != place && level < clean[field].length; level++) {
                double least = Math.min(seen[field][level], u[field][level]);
                clean[field][level] = Math.max(least, seen[field][level] - matches * m[field][level]);
            }
            clean[field] = PatternCounts.normal(clean[field], 0);
        }
        return clean;
    }

    private boolean isOfOnePlace(int level) {
        return seen[place][level] > .001;
    }
}
