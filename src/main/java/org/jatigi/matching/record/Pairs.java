package org.jatigi.matching.record;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Pairs of records with a weight each.
 *
 * <p>A record is named by its place in its register, the smaller first. A weight is the logarithm to base 2 of the odds that both are the
 * same person: 0 is an even chance, 4.25 is 95 in 100. Pairs that a search weighed also tell what their weight is made of; all of a list do or none.
 */
public final class Pairs {

    private final IntArrayList left;
    private final IntArrayList right;
    private final FloatArrayList weight;
    private final FloatArrayList matchBits;
    private final FloatArrayList householdBits;

    public Pairs() {
        this(0);
    }

    private Pairs(int room) {
        this(
                new IntArrayList(room),
                new IntArrayList(room),
                new FloatArrayList(room),
                new FloatArrayList(),
                new FloatArrayList());
    }

    private Pairs(
            IntArrayList left,
            IntArrayList right,
            FloatArrayList weight,
            FloatArrayList matchBits,
            FloatArrayList householdBits) {
        this.left = left;
        this.right = right;
        this.weight = weight;
        this.matchBits = matchBits;
        this.householdBits = householdBits;
    }

    public void add(int one, int other, float pairWeight) {
        left.add(Math.min(one, other));
        right.add(Math.max(one, other));
        weight.add(pairWeight);
    }

    /** Adds a pair that tells what its weight is made of; see {@link #matchBits} and {@link #householdBits}. */
    public void add(int one, int other, float pairWeight, float match, float household) {
        add(one, other, pairWeight);
        matchBits.add(match);
        householdBits.add(household);
    }

    public void addAll(Pairs more) {
        left.addAll(more.left);
        right.addAll(more.right);
        weight.addAll(more.weight);
        matchBits.addAll(more.matchBits);
        householdBits.addAll(more.householdBits);
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

    /** By how many bits the same person is likelier than two people of different households, before calibration; of pairs that tell it. */
    public float matchBits(int pair) {
        return matchBits.getFloat(pair);
    }

    /** By how many bits two people of one household are likelier than two of different ones; of pairs that tell it. */
    public float householdBits(int pair) {
        return householdBits.getFloat(pair);
    }

    /** The weights of all pairs, in their order; a copy. */
    public float[] weights() {
        return weight.toFloatArray();
    }

    /** The same pairs in the same order with other weights, which are not copied; they no longer tell what those are made of. */
    public Pairs withWeights(float[] weights) {
        return new Pairs(
                left.clone(), right.clone(), FloatArrayList.wrap(weights), new FloatArrayList(), new FloatArrayList());
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
        Pairs sorted = new Pairs(order.length);
        for (int pair : order) {
            sorted.addOf(this, pair);
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
                once.addOf(this, pair);
            }
        }
        return once;
    }

    private void addOf(Pairs others, int pair) {
        left.add(others.left(pair));
        right.add(others.right(pair));
        weight.add(others.weight(pair));
        if (!others.matchBits.isEmpty()) {
            matchBits.add(others.matchBits(pair));
            householdBits.add(others.householdBits(pair));
        }
    }
}
