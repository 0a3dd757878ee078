package linkage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Learns the model as Splink does: the prior of rules that are nearly sure, u of random pairs, m by expectation maximisation among the pairs of one
 * rule after the other, u fixed, without the columns of the rule; m is the median over the rules.
 *
 * <p>As Splink does by default, each iteration weighs every pair of the rule, by the frequencies of its values. Iterations over counts of patterns
 * without frequencies are its option, and quicker.
 */
final class SplinkTraining {

    /** Splink's default. */
    static final double RANDOM_PAIRS = 1e6;

    private static final int ITERATIONS_MAX = 25;
    private static final double CONVERGED = 1e-4;

    /** Splink's first guess of m for equality; the other levels share the rest. */
    private static final double EQUAL = .95;

    private static final double LEAST = 1e-12;

    private final DuckDb database;
    private final SplinkSettings settings;
    private final Map<String, double[]> m = new HashMap<>();
    private final Map<String, double[]> u = new HashMap<>();
    private double prior;

    SplinkTraining(DuckDb database, SplinkSettings settings) {
        this.database = database;
        this.settings = settings;
        settings.comparisons().forEach(comparison -> m.put(comparison.column(), firstGuess(comparison.size())));
    }

    double prior() {
        return prior;
    }

    String weight(SplinkComparison comparison) {
        return comparison.weight(m.get(comparison.column()), u.get(comparison.column()));
    }

    void estimatePrior() throws SQLException {
        double records = database.number("select count(*) from records");
        double sure = database.number("select count(*) from (" + SplinkSettings.pairs(settings.sure(), "records") + ")");
        prior = Math.clamp(sure / settings.recall() / (records * (records - 1) / 2), LEAST, .5);
    }

    /** Of all pairs of records drawn by a hash of their numbers, so that a run can be repeated. A level that none of them has counts half a pair. */
    void estimateU() throws SQLException {
        double drawn = .5 * (1 + Math.sqrt(8 * RANDOM_PAIRS + 1));
        database.run("create table drawn as select * from records order by hash(id), id limit " + Math.round(drawn));
        compare("select l.id as l, r.id as r from drawn l join drawn r on l.id < r.id", settings.comparisons());
        for (SplinkComparison comparison : settings.comparisons()) {
            double[] pairs = new double[comparison.size()];
            Arrays.fill(pairs, .5);
            database.each("select %1$s, count(*) from compared where %1$s is not null group by 1".formatted(comparison.column()), row -> pairs[row.getInt(1)] = row.getDouble(2));
            double all = Arrays.stream(pairs).sum();
            u.put(comparison.column(), Arrays.stream(pairs).map(some -> some / all).toArray());
        }
    }

    void estimateM() throws SQLException {
        Map<String, List<double[]>> learnt = new HashMap<>();
        for (SplinkSettings.Rule rule : settings.training()) {
            Set<String> fixed = rule.columns();
            List<SplinkComparison> free = settings.comparisons().stream().filter(comparison -> !comparison.isIn(fixed)).toList();
            compare(SplinkSettings.pairs(List.of(rule), "records"), free);
            maximise(free, priorWithin(fixed)).forEach((column, values) -> learnt.computeIfAbsent(column, any -> new ArrayList<>()).add(values));
        }
        learnt.forEach((column, values) -> m.put(column, medians(values)));
    }

    /** The levels of pairs, with the frequencies of the values that may be equal. */
    private void compare(String pairs, List<SplinkComparison> comparisons) throws SQLException {
        database.run("""
                create or replace table compared as
                  with pairs as (%s)
                select %s
                  from pairs join records l on l.id = pairs.l
                             join records r on r.id = pairs.r
                """.formatted(pairs, levels(comparisons)));
    }

    static String levels(List<SplinkComparison> comparisons) {
        return comparisons.stream()
                .map(comparison -> comparison.level() + (comparison.byFrequency() ? ", l." + comparison.frequency() : ""))
                .collect(Collectors.joining(", "));
    }

    /** That two records which the rule shows are one person: the prior times what equality in its columns is worth. */
    private double priorWithin(Set<String> columns) {
        double odds = prior / (1 - prior);
        for (SplinkComparison comparison : settings.comparisons()) {
            if (comparison.isIn(columns)) {
                odds *= firstGuess(comparison.size())[0] / u.get(comparison.column())[0];
            }
        }
        return odds / (1 + odds);
    }

    private Map<String, double[]> maximise(List<SplinkComparison> free, double start) throws SQLException {
        Map<String, double[]> now = new HashMap<>();
        free.forEach(comparison -> now.put(comparison.column(), firstGuess(comparison.size())));
        double share = start;
        double change = 1;
        for (int iteration = 0; iteration < ITERATIONS_MAX && change > CONVERGED; iteration++) {
            expect(free, now, share);
            double next = database.number("select avg(match) from expected");
            change = Math.abs(next - share);
            share = next;
            for (SplinkComparison comparison : free) {
                change = Math.max(change, renew(comparison.column(), now));
            }
        }
        return now;
    }

    /** How probable a match each pair is. */
    private void expect(List<SplinkComparison> free, Map<String, double[]> now, double share) throws SQLException {
        String bits = free.stream().map(comparison -> comparison.weight(now.get(comparison.column()), u.get(comparison.column()))).collect(Collectors.joining(" + "));
        String columns = free.stream().map(SplinkComparison::column).collect(Collectors.joining(", "));
        database.run("""
                create or replace table expected as
                  with weighed as (select %1$s, least(greatest(%2$s + %3$s, -1000), 1000) as weight from compared)
                select %1$s, 1 / (1 + pow(2, -weight)) as match
                  from weighed
                """.formatted(columns, SplinkComparison.log2(share / (1 - share)), bits));
    }

    /** The shares of the levels among matches, and the most that one changed. A level that no pair is at keeps its first guess. */
    private double renew(String column, Map<String, double[]> now) throws SQLException {
        double[] before = now.get(column);
        double[] pairs = new double[before.length];
        Arrays.fill(pairs, -1);
        database.each("select %1$s, sum(match) from expected where %1$s is not null group by 1".formatted(column), row -> pairs[row.getInt(1)] = row.getDouble(2));
        double all = Arrays.stream(pairs).filter(some -> some > 0).sum();
        double change = 0;
        double[] after = before.clone();
        for (int level = 0; level < after.length; level++) {
            if (pairs[level] >= 0 && all > 0) {
                after[level] = Math.max(LEAST, pairs[level] / all);
                change = Math.max(change, Math.abs(after[level] - before[level]));
            }
        }
        now.put(column, after);
        return change;
    }

    private static double[] medians(List<double[]> learnt) {
        double[] medians = new double[learnt.getFirst().length];
        for (int level = 0; level < medians.length; level++) {
            int place = level;
            double[] values = learnt.stream().mapToDouble(one -> one[place]).sorted().toArray();
            medians[level] = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
        }
        return medians;
    }

    private static double[] firstGuess(int levels) {
        double[] guess = new double[levels];
        Arrays.fill(guess, (1 - EQUAL) / (levels - 1));
        guess[0] = EQUAL;
        return guess;
    }
}
