package linkage;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.Register;

/**
 * The method of Splink 4 over its engine, DuckDB 1.4.1, in SQL of our own: what such a linkage costs and finds on this machine. It is not Splink,
 * which is written in Python and was not to be had here.
 *
 * <p>Re-enacted, with Splink's defaults: Fellegi and Sunter's two classes; comparisons in levels, null apart; the prior of rules that are nearly sure; u of
 * a million random pairs; m by expectation maximisation on three rules; frequencies where names, dates and places are equal; pairs by rules, each once;
 * the weight as a sum of bits, in a table with the levels and both values of each pair.
 *
 * <p>Not re-enacted: Python, clusters, names compared crosswise.
 */
final class SplinkSqlPeer implements Peer.Library {

    /** Pairs of less are not told, in bits: a probability of .001. The lowest best threshold was -5. */
    private static final double WEIGHT_LEAST = -10;

    private final Figures figures = new Figures();
    private SplinkSettings settings;

    @Override
    public String configuration() {
        return "our own SQL after Splink 4's method, on DuckDB 1.4.1 in memory, " + DuckDb.THREADS + " threads, " + DuckDb.MEMORY_GIB + " GiB;"
                + " names Jaro-Winkler .92/.88/.7 with frequencies, dates of birth equal with frequencies/one slip/month/year/ten years, telephones, documents and numbers of identity Levenshtein 1/2,"
                + " e-mail by user and Jaro-Winkler .88, other text Jaro-Winkler .9/.7 with frequencies, places equal with frequencies, codes equal; u of a million random pairs";
    }

    @Override
    public void match(Register register, Peer.Scores scores) {
        settings = SplinkSettings.of(register);
        figures.step("before");
        double before = Figures.cpuSeconds();
        try (DuckDb database = new DuckDb()) {
            database.load(register);
            prepare(database, register);
            figures.step("load");
            SplinkTraining training = new SplinkTraining(database, settings);
            training.estimatePrior();
            training.estimateU();
            training.estimateM();
            figures.put("prior", training.prior());
            figures.step("train");
            double trained = Figures.cpuSeconds();
            predict(database, training);
            double predicted = Figures.cpuSeconds();
            figures.step("predict").put("duckdb.cpu", predicted - before);
            double pairs = database.number("select count(*) from predicted");
            figures.put("pairs", (long) pairs).put("pairsPerRecord", pairs / register.size()).put("pairs.perCpuSecond", pairs / (predicted - trained));
            database.each("select l, r, weight from predicted where weight >= " + WEIGHT_LEAST, row -> scores.add(row.getInt(1), row.getInt(2), row.getDouble(3)));
            figures.step("fetch");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void tell(Figures all) {
        all.putAll(figures).put("rules", settings.toString());
    }

    /** The records with their dates as dates, null where no calendar has them, and with the frequencies of their values. */
    private void prepare(DuckDb database, Register register) throws SQLException {
        List<SplinkComparison> byFrequency = settings.comparisons().stream().filter(SplinkComparison::byFrequency).toList();
        for (SplinkComparison comparison : byFrequency) {
            database.run("""
                    create table %2$s as
                    select %1$s, count(*) / (select count(%1$s) from loaded) as %2$s
                      from loaded
                     where %1$s is not null
                     group by %1$s
                    """.formatted(comparison.column(), comparison.frequency()));
        }
        String dates = register.fields().stream()
                .filter(field -> field.kind() == Kind.DATE)
                .map(field -> "try_cast(%1$s as date) as %1$s".formatted(field.name()))
                .collect(Collectors.joining(", "));
        String frequencies = byFrequency.stream().map(comparison -> ", " + comparison.frequency()).collect(Collectors.joining());
        String joins = byFrequency.stream().map(comparison -> " left join %s using (%s)".formatted(comparison.frequency(), comparison.column())).collect(Collectors.joining());
        database.run("create table records as select loaded.* replace (" + dates + ")" + frequencies + " from loaded" + joins);
        database.run("drop table loaded");
    }

    private void predict(DuckDb database, SplinkTraining training) throws SQLException {
        database.run("create table blocked as " + SplinkSettings.pairs(settings.blocking(), "records"));
        List<SplinkComparison> comparisons = settings.comparisons();
        String columns = comparisons.stream().map(SplinkComparison::column).collect(Collectors.joining(", "));
        String values = comparisons.stream().map(comparison -> ", l.%1$s as l_%1$s, r.%1$s as r_%1$s".formatted(comparison.column())).collect(Collectors.joining());
        String kept = comparisons.stream().map(comparison -> ", l_%1$s, r_%1$s".formatted(comparison.column())).collect(Collectors.joining());
        String bits = comparisons.stream().map(training::weight).collect(Collectors.joining(" + "));
        database.run("""
                create table predicted as
                  with compared as (select blocked.l, blocked.r, %1$s%2$s
                                      from blocked join records l on l.id = blocked.l
                                                   join records r on r.id = blocked.r)
                select l, r, %3$s%4$s, %5$s + %6$s as weight
                  from compared
                """.formatted(SplinkTraining.levels(comparisons), values, columns, kept, SplinkComparison.log2(training.prior() / (1 - training.prior())), bits));
    }
}
