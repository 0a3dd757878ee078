package org.jatigi.matching.cluster;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import org.jatigi.matching.record.Pairs;

/** Sorts records and pairs by component, and gives one component after the other, each in an order that no order of pairs changes. */
final class ComponentReader {

    private final Pairs pairs;
    private final int[] root;
    private final int[] recordsFrom;
    private final int[] records;
    private final int[] pairsFrom;
    private final int[] pairsInside;
    private final int[] placeOf;

    /** @param components joined already by all links */
    ComponentReader(int count, Pairs pairs, Components components) {
        this.pairs = pairs;
        root = new int[count];
        for (int record = 0; record < count; record++) {
            root[record] = components.root(record);
        }
        recordsFrom = new int[count + 1];
        pairsFrom = new int[count + 1];
        records = new int[count];
        placeOf = new int[count];
        sortRecords();
        pairsInside = sortPairs();
    }

    /** Whether {@code record} names a component of two records or more. */
    boolean begins(int record) {
        return root[record] == record && recordsFrom[record + 1] - recordsFrom[record] > 1;
    }

    /** The component that {@code root} names. */
    Component component(int root) {
        int[] members = Arrays.copyOfRange(records, recordsFrom[root], recordsFrom[root + 1]);
        int from = pairsFrom[root];
        int count = pairsFrom[root + 1] - from;
        long[] places = new long[count];
        long[] weights = new long[count];
        for (int at = 0; at < count; at++) {
            int pair = pairsInside[from + at];
            places[at] = Decided.pair(placeOf[pairs.left(pair)], placeOf[pairs.right(pair)]);
            weights[at] = Float.floatToIntBits(pairs.weight(pair));
        }
        if (!isInOrder(places)) {
            LongArrays.quickSort(places, weights);
        }
        return withoutRepeats(members, places, weights);
    }

    /** Pairs that came in the order of their records are in that of their places too. */
    private static boolean isInOrder(long[] places) {
        for (int at = 1; at < places.length; at++) {
            if (places[at - 1] > places[at]) {
                return false;
            }
        }
        return true;
    }

    /** A pair that was given twice counts with the larger of its weights. */
    private static Component withoutRepeats(int[] members, long[] places, long[] weights) {
        int[] one = new int[places.length];
        int[] other = new int[places.length];
        float[] weight = new float[places.length];
        int count = 0;
        for (int at = 0; at < places.length; at++) {
            float found = Float.intBitsToFloat((int) weights[at]);
            if (at > 0 && places[at] == places[at - 1]) {
                weight[count - 1] = Math.max(weight[count - 1], found);
            } else {
                one[count] = Decided.one(places[at]);
                other[count] = Decided.other(places[at]);
                weight[count++] = found;
            }
        }
        return new Component(
                members, Arrays.copyOf(one, count), Arrays.copyOf(other, count), Arrays.copyOf(weight, count));
    }

    private void sortRecords() {
        for (int name : root) {
            recordsFrom[name + 1]++;
        }
        addUp(recordsFrom);
        int[] next = recordsFrom.clone();
        for (int record = 0; record < root.length; record++) {
            int place = next[root[record]]++;
            records[place] = record;
            placeOf[record] = place - recordsFrom[root[record]];
        }
    }

    private int[] sortPairs() {
        for (int pair = 0; pair < pairs.size(); pair++) {
            int name = root[pairs.left(pair)];
            if (name == root[pairs.right(pair)]) {
                pairsFrom[name + 1]++;
            }
        }
        addUp(pairsFrom);
        int[] inside = new int[pairsFrom[root.length]];
        int[] next = pairsFrom.clone();
        for (int pair = 0; pair < pairs.size(); pair++) {
            int name = root[pairs.left(pair)];
            if (name == root[pairs.right(pair)]) {
                inside[next[name]++] = pair;
            }
        }
        return inside;
    }

    private static void addUp(int[] counts) {
        for (int place = 1; place < counts.length; place++) {
            counts[place] += counts[place - 1];
        }
    }
}
