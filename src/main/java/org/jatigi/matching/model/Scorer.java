package org.jatigi.matching.model;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jatigi.matching.record.Dictionary;

/**
 * Weighs pairs: the innermost loop. One thread has it to itself.
 *
 * <p>It goes away as soon as what is left to look at cannot be enough ({@link Bounds}): after which values are equal, after dates, places and a glance at
 * numbers, and after each string, those that decide most first. Levels of strings are remembered.
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
    private final int[] cheap;
    private final int[] costly;
    private final NamePairs names;
    private final int[] levels;
    private final Bounds apart;
    private final Bounds onRoster;

    private int[] taken = {};
    private int takenRow;
    private boolean takenOnRoster;

    private int[] other = {};
    private int otherRow;
    private boolean sameRoster;
    private Bounds bounds;
    /** The fields of the pair whose levels are not found yet, one bit each. */
    private int open;

    Scorer(Weights weights, Comparison[] comparisons, Calibration calibration, int lent) {
        this.weights = weights;
        this.comparisons = comparisons;
        this.calibration = calibration;
        this.lent = lent;
        this.cheap = cheap(comparisons);
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
        takenOnRoster = false;
        apart.take(codes, row);
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
        float weight = weight(taken, takenRow, other, otherRow, sameRoster);
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

    /** What each class says of a pair that does not stand on one roster. */
    public ClassWeights classWeights(int[] codes, int row, int[] otherCodes, int otherRow) {
        take(codes, row);
        findLevels(otherCodes, otherRow, false, Float.NEGATIVE_INFINITY);
        float household = Float.NEGATIVE_INFINITY;
        float others = Float.NEGATIVE_INFINITY;
        for (int rival : weights.rivals) {
            float said = weights.priors[rival] + speaks(rival, codes, row, otherCodes, otherRow);
            if (rival == HOUSEHOLD) {
                household = said;
            } else {
                others = either(others, said);
            }
        }
        return new ClassWeights(
                weights.priors[MATCH] + speaks(MATCH, codes, row, otherCodes, otherRow), household, others);
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
                uncalibrated(codes, row, otherCodes, otherRow, sameRoster),
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
        bounds = sameRoster ? onRoster() : apart;
        bounds.compare(taken, takenRow, other, otherRow);
        if (bounds.isBelow(least)) {
            return false;
        }
        int equal = bounds.equal();
        for (int field = 0; field < levels.length; field++) {
            levels[field] = (equal >>> field & 1) != 0 ? weights.same[field] : 0;
        }
        findAtSight();
        return !bounds.isBelow(least) && findRest(least);
    }

    private Bounds onRoster() {
        if (!takenOnRoster) {
            onRoster.take(taken, takenRow);
            takenOnRoster = true;
        }
        return onRoster;
    }

    /** Finds the levels that cost next to nothing, and the open fields that are left. Names that may have changed places are left. */
    private void findAtSight() {
        open = bounds.open();
        int told = open & ~names.perhapsSwapped(bounds.equal());
        for (int field : cheap) {
            if ((told >>> field & 1) != 0) {
                int level = comparisons[field].levelAtSight(taken[takenRow + field], other[otherRow + field]);
                if (level != Comparison.UNKNOWN) {
                    levels[field] = level;
                    bounds.found(field, level);
                    open &= ~(1 << field);
                }
            }
        }
    }

    /** Finds the levels of the open fields; false as soon as they say that the pair is too light. */
    private boolean findRest(float least) {
        int left = names.withoutSwapped(taken, takenRow, other, otherRow, open);
        if (left != open) {
            bounds.giveUp();
        }
        for (int field : costly) {
            if ((left >>> field & 1) != 0) {
                levels[field] = level(field, taken[takenRow + field], other[otherRow + field]);
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
    private float weight(int[] codes, int row, int[] otherCodes, int otherRow, boolean sameRoster) {
        return (float) calibration.apply(uncalibrated(codes, row, otherCodes, otherRow, sameRoster));
    }

    private float uncalibrated(int[] codes, int row, int[] otherCodes, int otherRow, boolean sameRoster) {
        if (sameRoster && weights.knowsRosters) {
            float match = weights.matchPriorOnRoster + speaks(MATCH, codes, row, otherCodes, otherRow);
            return match - speaks(ROSTER, codes, row, otherCodes, otherRow);
        }
        float match = weights.priors[MATCH] + speaks(MATCH, codes, row, otherCodes, otherRow);
        float others = Float.NEGATIVE_INFINITY;
        for (int rival : weights.rivals) {
            others = either(others, weights.priors[rival] + speaks(rival, codes, row, otherCodes, otherRow));
        }
        return match - others;
    }

    private float speaks(int pairClass, int[] codes, int row, int[] otherCodes, int otherRow) {
        float speaks = 0;
        for (int field = 0; field < levels.length; field++) {
            int level = levels[field];
            speaks += weights.speaks[pairClass][field][level];
            if (level == weights.same[field]) {
                speaks -= Math.min(
                        weights.rarity(pairClass, field, codes[row + field]),
                        weights.rarity(pairClass, field, otherCodes[otherRow + field]));
            }
        }
        return speaks;
    }

    /** log2(2^one + 2^other). */
    private static float either(float one, float other) {
        float more = Math.max(one, other);
        float apart = Math.min(one, other) - more;
        return Float.isNaN(apart) || apart < -24 ? more : more + (float) (Math.log1p(Math.pow(2, apart)) / Math.log(2));
    }

    private int level(int field, int one, int other) {
        Comparison comparison = comparisons[field];
        int atSight = comparison.levelAtSight(one, other);
        if (atSight != Comparison.UNKNOWN) {
            return atSight;
        }
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

    private static int[] cheap(Comparison[] comparisons) {
        return IntStream.range(0, comparisons.length)
                .filter(field -> comparisons[field].sight() != Comparison.Sight.NEVER)
                .toArray();
    }

    /** Those that a glance is not always enough for: what is not remembered first, then what decides most. */
    private static int[] costly(Comparison[] comparisons, Weights weights) {
        return IntStream.range(0, comparisons.length)
                .filter(field -> comparisons[field].sight() != Comparison.Sight.ALWAYS)
                .boxed()
                .sorted(Comparator.comparing((Integer field) -> comparisons[field].isCostly())
                        .thenComparingDouble(field -> -weights.power(field)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
