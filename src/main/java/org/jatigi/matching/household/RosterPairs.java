package org.jatigi.matching.household;

import it.unimi.dsi.fastutil.longs.LongArrays;
import org.jatigi.matching.record.Pairs;

/**
 * Scored pairs sorted by the two rosters that they lie across: one run of pairs for every two rosters that share any.
 *
 * <p>Only pairs of positive weight whose records lie in two different rosters: the others are no candidates for one person, or nothing
 * is known of their households. Within a run, pairs are in the order of their records: first the one in the smaller roster.
 */
final class RosterPairs {

    private final Pairs pairs;
    private final int[] roster;
    private final int[] order;
    private final long[] key;

    /** @param roster of every record, 0 for none */
    RosterPairs(Pairs pairs, int[] roster) {
        this.pairs = pairs;
        this.roster = roster;
        order = BetweenRosters.inOrder(pairs, roster, 0);
        key = new long[order.length];
        for (int place = 0; place < key.length; place++) {
            key[place] = BetweenRosters.key(pairs, roster, order[place]);
        }
        for (int from = 0; from < order.length; ) {
            int end = end(from);
            if (end - from > 1) {
                sortRun(from, end);
            }
            from = end;
        }
    }

    int size() {
        return order.length;
    }

    /** The end of the run of pairs that begins at {@code from}. */
    int end(int from) {
        int end = from;
        while (end < key.length && key[end] == key[from]) {
            end++;
        }
        return end;
    }

    int pair(int place) {
        return order[place];
    }

    int smallerRoster(int place) {
        return (int) (key[place] >>> Integer.SIZE);
    }

    int largerRoster(int place) {
        return (int) key[place];
    }

    /** The record that lies in the smaller roster. */
    int inSmaller(int place) {
        int pair = order[place];
        return roster[pairs.left(pair)] == smallerRoster(place) ? pairs.left(pair) : pairs.right(pair);
    }

    /** The record that lies in the larger roster. */
    int inLarger(int place) {
        int pair = order[place];
        return roster[pairs.left(pair)] == smallerRoster(place) ? pairs.right(pair) : pairs.left(pair);
    }

    float weight(int place) {
        return pairs.weight(order[place]);
    }

    /** Sorts the pairs of two rosters by their records, so that no order of pairs matters. */
    private void sortRun(int from, int end) {
        long[] records = new long[end - from];
        long[] pairOf = new long[end - from];
        for (int place = from; place < end; place++) {
            records[place - from] = (long) inSmaller(place) << Integer.SIZE | inLarger(place);
            pairOf[place - from] = order[place];
        }
        LongArrays.quickSort(records, pairOf);
        for (int place = from; place < end; place++) {
            order[place] = (int) pairOf[place - from];
        }
    }
}
