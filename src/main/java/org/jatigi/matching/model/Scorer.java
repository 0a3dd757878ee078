package org.jatigi.matching.model;

import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jatigi.matching.record.Dictionary;

/**
 * Weighs pairs: the innermost loop. One thread has it to itself.
 *
 * <p>It goes away as soon as what is left to look at cannot be enough ({@link Bounds}): after which values are equal, after a glance at names, after dates,
 * places and a glance at numbers, and after each string, those that decide most first. Levels of strings are remembered.
 */
@SuppressWarnings("EnumOrdinal") // tables by class: the innermost loop reads arrays
public final class Scorer {

    /** What a pair weighs that is not worth a number: below the least weight asked for. */
    public static final float TOO_LIGHT = Float.NEGATIVE_INFINITY;

    private static final int MATCH = PairClass.MATCH.ordinal();
    private static final int HOUSEHOLD = PairClass.HOUSEHOLD.ordinal();
    private static final int STRANGERS = PairClass.STRANGERS.ordinal();
    private static final int ROSTER = PairClass.ROSTER.ordinal();

    private final Weights weights;
    private final Comparison[] comparisons;
    private final Calibration calibration;
    private final int lent;
    private final LevelMemory memory = new LevelMemory();
    /** The fields whose values differ or do not, one bit each. */
    private final int alwaysDifferent;
    /** The names that a glance may tell, one bit each. */
    private final int cheapNames;
    /** The other fields that a glance may tell, one bit each. */
    private final int cheap;

    private final int[] costly;
    private final NamePairs names;
    private final int[] levels;
    /** By class: how the pair that was weighed last spoke for a match and against it. */
    private final float[] said = new float[Weights.CLASSES];

    private float matchBits;
    private float householdBits;

    private final Bounds apart;
    private final Bounds onRoster;

    private int[] taken = {};
    private int takenRow;

    private int[] other = {};
    private int otherRow;
    private boolean sameRoster;
    private Bounds bounds;
    /** The fields of the pair whose levels are not found yet, one bit each. */
    private int open;
    /** The names that may have changed places, one bit each. */
    private int perhapsSwapped;

    Scorer(Weights weights, Comparison[] comparisons, Calibration calibration, int lent) {
        this.weights = weights;
        this.comparisons = comparisons;
        this.calibration = calibration;
        this.lent = lent;
        this.alwaysDifferent = bits(fields(comparisons, comparison -> comparison instanceof CodeComparison));
        this.cheapNames = bits(fields(comparisons, comparison -> comparison instanceof ClearNameComparison));
        this.cheap = bits(fields(comparisons, Scorer::isCheap));
        this.costly = costly(comparisons, weights);
        this.levels = new int[comparisons.length];
        this.names = new NamePairs(comparisons, weights.same, levels);
        this.apart = bounds(weights.rivals, weights.priors[MATCH]);
        this.onRoster = bounds(new int[] {ROSTER}, weights.matchPriorOnRoster);
        this.bounds = apart;
    }

    /** Takes the record that the pairs weighed from now on have in common: its codes begin at {@code row}. */
    public void take(int[] codes, int row) {
        taken = codes;
        takenRow = row;
    }

    /**
     * The weight of a pair of the taken record and another.
     *
     * @param otherCodes of records, record by record
     * @param row where those of the other record begin
     * @param onOneRoster whether both stand on one household's roster
     * @param least weights below this one are not wanted
     * @return bits, or {@link #TOO_LIGHT}
     */
    public float weight(int[] otherCodes, int row, boolean onOneRoster, float least) {
        if (!findLevels(otherCodes, row, onOneRoster, least)) {
            return TOO_LIGHT;
        }
        float weight = (float) calibration.apply(uncalibrated());
        return weight < least ? TOO_LIGHT : weight;
    }

    /** The weight of a pair whose records are told both. */
    public float weight(int[] codes, int row, int[] otherCodes, int otherRow, boolean sameRoster, float least) {
        take(codes, row);
        return weight(otherCodes, otherRow, sameRoster, least);
    }

    /** The levels of the pair that was weighed last, where its weight was wanted. To be read at once and not to be changed. */
    public int[] levels() {
        return levels;
    }

    /**
     * By how many bits the same person is likelier than two people of different households, before calibration: of the pair that was weighed last, where
     * its weight was wanted; 0 where both stand on one roster.
     */
    public float matchBits() {
        return matchBits;
    }

    /** By how many bits two people of one household are likelier than two of different ones: of the same pair. */
    public float householdBits() {
        return householdBits;
    }

    /** What the weight of a pair is made of. */
    public WeightParts parts(int[] codes, int row, int[] otherCodes, int otherRow, boolean sameRoster) {
        float weight = weight(codes, row, otherCodes, otherRow, sameRoster, Float.NEGATIVE_INFINITY);
        float[] ofLevels = new float[levels.length];
        float[] ofRarity = new float[levels.length];
        for (int field = 0; field < levels.length; field++) {
            ofLevels[field] = weights.against(STRANGERS, field, levels[field]);
            ofRarity[field] = levels[field] == weights.same[field]
                    ? Math.min(
                            weights.rarity(STRANGERS, field, codes[row + field]),
                            weights.rarity(STRANGERS, field, otherCodes[otherRow + field]))
                    : 0;
        }
        return new WeightParts(
                levels.clone(),
                weights.priors[MATCH] - weights.priors[STRANGERS],
                ofLevels,
                ofRarity,
                uncalibrated(),
                weight);
    }

    /** The levels of a pair as one number: four bits for each field, the first lowest. */
    long pattern(int[] codes, int row, int otherRow) {
        int open = 0;
        for (int field = 0; field < levels.length; field++) {
            int one = codes[row + field];
            int other = codes[otherRow + field];
            if (one == Dictionary.MISSING || other == Dictionary.MISSING) {
                levels[field] = 0;
            } else if (one == other) {
                levels[field] = weights.same[field];
            } else {
                open |= 1 << field;
            }
        }
        open = names.withoutSwapped(codes, row, codes, otherRow, open);
        for (int field = 0; field < levels.length; field++) {
            if ((open >>> field & 1) != 0) {
                levels[field] = level(field, codes[row + field], codes[otherRow + field]);
            }
        }
        names.forgetRepeated(codes, row, codes, otherRow);
        long pattern = 0;
        for (int field = 0; field < levels.length; field++) {
            pattern |= (long) levels[field] << (4 * field);
        }
        return pattern;
    }

    /** Finds the levels of a pair of the taken record and another; false as soon as they say that it is too light. */
    private boolean findLevels(int[] otherCodes, int row, boolean onOneRoster, float least) {
        other = otherCodes;
        otherRow = row;
        sameRoster = onOneRoster && weights.knowsRosters;
        bounds = sameRoster ? onRoster : apart;
        bounds.compare(taken, takenRow, other, otherRow);
        return !bounds.isBelow(least) && findAtSight(least) && findRest(least);
    }

    /**
     * Finds the levels that cost next to nothing, and the open fields that are left; false as soon as they say that the pair is too light. Names that
     * may have changed places are left.
     */
    private boolean findAtSight(float least) {
        int equal = bounds.equal();
        int different = bounds.open() & alwaysDifferent;
        for (int field = 0; field < levels.length; field++) {
            levels[field] = (equal >>> field & 1) != 0 ? weights.same[field] : different >>> field & 1;
        }
        open = bounds.open() & ~different;
        perhapsSwapped = names.perhapsSwapped(equal, taken, takenRow, other, otherRow);
        int told = open & ~perhapsSwapped;
        for (int left = told & cheapNames; left != 0; left &= left - 1) {
            int field = Integer.numberOfTrailingZeros(left);
            ClearNameComparison name = (ClearNameComparison) comparisons[field];
            if (name.areDifferent(taken[takenRow + field], other[otherRow + field])) {
                found(field, 1);
            }
        }
        if (bounds.isBelow(least)) {
            return false;
        }
        for (int left = open & cheap; left != 0; left &= left - 1) {
            int field = Integer.numberOfTrailingZeros(left);
            int level = comparisons[field].levelAtSight(taken[takenRow + field], other[otherRow + field]);
            if (level != Comparison.UNKNOWN) {
                found(field, level);
            }
        }
        return !bounds.isBelow(least);
    }

    private void found(int field, int level) {
        levels[field] = level;
        bounds.found(field, level);
        open &= ~(1 << field);
    }

    /** Finds the levels of the open fields; false as soon as they say that the pair is too light. */
    private boolean findRest(float least) {
        int left = open;
        if (perhapsSwapped != 0) {
            left = names.withoutSwapped(taken, takenRow, other, otherRow, open);
            if (left != open) {
                bounds.giveUp();
            }
        }
        for (int field : costly) {
            if ((left >>> field & 1) != 0) {
                int one = taken[takenRow + field];
                int there = other[otherRow + field];
                boolean unseen = (perhapsSwapped >>> field & 1) != 0;
                levels[field] = unseen ? level(field, one, there) : levelAtALook(field, one, there);
                bounds.found(field, levels[field]);
                if (bounds.isBelow(least)) {
                    return false;
                }
            }
        }
        names.forgetRepeated(taken, takenRow, other, otherRow);
        return true;
    }

    /** The weight by the levels found. */
    private float uncalibrated() {
        weights.speak(levels, taken, takenRow, said);
        if (sameRoster) {
            matchBits = 0;
            householdBits = 0;
            return weights.matchPriorOnRoster + said[ROSTER];
        }
        float household = Float.NEGATIVE_INFINITY;
        float others = Float.NEGATIVE_INFINITY;
        for (int rival : weights.rivals) {
            float ofRival = weights.priors[rival] - weights.priors[MATCH] - said[rival];
            if (rival == HOUSEHOLD) {
                household = ofRival;
            } else {
                others = LogSum.of(others, ofRival);
            }
        }
        matchBits = -others;
        householdBits = household - others;
        return -LogSum.of(others, household);
    }

    private int level(int field, int one, int other) {
        int atSight = comparisons[field].levelAtSight(one, other);
        return atSight != Comparison.UNKNOWN ? atSight : levelAtALook(field, one, other);
    }

    /** The level of values that a glance did not tell. */
    private int levelAtALook(int field, int one, int other) {
        Comparison comparison = comparisons[field];
        if (!comparison.isCostly() || one <= lent || other <= lent) {
            return comparison.level(one, other);
        }
        long pair = LevelMemory.pair(field, one, other);
        int remembered = memory.find(pair);
        if (remembered != LevelMemory.UNKNOWN) {
            return remembered;
        }
        int level = comparison.level(one, other);
        memory.keep(pair, level);
        return level;
    }

    private Bounds bounds(int[] rivals, float matchBegins) {
        float[] begin = new float[weights.priors.length];
        for (int rival : rivals) {
            begin[rival] = matchBegins - (rival == ROSTER ? 0 : weights.priors[rival]) + (float) calibration.liftMax();
        }
        return new Bounds(weights, rivals, begin, names.forgettable(), names.swaps());
    }

    private static IntStream fields(Comparison[] comparisons, Predicate<Comparison> which) {
        return IntStream.range(0, comparisons.length).filter(field -> which.test(comparisons[field]));
    }

    private static int bits(IntStream fields) {
        return fields.map(field -> 1 << field).sum();
    }

    private static boolean isCheap(Comparison comparison) {
        return comparison.sight() != Comparison.Sight.NEVER
                && !(comparison instanceof CodeComparison)
                && !(comparison instanceof ClearNameComparison);
    }

    /** Those that a glance is not always enough for: what is not remembered first, then what decides most. */
    private static int[] costly(Comparison[] comparisons, Weights weights) {
        return fields(comparisons, comparison -> comparison.sight() != Comparison.Sight.ALWAYS)
                .boxed()
                .sorted(Comparator.comparing((Integer field) -> comparisons[field].isCostly())
                        .thenComparingDouble(field -> -weights.power(field)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
