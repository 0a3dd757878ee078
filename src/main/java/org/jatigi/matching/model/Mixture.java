package org.jatigi.matching.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jatigi.matching.parameter.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Learns how the classes agree from pairs of which nobody knows the class: the EM algorithm (Dempster, Laird and Rubin 1977; for record linkage
 * Winkler 1988) on counts of patterns.
 *
 * <p>Strangers and neighbours stay as they were learnt from random pairs, which is safer than from blocks.
 */
final class Mixture {

    /** The first level of every comparison; 0 is a missing value. */
    private static final int DIFFERENT = 1;

    /** What part of the pairs at a level may be taken for other classes at most: some of them are always strangers. */
    private static final double TAKEN_MAX = .98;

    private static final double SHARE_MIN = 1e-12;
    private static final double SHARE_MAX = .4;

    /** What m was before it was refined; empty as long as it was not. */
    private double[][] anchors = {};

    private final PatternCounts pairs;
    private final int fields;
    private final boolean[] free;
    private final Map<PairClass, double[][]> probabilities = new EnumMap<>(PairClass.class);
    private final Map<PairClass, Double> shares = new EnumMap<>(PairClass.class);

    /**
     * A mixture to be fitted, from what is known of the fields to begin with.
     *
     * @param free which fields count; the others are fixed by how the pairs were chosen
     * @param shares of the classes among these pairs, to begin with; classes without one do not count
     */
    Mixture(PatternCounts pairs, FieldModel[] fields, boolean[] free, Map<PairClass, Double> shares) {
        this.pairs = pairs;
        this.free = free;
        this.fields = fields.length;
        this.shares.putAll(shares);
        for (PairClass pairClass : shares.keySet()) {
            double[][] ofClass = new double[fields.length][];
            for (int field = 0; field < fields.length; field++) {
                double[] known = fields[field].of(pairClass);
                ofClass[field] = known == null ? fields[field].u() : known;
            }
            probabilities.put(pairClass, ofClass);
        }
    }

    /** Fits m and the shares of the classes among these pairs. */
    void fit() {
        for (int round = 0; round < Parameters.EM_ROUNDS_MAX; round++) {
            double before = share(PairClass.MATCH);
            Expected expected = expect();
            double total = pairs.total();
            shares.replaceAll((pairClass, share) -> Math.clamp(expected.sum(pairClass) / total, 1e-9, 1));
            learn(PairClass.MATCH, expected);
            if (Math.abs(before - share(PairClass.MATCH)) < Parameters.EM_STEP_MIN) {
                return;
            }
        }
    }

    /**
     * One step of EM where the pairs are only those of all pairs of a register that may be the same person: the shares are those of all
     * pairs, so they change only in as far as matches and households are found here. Households are learnt too: across interviews they
     * agree otherwise than on one roster. m is held by half to what the blocks said, lest it drift towards relatives and namesakes.
     *
     * @param perPair how many pairs of the register each counted pair stands for
     * @param allPairs of the register
     */
    void refine(double perPair, double allPairs) {
        if (anchors.length == 0) {
            anchors = of(PairClass.MATCH).clone();
        }
        Expected expected = expect();
        for (PairClass pairClass : List.of(PairClass.MATCH, PairClass.HOUSEHOLD)) {
            if (shares.containsKey(pairClass)) {
                shares.put(pairClass, Math.clamp(expected.sum(pairClass) * perPair / allPairs, SHARE_MIN, SHARE_MAX));
                learn(pairClass, expected);
            }
        }
        differAsOftenAsOnePersonDoes();
    }

    /**
     * Two people of a household differ in a field at least as often as the records of one of them do: a telephone that the same person changed, the relatives
     * changed as well. The pairs that the rules show know better only because a rule shows relatives by that very field.
     */
    private void differAsOftenAsOnePersonDoes() {
        double[][] household = probabilities.get(PairClass.HOUSEHOLD);
        double[][] match = of(PairClass.MATCH);
        for (int field = 0; household != null && field < fields; field++) {
            if (household[field][DIFFERENT] < match[field][DIFFERENT]) {
                household[field] = match[field].clone();
            }
        }
    }

    /**
     * Takes out of what was seen among all pairs what is due to the other classes; strangers are what is left.
     *
     * @param all how often each level was seen among all pairs of the register, by field
     */
    void cleanStrangers(double[][] all) {
        for (int field = 0; field < fields; field++) {
            double[] clean = new double[all[field].length];
            for (int level = 1; level < clean.length; level++) {
                double others = 0;
                for (PairClass pairClass : shares.keySet()) {
                    others += pairClass == PairClass.STRANGERS ? 0 : share(pairClass) * of(pairClass)[field][level];
                }
                double seen = all[field][level];
                clean[level] = Math.max(Parameters.U_MIN, seen - Math.min(others, seen * TAKEN_MAX));
            }
            of(PairClass.STRANGERS)[field] = PatternCounts.normal(clean, 0);
        }
    }

    /** Takes what is due to matches out of what was seen of pairs of one place. */
    void cleanNeighbours(Neighbours neighbours) {
        double[][] clean = neighbours.without(share(PairClass.MATCH), of(PairClass.MATCH), of(PairClass.STRANGERS));
        probabilities.put(PairClass.NEIGHBOURS, clean);
    }

    double share(PairClass pairClass) {
        return shares.getOrDefault(pairClass, 0.0);
    }

    Map<PairClass, Double> shares() {
        return shares;
    }

    /** The fields with what was learnt. */
    FieldModel[] taught(FieldModel[] before) {
        FieldModel[] after = before.clone();
        probabilities.forEach((pairClass, ofClass) -> {
            for (int field = 0; field < after.length; field++) {
                after[field] = after[field].with(pairClass, ofClass[field]);
            }
        });
        return after;
    }

    double[] m(int field) {
        return of(PairClass.MATCH)[field];
    }

    private double[][] of(PairClass pairClass) {
        double[][] known = probabilities.get(pairClass);
        if (known == null) {
            throw new IllegalStateException(pairClass + " is not in this mixture");
        }
        return known;
    }

    private void learn(PairClass pairClass, Expected expected) {
        double[][] counts = expected.counts(pairClass);
        for (int field = 0; field < fields && counts != null; field++) {
            if (!free[field]) {
                continue;
            }
            if (pairClass == PairClass.MATCH && anchors.length > 0) {
                anchor(counts[field], anchors[field]);
            }
            double[] learnt = PatternCounts.normal(counts[field], Parameters.LEVEL_PRIOR);
            for (int level = 1; level < learnt.length; level++) {
                learnt[level] = Math.max(learnt[level], Parameters.M_MIN);
            }
            of(pairClass)[field] = learnt;
        }
    }

    /** Adds to what was counted as much again of what the blocks said. */
    private static void anchor(double[] counts, double[] anchor) {
        double seen = Arrays.stream(counts, 1, counts.length).sum();
        for (int level = 1; level < counts.length; level++) {
            counts[level] += Parameters.ANCHOR * seen * anchor[level];
        }
    }

    /** How many pairs of each class are expected, and how many of them at each level; by the number of the class. */
    @SuppressWarnings("EnumOrdinal") // counted for thousands of patterns, a hundred times
    private final class Expected {

        private final double[] sums = new double[PairClass.values().length];
        private final double[] @Nullable [][] counts = new double[PairClass.values().length][][];

        double sum(PairClass pairClass) {
            return sums[pairClass.ordinal()];
        }

        double @Nullable [][] counts(PairClass pairClass) {
            return counts[pairClass.ordinal()];
        }

        void add(int pairClass, long pattern, double count) {
            sums[pairClass] += count;
            double[][] levels = counts[pairClass];
            if (levels == null) {
                levels = counters();
                counts[pairClass] = levels;
            }
            for (int field = 0; field < fields; field++) {
                levels[field][PatternCounts.level(pattern, field)] += count;
            }
        }
    }

    @SuppressWarnings("EnumOrdinal") // likewise
    private Expected expect() {
        double others = shares.entrySet().stream()
                .filter(share -> share.getKey() != PairClass.STRANGERS)
                .mapToDouble(Map.Entry::getValue)
                .sum();
        shares.put(PairClass.STRANGERS, Math.max(1 - others, 1e-9));
        List<PairClass> classes = new ArrayList<>(shares.keySet());
        int[] numbers = classes.stream().mapToInt(PairClass::ordinal).toArray();
        double[] begin = classes.stream().mapToDouble(this::share).toArray();
        double[][][] known = classes.stream().map(this::of).toArray(double[][][]::new);
        double[] likely = new double[numbers.length];
        Expected expected = new Expected();
        for (int at = 0; at < pairs.patterns().length; at++) {
            long pattern = pairs.patterns()[at];
            double all = 0;
            for (int nth = 0; nth < likely.length; nth++) {
                likely[nth] = begin[nth] * likelihood(pattern, known[nth]);
                all += likely[nth];
            }
            for (int nth = 0; nth < likely.length && all > 0; nth++) {
                expected.add(numbers[nth], pattern, pairs.counts()[at] * likely[nth] / all);
            }
        }
        return expected;
    }

    private double[][] counters() {
        double[][] counters = new double[fields][];
        double[][] model = of(PairClass.STRANGERS);
        for (int field = 0; field < fields; field++) {
            counters[field] = new double[model[field].length];
        }
        return counters;
    }

    private double likelihood(long pattern, double[][] ofClass) {
        double product = 1;
        for (int field = 0; field < fields; field++) {
            int level = PatternCounts.level(pattern, field);
            if (free[field] && level != 0) {
                product *= ofClass[field][level];
            }
        }
        return product;
    }
}
