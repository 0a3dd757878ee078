package org.jatigi.matching.cluster;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/**
 * What is known of the pairs between groups of records, while groups grow.
 *
 * <p>An edge stands for all scored pairs between two groups. Two groups become one by moving the edges of the one with fewer edges; where
 * both had an edge to the same third group, the two edges become one. So every join costs what the smaller side has, and a component costs
 * O(e log e), be it a star, a chain or a clique. Groups are named by places of records in the component.
 */
final class Evidence {

    private static final int NONE = -1;

    private final double[] sum;
    private final int[] known;
    private final int[] strongest;
    private final boolean[] dead;
    private final int[] end;
    private final int[] next;
    private final int[] first;
    private final int[] degree;
    private final Long2IntOpenHashMap between;
    private final float[] weight;

    /** @param weightMax a pair's weight is cut to this and its negative */
    Evidence(Component component, double weightMax) {
        int pairs = component.pairs();
        weight = component.weight();
        sum = new double[pairs];
        known = new int[pairs];
        strongest = new int[pairs];
        dead = new boolean[pairs];
        end = new int[2 * pairs];
        next = new int[2 * pairs];
        first = new int[component.size()];
        degree = new int[component.size()];
        between = new Long2IntOpenHashMap(pairs);
        between.defaultReturnValue(NONE);
        Arrays.fill(first, NONE);
        for (int edge = 0; edge < pairs; edge++) {
            sum[edge] = Math.clamp(weight[edge], -weightMax, weightMax);
            known[edge] = 1;
            strongest[edge] = edge;
            attach(2 * edge, component.one()[edge]);
            attach(2 * edge + 1, component.other()[edge]);
            between.put(Decided.pair(component.one()[edge], component.other()[edge]), edge);
        }
    }

    boolean isDead(int edge) {
        return dead[edge];
    }

    int one(int edge) {
        return end[2 * edge];
    }

    int other(int edge) {
        return end[2 * edge + 1];
    }

    /** The pair of the largest weight of those that the edge stands for. */
    int strongest(int edge) {
        return strongest[edge];
    }

    /** The mean over {@code pairs} pairs, of which those that are not known weigh {@code unknownWeight}. */
    double mean(int edge, long pairs, double unknownWeight) {
        return (sum[edge] + (pairs - known[edge]) * unknownWeight) / pairs;
    }

    /** Which of the two has more edges and so keeps its name; the first of two alike. */
    int larger(int group, int otherGroup) {
        return degree[group] >= degree[otherGroup] ? group : otherGroup;
    }

    /** Makes the edges of {@code gone} edges of {@code kept}; tells {@code grown} of every edge that took another one in. */
    void join(int kept, int gone, Grown grown) {
        int half = first[gone];
        first[gone] = NONE;
        while (half != NONE) {
            int following = next[half];
            if (!dead[half >> 1]) {
                between.remove(Decided.pair(gone, end[half ^ 1]));
                move(half, kept, grown);
            }
            half = following;
        }
    }

    private void move(int half, int kept, Grown grown) {
        int edge = half >> 1;
        int neighbour = end[half ^ 1];
        if (neighbour == kept) {
            dead[edge] = true;
            return;
        }
        int same = between.get(Decided.pair(kept, neighbour));
        if (same == NONE) {
            attach(half, kept);
            between.put(Decided.pair(kept, neighbour), edge);
        } else {
            add(same, edge);
            grown.tookIn(same, edge);
        }
    }

    private void add(int edge, int taken) {
        sum[edge] += sum[taken];
        known[edge] += known[taken];
        dead[taken] = true;
        int best = strongest[edge];
        int rival = strongest[taken];
        if (weight[rival] > weight[best] || (weight[rival] == weight[best] && rival < best)) {
            strongest[edge] = rival;
        }
    }

    private void attach(int half, int group) {
        end[half] = group;
        next[half] = first[group];
        first[group] = half;
        degree[group]++;
    }

    /** Hears of an edge that took another one in. */
    interface Grown {
        void tookIn(int edge, int taken);
    }
}
