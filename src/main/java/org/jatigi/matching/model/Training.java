package org.jatigi.matching.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jatigi.matching.blocking.BlockKeys;
import org.jatigi.matching.blocking.BlockSplitter;
import org.jatigi.matching.blocking.Blocks;
import org.jatigi.matching.blocking.Part;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Progress;
import org.jatigi.matching.work.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Learns a model from a register of which nobody knows who is in it twice.
 *
 * <ol>
 *   <li>u from random pairs, which are nearly all strangers; that of equal values from how common the values are;
 *   <li>h from pairs on one household's roster, which are people of one household for certain;
 *   <li>m by EM in several tight blocks, each of which fixes some fields and leaves the others free;
 *   <li>the share of matches, and m once more, from all pairs that the blocking rules find.
 * </ol>
 */
public final class Training {

    private static final int NEIGHBOUR_PAIRS_MIN = 1_000;
    private static final int NEIGHBOURHOOD_STEPS = 2;

    private final Register register;
    private final RuleSet rules;
    private final boolean acrossSources;
    private final Parameters parameters;
    private final Progress progress;
    private final BlockKeys keys;
    private final Comparer comparer;
    private final List<TrainingReport.BlockReport> blocks = new ArrayList<>();
    private final List<String> alarms = new ArrayList<>();
    private long randomPairs;
    private long rosterPairs;

    public Training(
            Register register,
            RuleSet rules,
            boolean acrossSources,
            Parameters parameters,
            Progress progress,
            Comparer comparer) {
        this.register = register;
        this.rules = rules;
        this.acrossSources = acrossSources;
        this.parameters = parameters;
        this.progress = progress;
        this.keys = new BlockKeys(register);
        this.comparer = comparer;
    }

    /** A model and how it was learnt. */
    public record Trained(Model model, TrainingReport report) {}

    /** Learns the model of the register. */
    public Trained train(ReviewedPairs reviewed) {
        FieldModel[] fields = beginnings();
        learnStrangers(fields);
        Map<PairClass, Double> shares = new EnumMap<>(PairClass.class);
        learnNeighbours(fields, shares);
        learnHouseholds(fields, shares);
        learnMatches(fields, shares);
        Model model = refine(fields, shares);
        TrainingReport report = new TrainingReport(
                register.size(), allPairs(), randomPairs, rosterPairs, reviewed.size(), blocks, alarms);
        return new Trained(reviewed.teach(model, register, comparer), report);
    }

    private Census census(FieldModel[] fields, boolean acrossSourcesOnly, boolean acrossRosters) {
        Model model = new Model(List.of(fields), Map.of(PairClass.MATCH, .5), Calibration.NONE);
        return new Census(
                register, acrossSourcesOnly, acrossRosters, comparer.scorers(model), new Workers(parameters.threads()));
    }

    private Census census(FieldModel[] fields) {
        return census(fields, acrossSources, true);
    }

    private FieldModel[] beginnings() {
        FieldModel[] fields = new FieldModel[register.fields().size()];
        for (int at = 0; at < fields.length; at++) {
            Field field = register.fields().get(at);
            int levels = Level.of(field).size();
            int same = Level.of(field).indexOf(Level.SAME);
            double[] m = new double[levels];
            for (int level = 1; level < levels; level++) {
                m[level] = level == same ? .8 : .2 / (levels - 2) * (level == 1 ? .5 : 1);
            }
            double[] u = new double[levels];
            Arrays.fill(u, 1, levels, 1.0 / (levels - 1));
            Frequencies frequencies = field.byFrequency() ? Frequencies.of(register, at) : null;
            fields[at] = new FieldModel(
                    field, Map.of(PairClass.MATCH, PatternCounts.normal(m, 0), PairClass.STRANGERS, u), frequencies);
        }
        return fields;
    }

    private void learnStrangers(FieldModel[] fields) {
        progress.at("learning from random pairs", 0, 1);
        PatternCounts random = census(fields, acrossSources, false).random(Parameters.U_PAIRS, parameters.seed());
        randomPairs = random.total();
        for (int at = 0; at < fields.length; at++) {
            FieldModel field = fields[at];
            double[] u = random.shares(at, field.m().length, Parameters.LEVEL_PRIOR);
            double same = equalByChance(at);
            double others = 1 - u[field.same()];
            for (int level = 1; level < u.length; level++) {
                u[level] = Math.max(Parameters.U_MIN, level == field.same() ? same : u[level] / others * (1 - same));
            }
            fields[at] = field.with(PairClass.STRANGERS, u);
        }
    }

    /** How often two records drawn at random have equal values of a field, by how common the values are. */
    private double equalByChance(int field) {
        long[] counts = Frequencies.counts(register, field);
        double total = 0;
        double equal = 0;
        for (int code = 1; code < counts.length; code++) {
            total += counts[code];
            equal += (double) counts[code] * (counts[code] - 1);
        }
        return Math.clamp(total < 2 ? 0 : equal / (total * (total - 1)), Parameters.U_MIN, .999);
    }

    /** Neighbours: pairs of one place, drawn at random; nearly all of them are strangers. */
    private void learnNeighbours(FieldModel[] fields, Map<PairClass, Double> shares) {
        int place = place();
        if (place < 0) {
            return;
        }
        progress.at("learning from neighbours", 0, 1);
        Blocks places = Blocks.whole(register, neighbourhoods(place), acrossSources);
        if (places.pairs() < NEIGHBOUR_PAIRS_MIN) {
            return;
        }
        double share = Math.min(1, (double) Parameters.U_PAIRS / places.pairs());
        PatternCounts pairs = census(fields).of(places, Census.sample(share));
        learn(fields, PairClass.NEIGHBOURS, pairs);
        shares.put(PairClass.NEIGHBOURS, Math.min(.3, places.pairs() / allPairs()));
    }

    /** A key for the cercle of each record, or for the place as it is written where that tells no cercle. */
    private long[] neighbourhoods(int place) {
        String name = register.fields().get(place).name();
        long[] cercles = keys.of(Rule.of(Part.within(name, NEIGHBOURHOOD_STEPS)));
        long[] values = keys.of(Rule.of(Part.value(name)));
        for (int record = 0; record < cercles.length; record++) {
            cercles[record] = cercles[record] == 0 ? values[record] : cercles[record];
        }
        return cercles;
    }

    /** The field that says where people are from, -1 where there is none. */
    private int place() {
        for (int at = 0; at < register.fields().size(); at++) {
            if (register.fields().get(at).kind() == Kind.PLACE) {
                return at;
            }
        }
        return -1;
    }

    private void learnHouseholds(FieldModel[] fields, Map<PairClass, Double> shares) {
        long[] rosters = new long[register.size()];
        for (int record = 0; record < rosters.length; record++) {
            rosters[record] = register.roster(record) == 0 ? 0 : Dictionary.mix(register.roster(record)) | 1;
        }
        Blocks households = Blocks.whole(register, rosters, false);
        if (households.pairs() == 0) {
            return;
        }
        progress.at("learning from rosters of households", 0, 1);
        PatternCounts pairs = census(fields, false, false).of(households, Census.sample(share(households.pairs())));
        rosterPairs = pairs.total();
        learn(fields, PairClass.ROSTER, pairs);
        learn(fields, PairClass.HOUSEHOLD, pairs);
        shares.put(PairClass.HOUSEHOLD, Math.min(.1, households.pairs() / allPairs()));
    }

    private static void learn(FieldModel[] fields, PairClass pairClass, PatternCounts pairs) {
        for (int at = 0; at < fields.length; at++) {
            double[] probabilities = pairs.shares(at, fields[at].m().length, Parameters.LEVEL_PRIOR);
            for (int level = 1; level < probabilities.length; level++) {
                probabilities[level] = Math.max(probabilities[level], Parameters.U_MIN);
            }
            fields[at] = fields[at].with(pairClass, probabilities);
        }
    }

    /** Before anything is known: one record in four has one other of the same person. */
    private double expectedMatches() {
        return register.size() / 4.0;
    }

    private void learnMatches(FieldModel[] fields, Map<PairClass, Double> shares) {
        double[][] sums = new double[fields.length][];
        double matchesMost = 1;
        List<Rule> training = TrainingBlocks.choose(register, rules, keys);
        for (Rule rule : training) {
            progress.at("learning from pairs that agree on " + rule, training.indexOf(rule), training.size());
            Blocks block = blocks(rule);
            PatternCounts pairs = census(fields).of(block, Census.sample(share(block.pairs())));
            if (pairs.total() == 0) {
                continue;
            }
            boolean[] free = free(rule);
            Mixture mixture = new Mixture(pairs, fields, free, inBlock(shares, block));
            mixture.fit();
            double matches = mixture.share(PairClass.MATCH) * pairs.total() / share(block.pairs());
            matchesMost = Math.max(matchesMost, matches);
            report(rule, pairs.total(), matches, mixture, free, fields);
            for (int at = 0; at < fields.length; at++) {
                if (free[at]) {
                    sums[at] = sum(sums[at], mixture.m(at));
                }
            }
        }
        for (int at = 0; at < fields.length; at++) {
            if (sums[at] != null) {
                fields[at] = fields[at].with(PairClass.MATCH, PatternCounts.normal(sums[at], 0));
            }
        }
        compareBlocks();
        shares.put(PairClass.MATCH, Math.clamp(matchesMost / allPairs(), 1e-12, .3));
    }

    /** Shares to begin with in a block: matches as Splink begins, from how many are expected; the other classes as much as strangers. */
    private Map<PairClass, Double> inBlock(Map<PairClass, Double> shares, Blocks block) {
        Map<PairClass, Double> inBlock = new EnumMap<>(PairClass.class);
        double match = Math.clamp(expectedMatches() * .5 / block.pairs(), 1e-4, .9);
        inBlock.put(PairClass.MATCH, match);
        shares.keySet().forEach(pairClass -> inBlock.put(pairClass, (1 - match) / (shares.size() + 1)));
        inBlock.put(PairClass.STRANGERS, (1 - match) / (shares.size() + 1));
        return inBlock;
    }

    /** The shares of all pairs, and m once more, from all pairs that the rules find. */
    private Model refine(FieldModel[] fields, Map<PairClass, Double> shares) {
        progress.at("learning how many are the same person", 0, 1);
        UnionOfBlocks union = new UnionOfBlocks(register, rules, keys, acrossSources);
        double share = share(union.pairs());
        PatternCounts pairs = union.census(census(fields), share);
        boolean[] free = new boolean[fields.length];
        Arrays.fill(free, true);
        shares.put(PairClass.STRANGERS, .5);
        Mixture mixture = new Mixture(pairs, fields, free, shares);
        double[][] all = Arrays.stream(fields).map(FieldModel::u).toArray(double[][]::new);
        for (int round = 0; round < Parameters.REFINING_ROUNDS; round++) {
            mixture.refine(1 / share, allPairs());
            mixture.cleanStrangers(all);
        }
        return new Model(List.of(mixture.taught(fields)), mixture.shares(), Calibration.NONE);
    }

    private Blocks blocks(Rule rule) {
        return Blocks.of(register, keys.of(rule), acrossSources, new BlockSplitter(keys, register, rules.splitting()));
    }

    private boolean[] free(Rule rule) {
        boolean[] free = new boolean[register.fields().size()];
        for (int at = 0; at < free.length; at++) {
            free[at] = !rule.uses(register.fields().get(at).name());
        }
        return free;
    }

    private static double share(long pairs) {
        return Math.min(1, (double) Parameters.TRAINING_PAIRS_MAX / Math.max(1, pairs));
    }

    private double allPairs() {
        double size = register.size();
        if (!acrossSources) {
            return Math.max(1, size * (size - 1) / 2);
        }
        double[] bySource = new double[register.size() == 0 ? 1 : register.sources()];
        for (int record = 0; record < register.size(); record++) {
            bySource[register.source(record)]++;
        }
        double pairs = size * (size - 1) / 2;
        for (double count : bySource) {
            pairs -= count * (count - 1) / 2;
        }
        return Math.max(1, pairs);
    }

    private static double[] sum(double @Nullable [] sums, double[] more) {
        double[] result = sums == null ? new double[more.length] : sums;
        for (int level = 0; level < more.length; level++) {
            result[level] += more[level];
        }
        return result;
    }

    private void report(Rule rule, long pairs, double matches, Mixture mixture, boolean[] free, FieldModel[] fields) {
        TreeMap<String, Double> same = new TreeMap<>();
        for (int at = 0; at < fields.length; at++) {
            if (free[at]) {
                same.put(fields[at].field().name(), mixture.m(at)[fields[at].same()]);
            }
        }
        blocks.add(new TrainingReport.BlockReport(rule.toString(), pairs, matches, same));
    }

    /** Says where blocks disagree: then one of them is full of namesakes or relatives, and m is not to be trusted. */
    private void compareBlocks() {
        for (Field field : register.fields()) {
            double[] seen = blocks.stream()
                    .filter(block -> block.sameByField().containsKey(field.name()))
                    .mapToDouble(block -> block.sameByField().get(field.name()))
                    .toArray();
            double least = Arrays.stream(seen).min().orElse(0);
            double most = Arrays.stream(seen).max().orElse(0);
            if (seen.length == 0) {
                alarms.add("no training block leaves " + field.name()
                        + " free: its weights are a guess until all pairs were seen");
            } else if (most - least > Parameters.BLOCKS_APART_MAX) {
                alarms.add("training blocks disagree on " + field.name()
                        + ": records of one person have equal values in %.0f to %.0f of 100 pairs"
                                .formatted(least * 100, most * 100));
            }
        }
    }
}
