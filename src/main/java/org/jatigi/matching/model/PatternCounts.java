package org.jatigi.matching.model;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.Arrays;
import java.util.List;

/**
 * How many pairs show each pattern of levels. The EM algorithm needs no more of the pairs than this.
 *
 * @param patterns as {@link Scorer#pattern} makes them, rising
 * @param counts how many pairs show each
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of patterns, read a hundred times
record PatternCounts(long[] patterns, long[] counts) {

    /** The sums of what threads counted, in the order of the patterns. */
    static PatternCounts of(List<Long2LongOpenHashMap> parts) {
        Long2LongOpenHashMap all = new Long2LongOpenHashMap();
        for (Long2LongOpenHashMap part : parts) {
            part.long2LongEntrySet().fastForEach(entry -> all.addTo(entry.getLongKey(), entry.getLongValue()));
        }
        long[] patterns = all.keySet().toLongArray();
        Arrays.sort(patterns);
        return new PatternCounts(patterns, Arrays.stream(patterns).map(all::get).toArray());
    }

    long total() {
        return Arrays.stream(counts).sum();
    }

    /** The level of a field in a pattern. */
    static int level(long pattern, int field) {
        return (int) (pattern >>> (4 * field)) & 15;
    }

    /**
     * How often each level of a field was seen where no value was missing.
     *
     * @param prior what each level is counted before anything was seen
     * @return probabilities by level
     */
    double[] shares(int field, int levels, double prior) {
        double[] shares = new double[levels];
        for (int at = 0; at < patterns.length; at++) {
            shares[level(patterns[at], field)] += counts[at];
        }
        return normal(shares, prior);
    }

    /** Counts by level as probabilities; that of the missing value is 0. */
    static double[] normal(double[] counts, double prior) {
        double total = 0;
        for (int level = 1; level < counts.length; level++) {
            total += counts[level] + prior;
        }
        double[] shares = new double[counts.length];
        for (int level = 1; level < counts.length; level++) {
            shares[level] = (counts[level] + prior) / total;
        }
        return shares;
    }
}
