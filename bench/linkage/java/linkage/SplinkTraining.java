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
 * <p>Patterns of levels are counted once for each rule, and the iterations go over the counts, without frequencies of values. In Splink that is an
 * option, and the quicker one.
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
        count("select l.id as l, r.id as r from drawn l join drawn r on l.id < r.id", settings.comparisons());
        for (SplinkComparison comparison : settings.comparisons()) {
            double[] pairs = new double[comparison.size()];
            Arrays.fill(pairs, .5);
            database.each("select %1$s, sum(pairs) from patterns where %1$s is not null group by 1".formatted(comparison.column()),
                    row -> pairs[row.getInt(1)] = row.getDouble(2));
            u.put(comparison.column(), shares(pairs));
        }
    }

    void estimateM() throws SQLException {
        Map<String, List<double[]>> learnt = new HashMap<>();
        for (SplinkSettings.Rule rule : settings.training()) {
            Set<String> fixed = rule.columns();
            List<SplinkComparison> free = settings.comparisons().stream().filter(comparison -> !comparison.isIn(fixed)).toList();
            count(SplinkSettings.pairs(List.of(rule), "records"), free);
            maximise(free, priorWithin(fixed)).forEach((column, values) -> learnt.computeIfAbsent(column, any -> new ArrayList<>()).add(values));
        }
        learnt.forEach((column, values) -> m.put(column, medians(values)));
    }

    /** Patterns of levels among pairs, and how many pairs have each. */
    private void count(String pairs, List<SplinkComparison> comparisons) throws SQLException {
        String columns = comparisons.stream().map(SplinkComparison::column).collect(Collectors.joining(", "));
        database.run("""
                create or replace table patterns as
                  with pairs as (%s),
                       compared as (select %s
                                      from pairs join records l on l.id = pairs.l
                                                 join records r on r.id = pairs.r)
                select %s, count(*) as pairs
                  from compared
                 group by all
                """.formatted(pairs, levels(comparisons), columns));
    }

    static String levels(List<SplinkComparison> comparisons) {
        return comparisons.stream().map(SplinkComparison::level).collect(Collectors.joining(", "));
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
            double next = database.number("select sum(pairs * match) / sum(pairs) from expected");
            change = Math.abs(next - share);
            share = next;
            for (SplinkComparison comparison : free) {
                change = Math.max(change, renew(comparison.column(), now));
            }
        }
        return now;
    }

    /** How probable a match is at each pattern. */
    private void expect(List<SplinkComparison> free, Map<String, double[]> now, double share) throws SQLException {
        String bits = free.stream()
                .map(comparison -> new SplinkComparison(comparison.column(), comparison.levels(), false).weight(now.get(comparison.column()), u.get(comparison.column())))
                .collect(Collectors.joining(" + "));
        database.run("""
                create or replace table expected as
                  with weighed as (select *, least(greatest(%s + %s, -1000), 1000) as weight from patterns)
                select *, 1 / (1 + pow(2, -weight)) as match
                  from weighed
                """.formatted(SplinkComparison.log2(share / (1 - share)), bits));
    }

    /** The shares of the levels among matches, and the most that one changed. Where no match has a value, nothing is learnt. */
    private double renew(String column, Map<String, double[]> now) throws SQLException {
        double[] before = now.get(column);
        double[] pairs = new double[before.length];
        database.each("select %1$s, sum(pairs * match) from expected where %1$s is not null group by 1".formatted(column), row -> pairs[row.getInt(1)] = row.getDouble(2));
        if (Arrays.stream(pairs).sum() == 0) {
            return 0;
        }
        double[] after = shares(pairs);
        double change = 0;
        for (int level = 0; level < after.length; level++) {
            change = Math.max(change, Math.abs(after[level] - before[level]));
        }
        now.put(column, after);
        return change;
    }

    private static double[] shares(double[] pairs) {
        double all = Arrays.stream(pairs).sum();
        return Arrays.stream(pairs).map(some -> Math.max(LEAST, some / all)).toArray();
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
