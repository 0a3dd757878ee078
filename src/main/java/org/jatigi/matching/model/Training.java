package org.jatigi.matching.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jatigi.matching.blocking.BlockSplitter;
import org.jatigi.matching.blocking.Blocks;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.blocking.RuleBlocks;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Learns a model from a register of which nobody knows who is in it twice.
 *
 * <ol>
 *   <li>u from random pairs, which are nearly all strangers; that of equal values from how common the values are;
 *   <li>h from pairs on one household's roster, which are people of one household for certain; where no record stands on one, {@link Relatives};
 *   <li>m by EM in several tight blocks, each of which fixes some fields and leaves the others free;
 *   <li>the share of matches, and m once more, from all pairs that the blocking rules find.
 * </ol>
 */
public final class Training {

    /** Pairs of a training block from which on chance is the smaller worry: beyond, the tighter a block the more it is trusted. */
    private static final double PAIRS_ENOUGH = 1_000;

    private final Register register;
    private final RuleBlocks blocks;
    private final boolean acrossSources;
    private final Progress progress;
    private final Comparer comparer;
    private final Populations populations;
    private final double allPairs;
    private final List<TrainingReport.BlockReport> blockReports = new ArrayList<>();
    private final List<String> alarms = new ArrayList<>();

    /**
     * Training on a register.
     *
     * @param blocks of its rules
     * @param acrossSources whether only records of different sources make a pair
     */
    public Training(
            Register register,
            RuleBlocks blocks,
            boolean acrossSources,
            Parameters parameters,
            Progress progress,
            Comparer comparer) {
        this.register = register;
        this.blocks = blocks;
        this.acrossSources = acrossSources;
        this.progress = progress;
        this.comparer = comparer;
        this.populations = new Populations(register, blocks.keys(), acrossSources, parameters, progress, comparer);
        this.allPairs = populations.allPairs();
    }

    /** All rules whose keys a run asks for: encoded records bring these with them, since they cannot be made of encodings. */
    public static List<Rule> rulesAsked(List<Field> fields, RuleSet rules) {
        return Stream.of(
                        rules.rules(),
                        rules.training(),
                        rules.splitting().stream().map(Rule::of).toList(),
                        Populations.neighbourhood(fields))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** A model and how it was learnt. */
    public record Trained(Model model, TrainingReport report) {}

    /** Learns the model of the register. */
    public Trained train(ReviewedPairs reviewed) {
        Map<PairClass, Double> shares = new EnumMap<>(PairClass.class);
        alarms.addAll(new FieldDoubts(register).alarms());
        FieldModel[] fields = populations.learn(shares);
        Model model = learn(fields, shares);
        TrainingReport report = new TrainingReport(
                register.size(),
                allPairs,
                populations.randomPairs(),
                populations.rosterPairs(),
                reviewed.size(),
                blockReports,
                alarms);
        return new Trained(reviewed.teach(model, register, comparer), report);
    }

    private Model learn(FieldModel[] fields, Map<PairClass, Double> shares) {
        List<Counted> counted = countBlocks(fields);
        PatternCounts all = countAll(fields);
        List<Relatives> unlisted =
                shares.containsKey(PairClass.HOUSEHOLD) ? List.of() : Relatives.of(register.fields());
        List<String> doubts = List.copyOf(alarms);
        for (Relatives relatives : unlisted) {
            Map<PairClass, Double> withRelatives = new EnumMap<>(shares);
            withRelatives.put(PairClass.HOUSEHOLD, expectedMatches() / allPairs);
            Model model = learn(relatives.begun(fields), withRelatives, counted, all);
            if (relatives.areIn(model)) {
                alarms.add(
                        "no household is known, and there are many relatives: what they have in common was learnt from the pairs,"
                                + " and links are less often right than they say; name the column with the household where there is one");
                return model;
            }
            blockReports.clear();
            alarms.clear();
            alarms.addAll(doubts);
        }
        return learn(fields, shares, counted, all);
    }

    private Model learn(FieldModel[] fields, Map<PairClass, Double> shares, List<Counted> counted, PatternCounts all) {
        learnMatches(fields, shares, counted);
        return refine(fields, shares, all);
    }

    /** The pairs of a training block, and which fields are free in it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    private record Counted(Rule rule, long pairs, PatternCounts counts, boolean[] free) {}

    private List<Counted> countBlocks(FieldModel[] fields) {
        List<Counted> counted = new ArrayList<>();
        List<Rule> training = TrainingBlocks.choose(register, blocks);
        for (Rule rule : training) {
            progress.at("learning from pairs that agree on " + rule, training.indexOf(rule), training.size());
            Blocks block = blocks(rule);
            PatternCounts counts = census(fields).of(block, Census.sample(share(block.pairs())));
            if (counts.total() > 0) {
                counted.add(new Counted(rule, block.pairs(), counts, free(rule)));
            }
        }
        return counted;
    }

    private PatternCounts countAll(FieldModel[] fields) {
        progress.at("learning how many are the same person", 0, 1);
        return census(fields).ofAll(blocks, share(blocks.pairs()));
    }

    private Census census(FieldModel[] fields) {
        return populations.census(fields, acrossSources, true);
    }

    /** Before anything is known: one record in four has one other of the same person. */
    private double expectedMatches() {
        return register.size() / 4.0;
    }

    private void learnMatches(FieldModel[] fields, Map<PairClass, Double> shares, List<Counted> counted) {
        List<Learnt> learnt = new ArrayList<>();
        for (Counted block : counted) {
            Mixture mixture = new Mixture(block.counts(), fields, block.free(), inBlock(shares, block.pairs()));
            mixture.fit();
            long pairs = block.counts().total();
            double matches = mixture.share(PairClass.MATCH) * pairs / share(block.pairs());
            report(block.rule(), pairs, matches, mixture, block.free(), fields);
            Map<String, Double> same = blockReports.getLast().sameByField();
            learnt.add(new Learnt(block.rule(), block.pairs(), matches, same, block.free(), mixture));
        }
        List<Learnt> trusted = withoutNamesakes(learnt);
        double matchesMost = 1;
        double[][] sums = new double[fields.length][];
        for (Learnt block : trusted) {
            matchesMost = Math.max(matchesMost, block.matches());
            for (int at = 0; at < fields.length; at++) {
                if (block.free()[at]) {
                    sums[at] = sum(sums[at], block.mixture().m(at), 1 / (PAIRS_ENOUGH + block.pairs()));
                }
            }
        }
        for (int at = 0; at < fields.length; at++) {
            if (sums[at] != null) {
                fields[at] = fields[at].with(PairClass.MATCH, PatternCounts.normal(sums[at], 0));
            }
        }
        compareBlocks();
        shares.put(PairClass.MATCH, Math.clamp(matchesMost / allPairs, 1e-12, .3));
    }

    /** What a training block taught; {@code same} by the name of each field that is free in it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    private record Learnt(
            Rule rule, long pairs, double matches, Map<String, Double> same, boolean[] free, Mixture mixture) {}

    /**
     * The blocks without those that took namesakes or relatives for matches: what they call one person agrees in some field far less than another
     * block says. A block that tells one person apart among a million (equal given name, surname and father's name) does so no longer among
     * ten. The one that lacks most, over all fields, goes first; the others are compared anew.
     */
    private List<Learnt> withoutNamesakes(List<Learnt> learnt) {
        List<Learnt> trusted = new ArrayList<>(learnt);
        while (true) {
            Optional<Learnt> worst = trusted.stream()
                    .filter(block -> lacks(block, trusted).anyMatch(lack -> lack > Parameters.NAMESAKES_APART))
                    .max(Comparator.comparingDouble(
                            block -> lacks(block, trusted).sum()));
            if (worst.isEmpty()) {
                return trusted;
            }
            trusted.remove(worst.get());
            alarms.add(
                    "pairs that agree on " + worst.get().rule()
                            + " are mostly namesakes or relatives: nothing was learnt from them; give tighter rules for training");
        }
    }

    /** By field that is free in a block: by how much less often its matches are equal than those of the other block that says most. */
    private static DoubleStream lacks(Learnt block, List<Learnt> others) {
        return block.same().entrySet().stream()
                .mapToDouble(field -> others.stream()
                        .mapToDouble(other -> other.same().getOrDefault(field.getKey(), 0.0) - field.getValue())
                        .max()
                        .orElse(0));
    }

    /** Shares to begin with in a block: matches as Splink begins, from how many are expected; the other classes as much as strangers. */
    private Map<PairClass, Double> inBlock(Map<PairClass, Double> shares, long pairs) {
        Map<PairClass, Double> inBlock = new EnumMap<>(PairClass.class);
        double match = Math.clamp(expectedMatches() * .5 / pairs, 1e-4, .9);
        inBlock.put(PairClass.MATCH, match);
        shares.keySet().forEach(pairClass -> inBlock.put(pairClass, (1 - match) / (shares.size() + 1)));
        inBlock.put(PairClass.STRANGERS, (1 - match) / (shares.size() + 1));
        return inBlock;
    }

    /** The shares of all pairs, and m once more, from all pairs that the rules find. */
    private Model refine(FieldModel[] fields, Map<PairClass, Double> shares, PatternCounts pairs) {
        boolean[] free = new boolean[fields.length];
        Arrays.fill(free, true);
        shares.put(PairClass.STRANGERS, .5);
        Mixture mixture = new Mixture(pairs, fields, free, shares);
        double[][] all = Arrays.stream(fields).map(FieldModel::u).toArray(double[][]::new);
        Neighbours neighbours = populations.neighbours();
        for (int round = 0; round < Parameters.REFINING_ROUNDS; round++) {
            mixture.refine(1 / share(blocks.pairs()), allPairs);
            mixture.cleanStrangers(all);
            if (neighbours != null) {
                mixture.cleanNeighbours(neighbours);
            }
        }
        return new Model(List.of(mixture.taught(fields)), mixture.shares(), Calibration.NONE);
    }

    private Blocks blocks(Rule rule) {
        BlockSplitter splitter =
                new BlockSplitter(blocks.keys(), register, blocks.rules().splitting());
        return Blocks.of(register, blocks.keys().of(rule), acrossSources, splitter);
    }

    private boolean[] free(Rule rule) {
        boolean[] free = new boolean[register.fields().size()];
        for (int at = 0; at < free.length; at++) {
            free[at] = !rule.uses(register.fields().get(at).name());
        }
        return free;
    }

    /** Which share of so many pairs is drawn. */
    private static double share(long pairs) {
        return Math.min(1, (double) Parameters.TRAINING_PAIRS_MAX / Math.max(1, pairs));
    }

    private static double[] sum(double @Nullable [] sums, double[] more, double trust) {
        double[] result = sums == null ? new double[more.length] : sums;
        for (int level = 0; level < more.length; level++) {
            result[level] += trust * more[level];
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
        blockReports.add(new TrainingReport.BlockReport(rule.toString(), pairs, matches, same));
    }

    /** Says where blocks disagree: then one of them is full of namesakes or relatives, and m is not to be trusted. */
    private void compareBlocks() {
        for (Field field : register.fields()) {
            double[] seen = blockReports.stream()
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
