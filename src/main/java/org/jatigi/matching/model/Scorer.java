package org.jatigi.matching.model;

import java.util.ArrayList;
import java.util.List;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/**
 * Weighs pairs: the innermost loop. One thread has it to itself.
 *
 * <p>It reads the codes of both records, takes for each field that differs the most it could add, and goes away at once where even that is too
 * little; that is so for most pairs. Otherwise it finds the levels one by one, strings last, and goes away as soon as what is left cannot
 * be enough. Levels of strings are remembered.
 */
@SuppressWarnings("EnumOrdinal") // tables by class: the innermost loop reads arrays
public final class Scorer {

    /** What a pair weighs that is not worth a number: below the least weight asked for. */
    public static final float TOO_LIGHT = Float.NEGATIVE_INFINITY;

    private static final int MATCH = PairClass.MATCH.ordinal();
    private static final int HOUSEHOLD = PairClass.HOUSEHOLD.ordinal();
    private static final int STRANGERS = PairClass.STRANGERS.ordinal();
    /** The number of the level from which on names agree. */
    private static final int SOUNDS_ALIKE = 5;

    private static final int ROSTER = PairClass.ROSTER.ordinal();

    private final Weights weights;
    private final Comparison[] comparisons;
    private final Calibration calibration;
    private final float lift;
    private final int lent;
    private final LevelMemory memory = new LevelMemory();
    private final int[] byCost;
    private final int[][] swaps;
    private final int[][] namesInPairs;
    private final int[] levels;
    private final int fields;
    /** The most that a pair can gain by names that changed places. */
    private final float swapGain;

    Scorer(Weights weights, Comparison[] comparisons, Calibration calibration, int lent) {
        this.weights = weights;
        this.comparisons = comparisons;
        this.calibration = calibration;
        this.lent = lent;
        this.lift = (float) calibration.liftMax();
        this.byCost = byCost(comparisons);
        this.swaps = swaps(comparisons);
        this.namesInPairs = namesInPairs(comparisons);
        this.levels = new int[comparisons.length];
        this.fields = comparisons.length;
        this.swapGain = swapGain();
    }

    /**
     * The weight of a pair.
     *
     * @param codes of records, record by record
     * @param row where those of one record begin
     * @param otherCodes and
     * @param otherRow of the other
     * @param sameRoster whether both stand on one household's roster
     * @param least weights below this one are not wanted
     * @return bits, or {@link #TOO_LIGHT}
     */
    public float weight(int[] codes, int row, int[] otherCodes, int otherRow, boolean sameRoster, float least) {
        float prior = sameRoster && weights.knowsRosters ? weights.matchPriorOnRoster : weights.priors[0];
        float[] sameBits = weights.sameBits;
        float[] differentBound = weights.differentBound;
        float[][] rarity = weights.rarityOfStrangers;
        float bound = prior + lift;
        int equal = 0;
        int open = 0;
        for (int field = 0; field < fields; field++) {
            int one = codes[row + field];
            int other = otherCodes[otherRow + field];
            if (one == Dictionary.MISSING || other == Dictionary.MISSING) {
                continue;
            }
            if (one == other) {
                float[] ofField = rarity[field];
                bound += one < ofField.length ? sameBits[field] + ofField[one] : sameBits[field];
                equal |= 1 << field;
            } else {
                bound += differentBound[field];
                open |= 1 << field;
            }
        }
        if (bound + swapGain < least) {
            return TOO_LIGHT;
        }
        for (int field = 0; field < fields; field++) {
            levels[field] = (equal >>> field & 1) != 0 ? weights.same[field] : 0;
        }
        if (swaps.length > 0) {
            int left = withoutSwapped(codes, row, otherCodes, otherRow, open);
            if (left != open) {
                open = left;
                bound = Float.POSITIVE_INFINITY;
            }
        }
        if (bound < least) {
            return TOO_LIGHT;
        }
        for (int field : byCost) {
            if ((open >>> field & 1) != 0) {
                levels[field] = level(field, codes[row + field], otherCodes[otherRow + field]);
                bound += weights.againstStrangers(field, levels[field]) - weights.differentBound[field];
                if (bound < least) {
                    return TOO_LIGHT;
                }
            }
        }
        forgetRepeated(codes, row, otherCodes, otherRow);
        float weight = weight(codes, row, otherCodes, otherRow, sameRoster);
        return weight < least ? TOO_LIGHT : weight;
    }

    /** The levels of the pair that was weighed last, where its weight was wanted. To be read at once and not to be changed. */
    public int[] levels() {
        return levels;
    }

    /** What each class says of a pair that does not stand on one roster. */
    public ClassWeights classWeights(int[] codes, int row, int[] otherCodes, int otherRow) {
        weight(codes, row, otherCodes, otherRow, false, Float.NEGATIVE_INFINITY);
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
            ofLevels[field] = weights.againstStrangers(field, levels[field]);
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
        open = withoutSwapped(codes, row, codes, otherRow, open);
        for (int field = 0; field < levels.length; field++) {
            if ((open >>> field & 1) != 0) {
                levels[field] = level(field, codes[row + field], codes[otherRow + field]);
            }
        }
        forgetRepeated(codes, row, codes, otherRow);
        long pattern = 0;
        for (int field = 0; field < levels.length; field++) {
            pattern |= (long) levels[field] << (4 * field);
        }
        return pattern;
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

    /**
     * Finds names that changed places: as one, at the first of the two fields; the other then says nothing more.
     *
     * @return the open fields without those that are settled by it
     */
    private int withoutSwapped(int[] codes, int row, int[] otherCodes, int otherRow, int open) {
        int left = open;
        for (int[] swap : swaps) {
            int first = swap[0];
            int second = swap[1];
            if ((left & (1 << first | 1 << second)) == 0) {
                continue;
            }
            int across = alike(swap, codes, row, otherCodes, otherRow);
            int back = alike(swap, otherCodes, otherRow, codes, row);
            if (across + back > 0 && across >= 0 && back >= 0) {
                boolean whole = across + back == 2;
                if (whole && (left >>> first & left >>> second & 1) == 0) {
                    continue;
                }
                levels[first] = weights.same[first] + (whole ? 1 : 2);
                levels[second] = 0;
                left &= ~(1 << first | 1 << second);
            }
        }
        return left;
    }

    /** 1 where the first name here is like the second there, 0 where one of them is missing, -1 where they differ. */
    private int alike(int[] swap, int[] codes, int row, int[] otherCodes, int otherRow) {
        int here = codes[row + swap[0]];
        int there = otherCodes[otherRow + swap[1]];
        if (here == Dictionary.MISSING || there == Dictionary.MISSING) {
            return 0;
        }
        NameComparison first = (NameComparison) comparisons[swap[0]];
        return first.isLike(here, (NameComparison) comparisons[swap[1]], there) ? 1 : -1;
    }

    /**
     * A name that repeats another of the same record, as the surname of the Tamasheq is the father's name, says nothing of its own where the other
     * agrees.
     */
    private void forgetRepeated(int[] codes, int row, int[] otherCodes, int otherRow) {
        for (int[] names : namesInPairs) {
            int first = names[0];
            int second = names[1];
            if (levels[first] >= SOUNDS_ALIKE
                    && levels[first] <= weights.same[first]
                    && levels[second] >= SOUNDS_ALIKE
                    && repeats(names, codes, row)
                    && repeats(names, otherCodes, otherRow)) {
                levels[second] = 0;
            }
        }
    }

    private boolean repeats(int[] names, int[] codes, int row) {
        long key = ((NameComparison) comparisons[names[0]]).key(codes[row + names[0]]);
        return key != 0 && key == ((NameComparison) comparisons[names[1]]).key(codes[row + names[1]]);
    }

    private static int[][] namesInPairs(Comparison[] comparisons) {
        List<int[]> pairs = new ArrayList<>();
        for (int first = 0; first < comparisons.length; first++) {
            for (int second = first + 1; second < comparisons.length; second++) {
                if (comparisons[first] instanceof NameComparison && comparisons[second] instanceof NameComparison) {
                    pairs.add(new int[] {first, second});
                }
            }
        }
        return pairs.toArray(int[][]::new);
    }

    private float swapGain() {
        float gain = 0;
        for (int[] swap : swaps) {
            int first = swap[0];
            float swapped = Math.max(
                    weights.againstStrangers(first, weights.same[first] + 1),
                    weights.againstStrangers(first, weights.same[first] + 2));
            float instead = Math.min(0, weights.differentBound[first]) + Math.min(0, weights.differentBound[swap[1]]);
            gain += Math.max(0, swapped - instead);
        }
        return gain;
    }

    private static int[] byCost(Comparison[] comparisons) {
        List<Integer> cheap = new ArrayList<>();
        List<Integer> costly = new ArrayList<>();
        for (int field = 0; field < comparisons.length; field++) {
            (comparisons[field].isCostly() ? costly : cheap).add(field);
        }
        cheap.addAll(costly);
        return cheap.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[][] swaps(Comparison[] comparisons) {
        List<int[]> swaps = new ArrayList<>();
        for (int field = 0; field < comparisons.length; field++) {
            Field first = comparisons[field].field();
            for (int other = 0; other < comparisons.length; other++) {
                if (comparisons[other].field().name().equals(first.swapsWith())) {
                    swaps.add(new int[] {field, other});
                }
            }
        }
        return swaps.toArray(int[][]::new);
    }
}
