package org.jatigi.matching.record;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;

/**
 * Pairs of records with a weight each.
 *
 * <p>A record is named by its place in its register, the smaller first. A weight is the logarithm to base 2 of the odds that both are the
 * same person: 0 is an even chance, 4.25 is 95 in 100.
 */
public final class Pairs {

    private final IntArrayList left = new IntArrayList();
    private final IntArrayList right = new IntArrayList();
    private final FloatArrayList weight = new FloatArrayList();

    public void add(int one, int other, float pairWeight) {
        left.add(Math.min(one, other));
        right.add(Math.max(one, other));
        weight.add(pairWeight);
    }

    public void addAll(Pairs more) {
        left.addAll(more.left);
        right.addAll(more.right);
        weight.addAll(more.weight);
    }

    public int size() {
        return left.size();
    }

    public int left(int pair) {
        return left.getInt(pair);
    }

    public int right(int pair) {
        return right.getInt(pair);
    }

    public float weight(int pair) {
        return weight.getFloat(pair);
    }

    /** The same pairs in the order of their records, so that nothing that follows depends on who found them first. */
    public Pairs inOrder() {
        int[] order = new int[size()];
        long[] records = new long[size()];
        for (int pair = 0; pair < order.length; pair++) {
            order[pair] = pair;
            records[pair] = (long) left(pair) << Integer.SIZE | right(pair);
        }
        LongArrays.radixSortIndirect(order, records, true);
        Pairs sorted = new Pairs();
        for (int pair : order) {
            sorted.add(left(pair), right(pair), weight(pair));
        }
        return sorted;
    }

    /** These pairs, which are in order, each once. */
    public Pairs withoutRepeats() {
        Pairs once = new Pairs();
        for (int pair = 0; pair < size(); pair++) {
            if (pair == 0 || left(pair) != left(pair - 1) || right(pair) != right(pair - 1)) {
                once.add(left(pair), right(pair), weight(pair));
            }
        }
        return once;
    }
}
