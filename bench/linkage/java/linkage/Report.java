package linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * RESULTS.md of what was measured; nothing else is told. Arguments: folder of the figures, minutes that the run took, where to write ({@code -}: only
 * to the screen), how it was called.
 */
final class Report {

    private static final Map<String, String> MODELS = Map.of(
            "two-classes", "two classes, households not read",
            "reduced", "two classes, learnt among all",
            "no-households", "the whole, but households not read: relatives are sought among the pairs",
            "alone", "all classes, each pair by itself",
            "whole", "**the whole**, with households and third records");

    private static final List<String> MODEL_ORDER = List.of("two-classes", "reduced", "alone", "no-households", "whole");

    private final Results results;
    private final StringBuilder text = new StringBuilder();

    private Report(Results results) {
        this.results = results;
    }

    public static void main(String[] arguments) throws IOException {
        Report report = new Report(Results.read(Path.of(arguments[0])));
        report.head(arguments[1], arguments[3]);
        report.bars();
        report.labelled();
        report.generated();
        report.machine();
        report.peers();
        report.kernels();
        report.encoded();
        report.online();
        report.tenMillion();
        report.text.append(new Losses(report.results).text());
        System.out.println(report.text);
        if (!arguments[2].equals("-")) {
            Files.writeString(Path.of(arguments[2]), report.text);
        }
    }

    private void head(String minutes, String command) throws IOException {
        line("# Record linkage, measured");
        line("");
        line("Written by `bench/linkage/run`; what it does is in [README.md](README.md).");
        line("");
        row("", "");
        row("---", "---");
        row("when", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(Instant.now().atZone(ZoneOffset.UTC)) + " UTC, " + minutes + " minutes");
        row("machine", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + memoryGib() + " GiB");
        row("load average", "before the processes, " + results.range("load") + " (up to 2 is the bench itself)");
        row("versions", "Jatigi " + commit() + ", Java " + Runtime.version().feature());
        row("command", "`" + command.strip() + "`");
        row("data", "`shared/data/linkage`, and registers invented by Jatigi's generator with seed 7 (1.74 records a person, four agencies)");
        row("cost", "CPU seconds of all threads of a process of its own, from the start of its JVM to the last step; peak memory is VmHWM");
        row("truth", "is read when all is done: no model, rule or threshold saw it. Best F1 is over all thresholds");
        line("");
    }

    private void bars() {
        line("## The bars");
        line("");
        row("what", "bar", "measured", "");
        row("---", "---", "---", "---");
        Bars.of(results).forEach(bar -> row(bar.what(), bar.bar(), bar.measured(), bar.verdict().text));
        line("");
    }

    private void labelled() {
        if (results.in("labelled").isEmpty()) {
            return;
        }
        line("## Labelled registers");
        line("");
        line("Schemas name the fields only (`schemas/`); blocking rules are chosen by Jatigi. Splink's best F1 is cited.");
        line("");
        quality("register");
        for (String name : results.in("labelled")) {
            quality(name, "labelled/" + name);
        }
        line("");
        line("Splink 4: FEBRL3 " + Bars.f1(Bars.SPLINK_FEBRL3) + ", fake_1000 " + Bars.f1(Bars.SPLINK_FAKE) + ".");
        if (results.has(Bars.IMITATION)) {
            line("");
            line(("historical-imitation is invented (`java/linkage/HistoricalPersons.java`), because the historical persons that a bar speaks of could not be had: 50 thousand records of 5,156 persons after the "
                            + "settings that the generator of the real ones was published with. How alike it is may be seen by what others find: Splink 4 had a best F1 of %s on the real ones, its method in SQL of our own has %s "
                            + "on the imitation.")
                    .formatted(Bars.f1(Bars.SPLINK_HISTORICAL), f1("peers/historical-imitation-splink-sql", "best.f1")));
        }
        line("");
    }

    private void generated() {
        for (long size : results.sizes("generated")) {
            String any = "generated/" + size + "-whole";
            line("## Generated, about %,d records".formatted(size));
            line("");
            line("%,.0f records, %,.0f true pairs, %.0f rules.".formatted(results.of(any, "records"), results.of(any, "truePairs"), results.of(any, "rules")));
            line("");
            quality("model");
            for (String model : MODEL_ORDER) {
                String name = "generated/" + size + "-" + model;
                if (results.has(name)) {
                    quality(MODELS.get(model), name);
                }
            }
            line("");
            steps(any);
        }
    }

    private void steps(String name) {
        StringBuilder steps = new StringBuilder("CPU seconds of the whole by step:");
        for (String step : List.of("read", "block", "train", "find", "households", "triangles", "persons")) {
            steps.append(" ").append(step).append(" ").append(Bars.number(results.of(name, "cpu." + step))).append(",");
        }
        double rate = results.of(name, "pairs") / results.of(name, "cpu.find") / 1e6;
        line(steps + " of the JVM's start with the first. Finding compares " + Bars.number(rate) + " million pairs a CPU second, compiling and all.");
        line("");
    }

    private void quality(String first) {
        row(first, "best F1 (from bits)", "clusters F1", "whole clusters F1", "precision, recall at p ≥ .95", "recall at best", "blocking recall", "pairs a record",
                "CPU s", "s", "peak MiB");
        row("---", "---", "---", "---", "---", "---", "---", "---", "---", "---", "---");
    }

    private void quality(String label, String name) {
        row(label, f1(name, "best.f1") + " (" + Bars.number(results.of(name, "bestWeight")) + ")", f1(name, "clusters.f1"), f1(name, "whole.f1"),
                f1(name, "sure.precision") + ", " + f1(name, "sure.recall"), f1(name, "best.recall"), f1(name, "blocking.recall"),
                number(name, "pairsPerRecord"), number(name, "cpu"), number(name, "wall"), number(name, "peakMiB"));
    }

    private void machine() {
        for (long size : results.sizes("prototype")) {
            String ours = "generated/" + size + "-whole";
            String prototype = "prototype/" + size;
            String splink = prototype + "-splink-sql";
            line("## This machine beside the one of the bars");
            line("");
            line("The bars of cost were set by figures of another machine. Here, in this run, over the register of about %,d records: the prototype that was measured there, ".formatted(size)
                    + "and in the place of Splink, which could not be had, its method in SQL of our own on DuckDB, its engine. Pairs a CPU second are those of finding or predicting, compiling and all. "
                    + "Jatigi and the prototype count a pair for each rule that shows it, the SQL once.");
            line("");
            row("", "best F1", "million pairs a CPU second", "pairs", "CPU s", "on the machine and registers of the bars");
            row("---", "---", "---", "---", "---", "---");
            if (results.has(ours)) {
                machine("**Jatigi**, the whole", ours, results.of(ours, "pairs") / results.of(ours, "cpu.find"), "");
            }
            if (results.has(prototype)) {
                machine("the prototype", prototype, results.of(prototype, "pairs.perCpuSecond"), Bars.number(Bars.PROTOTYPE_MILLION_PAIRS) + " million pairs a CPU second");
            }
            if (results.text(splink, "ended").equals("yes")) {
                machine("Splink's method in SQL on DuckDB", splink, results.of(splink, "pairs.perCpuSecond"),
                        "Splink 4: " + Bars.SPLINK_MILLION_PAIRS + " million pairs a CPU second, " + Bars.SPLINK_MILLION_CPU + " CPU s");
            }
            line("");
            line("The prototype has rules of its own, three classes, no pass over households and no third records, and was given no variants of names.");
            splinkSql(splink, ours);
            line("");
        }
    }

    private void machine(String label, String name, double pairsPerCpuSecond, String there) {
        row(label, f1(name, "best.f1"), Bars.number(pairsPerCpuSecond / 1e6), "%,.0f".formatted(results.of(name, "pairs")), number(name, "cpu"), there);
    }

    private void splinkSql(String name, String ours) {
        if (results.text(name, "ended").equals("yes")) {
            double rate = results.of(name, "pairs") / results.of(name, "duckdb.cpu") / 1e6;
            line("Of the CPU seconds of the SQL, %s are DuckDB's from the first statement to the last pair: load %s, train %s, predict %s. By all of them it does %s million pairs a CPU second."
                    .formatted(number(name, "duckdb.cpu"), number(name, "cpu.load"), number(name, "cpu.train"), number(name, "cpu.predict"), Bars.number(rate)));
            line("The rest is the JVM's start and the reading of the register before, %s, and the fetching of the pairs after, %s. ".formatted(number(name, "cpu.before"), number(name, "cpu.fetch"))
                    + "It had " + results.text(name, "rules") + ".");
            if (results.has(ours)) {
                line("Jatigi's whole process takes %s of DuckDB's CPU seconds, for %s times as many pairs, households and third records; the bar asks for a sixth of Splink's."
                        .formatted(Bars.number(results.of(ours, "cpu") / results.of(name, "duckdb.cpu")), Bars.number(results.of(ours, "pairs") / results.of(name, "pairs"))));
            }
        } else if (results.has(name)) {
            line("The SQL: " + results.text(name, "ended") + ".");
        }
    }

    private void peers() {
        if (results.in("peers").isEmpty()) {
            return;
        }
        line("## Peers");
        line("");
        line("The same values in Jatigi's normal form, one process each, all thresholds tried afterwards.");
        line("");
        row("register", "", "best F1", "precision", "recall", "CPU s", "s", "peak MiB", "");
        row("---", "---", "---", "---", "---", "---", "---", "---", "---");
        for (String register : registersOfPeers()) {
            Results.PEERS.forEach(peer -> peer(register, peer, "peers/" + register + "-" + peer));
        }
        line("");
        for (String peer : Results.PEERS.subList(1, Results.PEERS.size())) {
            results.in("peers").stream()
                    .filter(name -> name.endsWith("-" + peer))
                    .findFirst()
                    .ifPresent(name -> line("- " + peer + ": " + results.text("peers/" + name, "configuration") + "."));
        }
        line("");
    }

    private List<String> registersOfPeers() {
        return results.in("peers").stream().map(Results::registerOf).distinct().toList();
    }

    private void peer(String register, String label, String name) {
        if (results.has(name)) {
            String ended = results.text(name, "ended");
            row(register, label.equals("jatigi") ? "**Jatigi**" : label, f1(name, "best.f1"), f1(name, "best.precision"), f1(name, "best.recall"), number(name, "cpu"), number(name, "wall"),
                    number(name, "peakMiB"), ended.equals("yes") ? "" : ended);
        }
    }

    private void kernels() {
        if (!results.has("kernel")) {
            return;
        }
        line("## Kernels");
        line("");
        line("JMH, one thread, by the CPU time of the thread; the register of the smallest size, gone through again and again.");
        line("");
        row("", "million pairs a CPU second");
        row("---", "---");
        Map<String, String> names = Map.of(
                "scorer", "pairs of all blocks weighed (`Scorer`), each by the first rule that shows it",
                "scorerAlone", "the same, weighed by every rule that shows them",
                "jaroWinkler", "names compared (`JaroWinkler`)",
                "clkDice", "encoded names of 512 bits compared (`clk.Dice`)");
        for (String name : List.of("scorer", "scorerAlone", "jaroWinkler", "clkDice")) {
            row(names.get(name), Bars.number(results.of("kernel", name + ".perCpuSecond") / 1e6));
        }
        line("");
    }

    private void encoded() {
        if (results.in("encoded").isEmpty()) {
            return;
        }
        line("## Encoded names");
        line("");
        line("The same pairs weighed by levels of values in the clear and of keyed encodings, without frequencies and households in either, to see what the levels lose.");
        line("Whole runs over encoded registers, trained and with households, are measured by `EncodedLinkage.java` (figures in src/docs/LINKAGE.md).");
        line("");
        row("register", "pairs", "best F1 in the clear", "best F1 encoded");
        row("---", "---", "---", "---");
        for (String name : results.in("encoded")) {
            row(name, "%,.0f".formatted(results.of("encoded/" + name, "pairs")), f1("encoded/" + name, "clear.f1"), f1("encoded/" + name, "encoded.f1"));
        }
        line("");
    }

    private void online() {
        if (results.in("online").isEmpty()) {
            return;
        }
        line("## Look-ups in memory");
        line("");
        line("The index alone, without the service, one thread, by the clock: persons kept out of the index, looked up in a random order.");
        line("");
        row("records", "p50 ms", "p99 ms", "longest ms", "pairs weighed, mean", "of the looked up, p ≥ .95", "put, µs a record", "peak MiB, register and model included");
        row("---", "---", "---", "---", "---", "---", "---", "---");
        for (long size : results.sizes("online")) {
            String name = "online/" + size;
            row("%,.0f".formatted(results.of(name, "records")), millis(name, "p50Micros"), millis(name, "p99Micros"), millis(name, "maxMicros"),
                    number(name, "weighed"), f1(name, "hits"), number(name, "putMicros"), number(name, "peakMiB"));
        }
        line("");
    }

    private void tenMillion() {
        String run = "ten-million/dedupe";
        String quality = "ten-million/quality";
        if (!results.has(run)) {
            return;
        }
        line("## Ten million");
        line("");
        line("`dedupe` as a user calls it, files written and all, `-Xmx14g`, two threads; measured %s at %s.%s"
                .formatted(results.text(run, "date"), results.text(run, "commit"),
                        results.text(run, "resumed").equals("yes") ? " It went on from a run that had been stopped: the cost is that of the rest." : ""));
        line("");
        row("records", "true pairs", "best F1", "clusters F1", "precision, recall at p ≥ .95", "true pairs scored and kept", "CPU s", "s", "peak MiB");
        row("---", "---", "---", "---", "---", "---", "---", "---", "---");
        row("%,.0f".formatted(results.of(quality, "records")), "%,.0f".formatted(results.of(quality, "truePairs")), f1(quality, "best.f1"), f1(quality, "clusters.f1"),
                f1(quality, "sure.precision") + ", " + f1(quality, "sure.recall"), f1(quality, "blocking.recall"), number(run, "cpu"), number(run, "wall"),
                number(run, "peakMiB"));
        line("");
    }

    private String f1(String name, String figure) {
        return Bars.f1(results.of(name, figure));
    }

    private String number(String name, String figure) {
        return Bars.number(results.of(name, figure));
    }

    private String millis(String name, String figure) {
        return Bars.number(results.of(name, figure) / 1e3);
    }

    private String commit() {
        for (String part : List.of("labelled", "generated", "peers", "online", "ten-million")) {
            for (String name : results.in(part)) {
                return results.text(part + "/" + name, "commit");
            }
        }
        return results.text("kernel", "commit");
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*:\\s*", ""))
                .findFirst()
                .orElse("unknown");
    }

    private static long memoryGib() throws IOException {
        return Long.parseLong(Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "")) >> 20;
    }
}
