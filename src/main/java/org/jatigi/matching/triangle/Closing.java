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
    private final Neighbours neighbours;

    private Closing(Register register, Pairs pairs) {
        this.register = register;
        this.pairs = pairs;
        this.neighbours = new Neighbours(pairs, register.size());
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
            IntArrayList strongest = strongest(third);
            for (int nth = 1; nth < strongest.size(); nth++) {
                int other = strongest.getInt(nth);
                for (int before = 0; before < nth; before++) {
                    int one = strongest.getInt(before);
                    if (!neighbours.are(one, other) && met.add(key(one, other))) {
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

    /** The records that {@code third} is likelier than not one person with, the strongest of them; of equals the first. */
    private IntArrayList strongest(int third) {
        var likely = new IntArrayList();
        for (int place = neighbours.from(third); place < neighbours.end(third); place++) {
            if (pairs.weight(neighbours.pair(place)) >= WEIGHT_MIN) {
                likely.add(place);
            }
        }
        if (likely.size() > NEIGHBOURS_MAX) {
            likely.sort((one, other) -> {
                int byWeight = Float.compare(pairs.weight(neighbours.pair(other)), pairs.weight(neighbours.pair(one)));
                return byWeight != 0 ? byWeight : Integer.compare(one, other);
            });
            likely.size(NEIGHBOURS_MAX);
        }
        likely.replaceAll(neighbours::record);
        return likely;
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }
}
