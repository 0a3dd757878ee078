package org.jatigi.matching.triangle;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jatigi.matching.model.Comparer;
import org.jatigi.matching.model.Scorer;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;

/**
 * Compares the pairs that no blocking rule showed and a third record suggests, because each of them is likelier than not one person with it.
 *
 * <p>Such a pair is either a match that blocking missed (both records changed, each in something else) or the evidence that one of the two
 * others is wrong; either way it is worth its comparison. Pairs of one source are compared too where only pairs across sources are asked for:
 * they are evidence there and no answers.
 */
public final class Closing {

    /** A third record suggests a pair of its neighbours when it is likelier than not one person with each of them; in bits. */
    private static final float WEIGHT_MIN = 0;

    /**
     * So many neighbours of a record, the strongest, are paired with each other: 32 make 496 pairs at most. Without an end a register of equal
     * records would be compared each with each. With 16 a register of persons with up to 25 records lost .005 of F1.
     */
    private static final int NEIGHBOURS_MAX = 32;

    private final Register register;
    private final Pairs pairs;
    /** Those that are likelier than not one person. */
    private final Neighbours likely;
    /** Where the pairs of each record with larger ones begin. */
    private final int[] pairsFrom;

    private Closing(Register register, Pairs pairs) {
        this.register = register;
        this.pairs = pairs;
        this.likely = new Neighbours(pairs, register.size(), WEIGHT_MIN);
        this.pairsFrom = new int[register.size() + 1];
        for (int pair = 0; pair < pairs.size(); pair++) {
            pairsFrom[pairs.left(pair) + 1]++;
        }
        for (int record = 0; record < register.size(); record++) {
            pairsFrom[record + 1] += pairsFrom[record];
        }
    }

    /**
     * The pairs, and those that third records suggest with the weights that they have by themselves, in the order of their records.
     *
     * @param pairs in the order of their records, each once
     */
    public static Pairs close(Register register, Pairs pairs, Comparer.Scorers scorers) {
        return merged(
                pairs,
                new Closing(register, pairs).suggested(scorers.forThread()).inOrder());
    }

    private static Pairs merged(Pairs pairs, Pairs suggested) {
        var merged = new Pairs();
        int next = 0;
        for (int pair = 0; pair < pairs.size(); pair++) {
            while (next < suggested.size() && isBefore(suggested, next, pairs, pair)) {
                merged.add(suggested.left(next), suggested.right(next), suggested.weight(next));
                next++;
            }
            merged.add(pairs.left(pair), pairs.right(pair), pairs.weight(pair));
        }
        for (; next < suggested.size(); next++) {
            merged.add(suggested.left(next), suggested.right(next), suggested.weight(next));
        }
        return merged;
    }

    private static boolean isBefore(Pairs some, int pair, Pairs others, int other) {
        return some.left(pair) < others.left(other)
                || (some.left(pair) == others.left(other) && some.right(pair) < others.right(other));
    }

    private Pairs suggested(Scorer scorer) {
        int width = register.fields().size();
        int[] codes = register.codes();
        var suggested = new Pairs();
        var met = new LongOpenHashSet();
        for (int third = 0; third < register.size(); third++) {
            if (likely.degree(third) < 2) {
                continue;
            }
            IntArrayList strongest = strongest(third);
            for (int nth = 1; nth < strongest.size(); nth++) {
                int other = strongest.getInt(nth);
                for (int before = 0; before < nth; before++) {
                    int one = strongest.getInt(before);
                    if (!arePair(one, other) && met.add(key(one, other))) {
                        float weight = scorer.weight(
                                codes,
                                one * width,
                                codes,
                                other * width,
                                register.shareRoster(one, other),
                                Scorer.TOO_LIGHT);
                        suggested.add(one, other, weight);
                    }
                }
            }
        }
        return suggested;
    }

    /** Whether the two are a pair already. */
    private boolean arePair(int one, int other) {
        int low = pairsFrom[Math.min(one, other)];
        int high = pairsFrom[Math.min(one, other) + 1] - 1;
        int larger = Math.max(one, other);
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (pairs.right(middle) == larger) {
                return true;
            }
            if (pairs.right(middle) < larger) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    /** The records that {@code third} is likelier than not one person with, the strongest of them; of equals the first. */
    private IntArrayList strongest(int third) {
        var strongest = new IntArrayList(likely.degree(third));
        for (int place = likely.from(third); place < likely.end(third); place++) {
            strongest.add(place);
        }
        if (strongest.size() > NEIGHBOURS_MAX) {
            strongest.sort((one, other) -> {
                int byWeight = Float.compare(pairs.weight(likely.pair(other)), pairs.weight(likely.pair(one)));
                return byWeight != 0 ? byWeight : Integer.compare(one, other);
            });
            strongest.size(NEIGHBOURS_MAX);
        }
        for (int nth = 0; nth < strongest.size(); nth++) {
            strongest.set(nth, likely.record(strongest.getInt(nth)));
        }
        return strongest;
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }
}
