package org.jatigi.matching.household;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
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
        int count = 0;
        long[] keys = new long[pairs.size()];
        long[] found = new long[pairs.size()];
        for (int pair = 0; pair < pairs.size(); pair++) {
            int one = roster[pairs.left(pair)];
            int other = roster[pairs.right(pair)];
            if (one != 0 && other != 0 && one != other && pairs.weight(pair) > 0) {
                keys[count] = (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
                found[count++] = pair;
            }
        }
        key = Arrays.copyOf(keys, count);
        order = inOrder(Arrays.copyOf(found, count));
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

    /** Sorts keys, then the pairs of each key by their records, so that no order of pairs matters. */
    private int[] inOrder(long[] found) {
        LongArrays.quickSort(key, found);
        int[] sorted = new int[found.length];
        for (int from = 0; from < found.length; ) {
            int end = end(from);
            sortRun(found, from, end, sorted);
            from = end;
        }
        return sorted;
    }

    private void sortRun(long[] found, int from, int end, int[] sorted) {
        long[] records = new long[end - from];
        long[] pairOf = Arrays.copyOfRange(found, from, end);
        for (int place = 0; place < records.length; place++) {
            int pair = (int) pairOf[place];
            boolean leftFirst = roster[pairs.left(pair)] < roster[pairs.right(pair)];
            int first = leftFirst ? pairs.left(pair) : pairs.right(pair);
            int second = leftFirst ? pairs.right(pair) : pairs.left(pair);
            records[place] = (long) first << Integer.SIZE | second;
        }
        LongArrays.quickSort(records, pairOf);
        for (int place = 0; place < records.length; place++) {
            sorted[from + place] = (int) pairOf[place];
        }
    }
}
