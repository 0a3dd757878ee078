package org.jatigi.matching.model;

import java.util.List;
import java.util.Map;

/**
 * How a model was learnt, for whoever has to trust it.
 *
 * @param records of the register
 * @param pairs that could be made of them
 * @param randomPairs that u was learnt from
 * @param rosterPairs of one household that h was learnt from
 * @param reviewedPairs that people had decided
 * @param blocks that m was learnt from
 * @param alarms what should make a reader doubt, in English sentences
 */
public record TrainingReport(
        long records,
        double pairs,
        long randomPairs,
        long rosterPairs,
        long reviewedPairs,
        List<BlockReport> blocks,
        List<String> alarms) {

    /** The same, taught by more reviewed pairs since. */
    public TrainingReport taughtBy(long morePairs) {
        return new TrainingReport(records, pairs, randomPairs, rosterPairs, reviewedPairs + morePairs, blocks, alarms);
    }

    /**
     * What one training block said.
     *
     * @param rule that made the block
     * @param pairs that were counted in it
     * @param matches how many of them seem to be the same person
     * @param sameByField by name of the fields that were free in it, how often the records of one person have equal values
     */
    public record BlockReport(String rule, long pairs, double matches, Map<String, Double> sameByField) {}
}
