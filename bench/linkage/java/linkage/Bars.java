package linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The bars of the matching core, each with what was measured. Splink's figures are cited from its measurement beside the prototype, on its data. */
final class Bars {

    static final double SPLINK_FEBRL3 = .9958;
    static final double SPLINK_FAKE = .856;
    static final double SPLINK_HISTORICAL = .766;
    static final double SPLINK_100_THOUSAND = .679;
    static final double SPLINK_MILLION = .736;
    static final double SPLINK_MILLION_CPU = 69.5;
    static final double SPLINK_MILLION_PAIRS = .12;
    static final double PROTOTYPE_MILLION_PAIRS = 6.2;

    static final String IMITATION = "labelled/historical-imitation";

    private static final long MILLION = 1_000_000;
    private static final long TEN_MILLION = 10_000_000;
    private static final int MEMORY_MIB = 24 * 1024;

    private final Results results;
    private final List<Bar> bars = new ArrayList<>();

    /**
     * One bar.
     *
     * @param measured as it is to be read, or why nothing was measured
     */
    record Bar(String what, String bar, String measured, Verdict verdict) {}

    enum Verdict {
        HELD("held"),
        NOT_HELD("**not held**"),
        NOT_MEASURED("not measured");

        final String text;

        Verdict(String text) {
            this.text = text;
        }
    }

    private Bars(Results results) {
        this.results = results;
    }

    static List<Bar> of(Results results) {
        Bars bars = new Bars(results);
        bars.accuracy();
        bars.cost();
        return bars.bars;
    }

    private void accuracy() {
        List<String> febrl = results.in("labelled").stream().filter(name -> name.startsWith("febrl")).toList();
        double worst = febrl.stream().mapToDouble(name -> results.of("labelled/" + name, "best.f1")).min().orElse(Double.NaN);
        add("FEBRL 1 to 3, best F1 (4 is not in the data)", "≥ .999", f1(worst) + " the worst of " + febrl.size(), worst, worst >= .999);
        double fake = results.of("labelled/fake_1000", "best.f1");
        add("fake_1000, best F1", "≥ .93", f1(fake), fake, fake >= .93);
        none("50 thousand historical persons, pairwise / cluster F1", "≥ .84 / ≥ .90", "not in the data");
        double pairs = results.of(IMITATION, "best.f1");
        double persons = results.of(IMITATION, "clusters.f1");
        add("the same of an imitation of them, see below", "≥ .84 / ≥ .90", f1(pairs) + " / " + f1(persons), Math.min(pairs, persons), pairs >= .84 && persons >= .9);
        for (long size : results.sizes("generated")) {
            ofGenerated(size);
        }
        double gap = gap("sure.recall");
        add("recall at the best threshold, less that of single pairs at p ≥ .95; the most of all registers", "≤ .02", number(gap), gap, gap <= .02);
        double ofPersons = gap("clusters.recall");
        add("the same, less that of the persons made of links at p ≥ .95", "≤ .02", number(ofPersons), ofPersons, ofPersons <= .02);
    }

    /** By how much a recall lies below that of single pairs at the threshold that the truth calls best; the most of all registers. */
    private double gap(String recall) {
        return Stream.concat(
                        results.in("labelled").stream().map(name -> "labelled/" + name),
                        results.in("generated").stream().filter(name -> name.endsWith("-whole")).map(name -> "generated/" + name))
                .mapToDouble(name -> results.of(name, "best.recall") - results.of(name, recall))
                .max()
                .orElse(Double.NaN);
    }

    private void ofGenerated(long size) {
        String whole = "generated/" + size + "-whole";
        String of = "%,d generated records: ".formatted(size);
        double best = results.of(whole, "best.f1");
        if (size == MILLION || size == MILLION / 10) {
            double splink = size == MILLION ? SPLINK_MILLION : SPLINK_100_THOUSAND;
            add(of + "best F1 over Splink's " + f1(splink) + " (on the prototype's data)", "≥ +.15", "+" + number(best - splink), best, best - splink >= .15);
        }
        double link = results.of(whole, "sure.precision");
        add(of + "precision at link (p ≥ .95)", "≥ .99", f1(link), link, link >= .99);
        double recall = results.of(whole, "blocking.recall");
        double pairs = results.of(whole, "pairsPerRecord");
        add(of + "blocking recall, pairs a record", "≥ .98, ≤ 100", f1(recall) + ", " + number(pairs), recall, recall >= .98 && pairs <= 100);
        double plain = results.of("generated/" + size + "-two-classes", "best.f1");
        double reduced = results.of("generated/" + size + "-reduced", "best.f1");
        add(of + "hard: best F1 of two classes learnt alone (of m and u that were learnt among all classes: " + f1(reduced) + ")", "≤ .78", f1(plain), plain, plain <= .78);
    }

    private void cost() {
        double kernel = results.of("kernel", "scorerAlone.perCpuSecond") / 1e6;
        add("pair kernel, million pairs a CPU second, each pair weighed by every rule that shows it", "≥ 5", number(kernel), kernel, kernel >= 5);
        double cpu = results.of("generated/" + MILLION + "-whole", "cpu");
        add("a million records end to end, CPU s (Splink " + SPLINK_MILLION_CPU + ")", "≤ 1/6: 11.6", number(cpu), cpu, cpu <= SPLINK_MILLION_CPU / 6);
        none("duplicate check on a million in the service, p50 / p99", "≤ 3 / 15 ms", "by the service; the index alone is below");
        double clk = results.of("kernel", "clkDice.perCpuSecond") / 1e6;
        add("encoded names, million comparisons a second and core", "≥ 50", number(clk), clk, clk >= 50);
        double loss = results.in("encoded").stream()
                .mapToDouble(name -> results.of("encoded/" + name, "clear.f1") - results.of("encoded/" + name, "encoded.f1"))
                .max()
                .orElse(Double.NaN);
        add("encoded names, loss of F1; the most of all registers", "≤ .02", number(loss), loss, loss <= .02);
        none("100,000 concurrent twin registrations", "none missed", "by the service");
        String ten = "ten-million/dedupe";
        double memory = results.of(ten, "peakMiB");
        boolean whole = results.of("ten-million/quality", "records") > .9 * TEN_MILLION;
        add("10 million records in 24 GiB, peak GiB", "< 24", number(memory / 1024), whole ? memory : Double.NaN, memory < MEMORY_MIB);
    }

    private void add(String what, String bar, String measured, double figure, boolean held) {
        boolean isThere = !Double.isNaN(figure);
        Verdict verdict = isThere ? held ? Verdict.HELD : Verdict.NOT_HELD : Verdict.NOT_MEASURED;
        bars.add(new Bar(what, bar, isThere ? measured : "", verdict));
    }

    private void none(String what, String bar, String why) {
        bars.add(new Bar(what, bar, why, Verdict.NOT_MEASURED));
    }

    /** As it stands in papers: .9876. */
    static String f1(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value).replaceFirst("^0", "");
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : Math.abs(value) >= 1 ? "%.2f" : "%.3f", value);
    }
}
