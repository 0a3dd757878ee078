package org.jatigi.matching.household;

import java.util.Arrays;
import org.jatigi.matching.record.Pairs;

/**
 * Sorts pairs by the two rosters that they lie across: those of the same two beside each other, in their own order.
 *
 * <p>They are dealt out by the smaller roster and sorted by the larger, a handful at a time.
 */
final class BetweenRosters {

    private BetweenRosters() {}

    /**
     * The numbers of the pairs that lie across two rosters and weigh more than {@code above}.
     *
     * @param roster of every record, 0 for none
     */
    static int[] inOrder(Pairs pairs, int[] roster, float above) {
        int last = 0;
        for (int number : roster) {
            last = Math.max(last, number);
        }
        int[] from = new int[last + 2];
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (pairs.weight(pair) > above) {
                from[smaller(pairs, roster, pair) + 1]++;
            }
        }
        from[1] = 0;
        for (int number = 1; number <= last; number++) {
            from[number + 1] += from[number];
        }
        long[] dealt = new long[from[last + 1]];
        int[] next = from.clone();
        for (int pair = 0; pair < pairs.size(); pair++) {
            int smaller = pairs.weight(pair) > above ? smaller(pairs, roster, pair) : 0;
            if (smaller != 0) {
                int larger = roster[pairs.left(pair)] + roster[pairs.right(pair)] - smaller;
                dealt[next[smaller]++] = (long) larger << Integer.SIZE | pair;
            }
        }
        return sorted(dealt, from, last);
    }

    private static int[] sorted(long[] dealt, int[] from, int last) {
        for (int number = 1; number <= last; number++) {
            if (from[number + 1] - from[number] > 1) {
                Arrays.sort(dealt, from[number], from[number + 1]);
            }
        }
        int[] sorted = new int[dealt.length];
        for (int place = 0; place < sorted.length; place++) {
            sorted[place] = (int) dealt[place];
        }
        return sorted;
    }

    /** The smaller of the two rosters of a pair; 0 where one record is on none or both are on the same. */
    private static int smaller(Pairs pairs, int[] roster, int pair) {
        int one = roster[pairs.left(pair)];
        int other = roster[pairs.right(pair)];
        return one == other ? 0 : Math.min(one, other);
    }

    /** The two rosters of a pair as one number, the smaller first. */
    static long key(Pairs pairs, int[] roster, int pair) {
        int one = roster[pairs.left(pair)];
        int other = roster[pairs.right(pair)];
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }
}
