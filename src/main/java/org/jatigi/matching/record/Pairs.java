package org.jatigi.matching.record;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Pairs of records with a weight each.
 *
 * <p>A record is named by its place in its register, the smaller first. A weight is the logarithm to base 2 of the odds that both are the
 * same person: 0 is an even chance, 4.25 is 95 in 100.
 */
public final class Pairs {

    private final IntArrayList left;
    private final IntArrayList right;
    private final FloatArrayList weight;

    public Pairs() {
        this(new IntArrayList(), new IntArrayList(), new FloatArrayList());
    }

    private Pairs(IntArrayList left, IntArrayList right, FloatArrayList weight) {
        this.left = left;
        this.right = right;
        this.weight = weight;
    }

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

    /** The weights of all pairs, in their order; a copy. */
    public float[] weights() {
        return weight.toFloatArray();
    }

    /** The same pairs in the same order with other weights, which are not copied. */
    public Pairs withWeights(float[] weights) {
        return new Pairs(left.clone(), right.clone(), FloatArrayList.wrap(weights));
    }

    /** The same pairs in the order of their records, so that nothing that follows depends on who found them first. */
    public Pairs inOrder() {
        int[] order = new int[size()];
        int records = 0;
        for (int pair = 0; pair < order.length; pair++) {
            order[pair] = pair;
            records = Math.max(records, right(pair) + 1);
        }
        order = dealt(dealt(order, right, records), left, records);
        Pairs sorted = new Pairs(
                new IntArrayList(order.length), new IntArrayList(order.length), new FloatArrayList(order.length));
        for (int pair : order) {
            sorted.add(left(pair), right(pair), weight(pair));
        }
        return sorted;
    }

    /** Pairs sorted by one of their records, those of the same in the order given: counted, then put where they belong. */
    private static int[] dealt(int[] pairs, IntArrayList recordOf, int records) {
        int[] next = new int[records + 1];
        for (int pair : pairs) {
            next[recordOf.getInt(pair) + 1]++;
        }
        for (int record = 0; record < records; record++) {
            next[record + 1] += next[record];
        }
        int[] dealt = new int[pairs.length];
        for (int pair : pairs) {
            dealt[next[recordOf.getInt(pair)]++] = pair;
        }
        return dealt;
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
