package org.jatigi.matching;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jatigi.matching.blocking.BlockKeys;
import org.jatigi.matching.blocking.BlockSplitter;
import org.jatigi.matching.blocking.Blocks;
import org.jatigi.matching.blocking.Part;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.blocking.RuleBlocks;
import org.jatigi.matching.blocking.RuleCandidates;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.model.Comparer;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.ReviewedPairs;
import org.jatigi.matching.model.Scorer;
import org.jatigi.matching.model.Training;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Progress;

/**
 * Chooses the blocking rules of a register that nobody has written any for.
 *
 * <p>All rules of one, two or three parts that are not too costly are candidates. A first model is learnt from the purest of them: those whose
 * blocks hold many more pairs than chance would bring together. By that model all candidates are tried, on a sample of a large register, and
 * rules are taken one by one: next, the one that finds most of the likely matches not found before, for what it costs. Without any truth, so the
 * recall that is told is that among all matches which any candidate finds.
 */
public final class RulePlanner {

    /** Records that the candidates are tried on at most. */
    private static final int SAMPLE = 40_000;

    /** Pairs a record that all rules together may cost: the bar of the method. */
    private static final double COST_MAX = 100;

    /** Pairs a record that one candidate may cost. */
    private static final double RULE_COST_MAX = 25;

    /** Pairs a record of the sample that all candidates together may cost to try. */
    private static final double TRYING_COST_MAX = 400;

    private static final int RULES_MAX = 24;
    private static final int PURE_RULES = 10;
    private static final double PURITY_MIN = .3;
    private static final double GAIN_MIN = 3e-4;
    /** What a rule costs besides its pairs, in pairs a record: sorting. */
    private static final double COST_OF_SORTING = .3;

    private final Register register;
    private final boolean acrossSources;
    private final Parameters parameters;
    private final Progress progress;
    private final BlockKeys keys;
    private final BitSet sample;
    private final double scale;

    private RulePlanner(Register register, boolean acrossSources, Parameters parameters, Progress progress) {
        this.register = register;
        this.acrossSources = acrossSources;
        this.parameters = parameters;
        this.progress = progress;
        this.keys = new BlockKeys(register);
        this.sample = sample(register);
        this.scale = register.size() / Math.max(1.0, sample.cardinality());
    }

    /** What was chosen. */
    public record Plan(RuleSet rules, List<PlannedRule> planned) {}

    /**
     * A chosen rule.
     *
     * @param pairsPerRecord what it costs
     * @param recall which part of all likely matches it and those before it find
     */
    public record PlannedRule(String rule, double pairsPerRecord, double recall) {}

    /** Rules for a register. */
    public static Plan plan(Register register, boolean acrossSources, Parameters parameters, Progress progress) {
        return new RulePlanner(register, acrossSources, parameters, progress).plan();
    }

    private Plan plan() {
        progress.at("choosing blocking rules", 0, 3);
        List<Candidate> candidates = candidates();
        List<Part> splitting = RuleCandidates.splitting(register.fields());
        if (candidates.isEmpty()) {
            List<Rule> any = RuleCandidates.all(register.fields()).stream()
                    .limit(RULES_MAX)
                    .toList();
            return new Plan(new RuleSet(any, List.of(), splitting), List.of());
        }
        progress.at("choosing blocking rules", 1, 3);
        RuleSet pure = new RuleSet(purest(candidates), List.of(), splitting);
        Comparer comparer = new Comparer(register);
        Model model = new Training(
                        register,
                        new RuleBlocks(register, pure, acrossSources),
                        acrossSources,
                        parameters,
                        Progress.SILENT,
                        comparer)
                .train(ReviewedPairs.NONE)
                .model();
        progress.at("choosing blocking rules", 2, 3);
        return choose(affordable(candidates), comparer.scorers(model).forThread(), splitting);
    }

    /**
     * A rule that may be chosen.
     *
     * @param pairsPerRecord what it would cost in the whole register
     * @param purity which part of its pairs is more than chance would bring together
     */
    @SuppressWarnings("ArrayRecordComponent") // a key for each record, handed on
    private record Candidate(Rule rule, long[] keys, double pairsPerRecord, double purity, double excess) {}

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (Rule rule : RuleCandidates.all(register.fields())) {
            long[] ofRule = sampled(keys.of(rule));
            long pairs = Blocks.pairs(ofRule);
            double cost = pairs * scale / Math.max(1, sample.cardinality());
            if (pairs > 0 && cost <= RULE_COST_MAX) {
                double byChance = byChance(rule);
                candidates.add(new Candidate(
                        rule, ofRule, cost, Math.max(0, 1 - byChance / pairs), Math.max(0, pairs - byChance)));
            }
        }
        return candidates;
    }

    /** How many pairs of the sample would agree on all parts if each said nothing of the others. */
    private double byChance(Rule rule) {
        double size = sample.cardinality();
        double expected = size * (size - 1) / 2;
        for (Part part : rule.parts()) {
            expected *= Blocks.pairs(sampled(keys.of(Rule.of(part)))) / (size * (size - 1) / 2);
        }
        return rule.parts().size() == 1 ? 0 : expected;
    }

    private List<Rule> purest(List<Candidate> candidates) {
        List<Rule> purest = candidates.stream()
                .filter(candidate -> candidate.purity() >= PURITY_MIN && candidate.pairsPerRecord() <= 3)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.excess() * candidate.purity())
                        .thenComparing(candidate -> candidate.rule().toString()))
                .limit(PURE_RULES)
                .map(Candidate::rule)
                .toList();
        return purest.isEmpty()
                ? candidates.stream()
                        .sorted(Comparator.comparingDouble(Candidate::pairsPerRecord))
                        .limit(PURE_RULES)
                        .map(Candidate::rule)
                        .toList()
                : purest;
    }

    /** The candidates that there is time to try: the cheap ones first. */
    private static List<Candidate> affordable(List<Candidate> candidates) {
        List<Candidate> affordable = new ArrayList<>();
        double cost = 0;
        for (Candidate candidate : candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::pairsPerRecord)
                        .thenComparing(c -> c.rule().toString()))
                .toList()) {
            cost += candidate.pairsPerRecord();
            if (cost <= TRYING_COST_MAX || affordable.size() < PURE_RULES) {
                affordable.add(candidate);
            }
        }
        return affordable;
    }

    private Plan choose(List<Candidate> candidates, Scorer scorer, List<Part> splitting) {
        Matches matches = new Matches(scorer);
        List<BitSet> found = candidates.stream().map(matches::foundBy).toList();
        double total = matches.total();
        List<Rule> chosen = new ArrayList<>();
        List<PlannedRule> planned = new ArrayList<>();
        BitSet covered = new BitSet();
        double cost = 0;
        double mass = 0;
        while (chosen.size() < RULES_MAX) {
            int best = -1;
            double bestWorth = 0;
            double bestGain = 0;
            for (int at = 0; at < candidates.size(); at++) {
                double its = candidates.get(at).pairsPerRecord();
                double gain = matches.mass(found.get(at), covered);
                double worth = gain / (its + COST_OF_SORTING);
                if (gain > GAIN_MIN * total && worth > bestWorth && cost + its <= COST_MAX) {
                    best = at;
                    bestWorth = worth;
                    bestGain = gain;
                }
            }
            if (best < 0) {
                break;
            }
            covered.or(found.get(best));
            cost += candidates.get(best).pairsPerRecord();
            mass += bestGain;
            chosen.add(candidates.get(best).rule());
            planned.add(new PlannedRule(
                    candidates.get(best).rule().toString(), candidates.get(best).pairsPerRecord(), mass / total));
        }
        if (chosen.isEmpty()) {
            return new Plan(new RuleSet(purest(candidates), List.of(), splitting), List.of());
        }
        return new Plan(new RuleSet(chosen, List.of(), splitting), planned);
    }

    /** The likely matches that candidates find, each with its probability. */
    private final class Matches {

        private static final double PROBABILITY_MIN = .2;

        private final Scorer scorer;
        private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
        private final List<Double> probabilities = new ArrayList<>();

        Matches(Scorer scorer) {
            this.scorer = scorer;
            numbers.defaultReturnValue(-1);
        }

        BitSet foundBy(Candidate candidate) {
            BitSet found = new BitSet();
            int[] codes = register.codes();
            int width = register.fields().size();
            float least = (float) Parameters.weight(PROBABILITY_MIN);
            BlockSplitter splitter = new BlockSplitter(keys, register, RuleCandidates.splitting(register.fields()));
            Blocks blocks = Blocks.of(register, candidate.keys().clone(), acrossSources, splitter);
            for (int task = 0; task < blocks.tasks(); task++) {
                blocks.visitRows(task, (one, others, from, to) -> {
                    scorer.take(codes, one * width);
                    for (int at = from; at < to; at++) {
                        boolean sameRoster = register.shareRoster(one, others[at]);
                        float weight = scorer.weight(codes, others[at] * width, sameRoster, least);
                        if (weight != Scorer.TOO_LIGHT) {
                            found.set(number(one, others[at], weight));
                        }
                    }
                });
            }
            return found;
        }

        private int number(int one, int other, float weight) {
            long pair = (long) Math.min(one, other) << 32 | Math.max(one, other);
            int known = numbers.get(pair);
            if (known >= 0) {
                return known;
            }
            probabilities.add(Parameters.probability(weight));
            numbers.put(pair, probabilities.size() - 1);
            return probabilities.size() - 1;
        }

        double total() {
            return probabilities.stream().mapToDouble(Double::doubleValue).sum();
        }

        double mass(BitSet found, BitSet covered) {
            double mass = 0;
            for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(at + 1)) {
                mass += covered.get(at) ? 0 : probabilities.get(at);
            }
            return mass;
        }
    }

    private long[] sampled(long[] all) {
        for (int record = sample.nextClearBit(0); record < all.length; record = sample.nextClearBit(record + 1)) {
            all[record] = 0;
        }
        return all;
    }

    private static BitSet sample(Register register) {
        BitSet sample = new BitSet(register.size());
        long limit = (long) (Math.min(1, (double) SAMPLE / Math.max(1, register.size())) * (1L << 32));
        for (int record = 0; record < register.size(); record++) {
            if ((Dictionary.hash(register.id(record)) >>> 32) < limit) {
                sample.set(record);
            }
        }
        return sample;
    }
}
