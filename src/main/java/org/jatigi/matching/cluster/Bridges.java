package org.jatigi.matching.cluster;

import java.util.Arrays;

/**
 * Finds the links that alone hold two groups of records together (bridges of a graph; Tarjan 1974, <i>A note on finding the bridges of a
 * graph</i>). Bridges tell over-merged clusters from sound ones (Randall et al. 2014, <i>Use of graph theory measures to identify errors in
 * record linkage</i>).
 *
 * <p>A depth-first walk without recursion, so that a chain of 100,000 records needs no stack: {@code lowest} is the earliest place of the
 * walk that a subtree reaches by another way than its tree edge. O(places + links).
 */
final class Bridges {

    private static final int NONE = -1;

    private final int[] one;
    private final int[] other;
    private final int[] first;
    private final int[] next;
    private final int[] entered;
    private final int[] lowest;
    private final int[] below;
    private final int[] through;
    private int clock;

    /** A connected graph of {@code places} places, its links as parallel arrays, none twice. */
    Bridges(int places, int[] one, int[] other) {
        this.one = one;
        this.other = other;
        first = new int[places];
        next = new int[2 * one.length];
        entered = new int[places];
        lowest = new int[places];
        below = new int[places];
        through = new int[places];
        Arrays.fill(first, NONE);
        Arrays.fill(entered, NONE);
        for (int link = one.length - 1; link >= 0; link--) {
            attach(2 * link, one[link]);
            attach(2 * link + 1, other[link]);
        }
    }

    /** The links whose removal leaves at least {@code groupMin} places on either side, in order. */
    int[] find(int groupMin) {
        int[] bridges = new int[one.length];
        int count = 0;
        int place = 0;
        enter(place, NONE);
        while (true) {
            int half = first[place];
            if (half != NONE) {
                first[place] = next[half];
                int to = (half & 1) == 0 ? other[half >> 1] : one[half >> 1];
                if (entered[to] == NONE) {
                    enter(to, half);
                    place = to;
                } else if (through[place] >> 1 != half >> 1) {
                    lowest[place] = Math.min(lowest[place], entered[to]);
                }
            } else if (through[place] == NONE) {
                int[] found = Arrays.copyOf(bridges, count);
                Arrays.sort(found);
                return found;
            } else {
                int link = through[place] >> 1;
                int parent = (through[place] & 1) == 0 ? one[link] : other[link];
                if (lowest[place] > entered[parent]
                        && Math.min(below[place], first.length - below[place]) >= groupMin) {
                    bridges[count++] = link;
                }
                lowest[parent] = Math.min(lowest[parent], lowest[place]);
                below[parent] += below[place];
                place = parent;
            }
        }
    }

    private void enter(int place, int half) {
        entered[place] = clock;
        lowest[place] = clock++;
        below[place] = 1;
        through[place] = half;
    }

    private void attach(int half, int place) {
        next[half] = first[place];
        first[place] = half;
    }
}
