package org.jatigi.matching.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jatigi.matching.blocking.BlockKeys;
import org.jatigi.matching.blocking.Blocks;
import org.jatigi.matching.blocking.Part;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Progress;
import org.jatigi.matching.work.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Learns how those agree who are not the same person, from pairs that are drawn: at random, from one place, from one roster. No match needs to be known
 * for that.
 */
final class Populations {

    private static final int NEIGHBOUR_PAIRS_MIN = 1_000;
    private static final int NEIGHBOURHOOD_STEPS = 2;

    private final Register register;
    private final BlockKeys keys;
    private final boolean acrossSources;
    private final Parameters parameters;
    private final Progress progress;
    private final Comparer comparer;
    private final double allPairs;
    private long randomPairs;
    private long rosterPairs;
    private @Nullable Neighbours neighbours;

    Populations(
            Register register,
            BlockKeys keys,
            boolean acrossSources,
            Parameters parameters,
            Progress progress,
            Comparer comparer) {
        this.register = register;
        this.keys = keys;
        this.acrossSources = acrossSources;
        this.parameters = parameters;
        this.progress = progress;
        this.comparer = comparer;
        this.allPairs = countAllPairs();
    }

    /**
     * Fields with all classes but matches learnt, and matches as one begins.
     *
     * @param shares gets the shares of the classes that were found
     */
    FieldModel[] learn(Map<PairClass, Double> shares) {
        FieldModel[] fields = beginnings();
        learnStrangers(fields);
        learnNeighbours(fields, shares);
        learnHouseholds(fields, shares);
        return fields;
    }

    long randomPairs() {
        return randomPairs;
    }

    /** What was seen of pairs of one place, null where no field says where people are from. */
    @Nullable
    Neighbours neighbours() {
        return neighbours;
    }

    long rosterPairs() {
        return rosterPairs;
    }

    /** How many pairs there are altogether. */
    double allPairs() {
        return allPairs;
    }

    /** Counts patterns by the levels of these fields. How common values are does not matter to levels. */
    Census census(FieldModel[] fields, boolean acrossSourcesOnly, boolean acrossRosters) {
        List<FieldModel> levels = Arrays.stream(fields)
                .map(field -> new FieldModel(field.field(), field.byClass(), null))
                .toList();
        Model model = new Model(levels, Map.of(PairClass.MATCH, .5), Calibration.NONE);
        return new Census(
                register, acrossSourcesOnly, acrossRosters, comparer.scorers(model), new Workers(parameters.threads()));
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
        int place = place(register.fields());
        if (place < 0) {
            return;
        }
        progress.at("learning from neighbours", 0, 1);
        Blocks places = Blocks.whole(register, neighbourhoods(place), acrossSources);
        PatternCounts pairs = census(fields, acrossSources, true).drawn(places, Parameters.U_PAIRS, parameters.seed());
        if (pairs.total() < NEIGHBOUR_PAIRS_MIN) {
            return;
        }
        learn(fields, PairClass.NEIGHBOURS, pairs);
        double drawn = Math.min(places.pairs(), Parameters.U_PAIRS);
        double share = places.pairs() * (pairs.total() / drawn) / allPairs;
        shares.put(PairClass.NEIGHBOURS, Math.min(.3, share));
        neighbours = new Neighbours(
                place,
                share,
                Arrays.stream(fields)
                        .map(field -> field.of(PairClass.NEIGHBOURS))
                        .toArray(double[][]::new));
    }

    /** A key for the cercle of each record, or for the place as it is written where that tells no cercle. */
    private long[] neighbourhoods(int place) {
        Field field = register.fields().get(place);
        long[] cercles = keys.of(neighbourhood(field));
        long[] values = keys.of(Rule.of(Part.value(field.name())));
        for (int record = 0; record < cercles.length; record++) {
            cercles[record] = cercles[record] == 0 ? values[record] : cercles[record];
        }
        return cercles;
    }

    /** The rule by whose key people are neighbours, none where no field says where they are from. */
    static List<Rule> neighbourhood(List<Field> fields) {
        int place = place(fields);
        return place < 0 ? List.of() : List.of(neighbourhood(fields.get(place)));
    }

    private static Rule neighbourhood(Field place) {
        return Rule.of(Part.within(place.name(), NEIGHBOURHOOD_STEPS));
    }

    /** The field that says where people are from, -1 where there is none. */
    private static int place(List<Field> fields) {
        for (int at = 0; at < fields.size(); at++) {
            if (fields.get(at).kind() == Kind.PLACE) {
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
        PatternCounts pairs =
                census(fields, false, false).drawn(households, Parameters.ROSTER_PAIRS, parameters.seed());
        rosterPairs = pairs.total();
        learn(fields, PairClass.ROSTER, pairs);
        learn(fields, PairClass.HOUSEHOLD, pairs);
        shares.put(PairClass.HOUSEHOLD, Math.min(.1, households.pairs() / allPairs));
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

    private double countAllPairs() {
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
}
