package org.jatigi.commandline.linkage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jatigi.matching.evaluate.Accuracy;
import org.jatigi.matching.evaluate.Truth;
import org.jatigi.matching.evaluate.WeightCurve;
import org.jatigi.matching.parameter.Parameters;

/** The command {@code evaluate}: how good a result is, against a truth that it never saw. */
final class EvaluateCommand extends LinkageCommand {

    private static final double SURE = .95;

    EvaluateCommand() {
        super("evaluate", "compare a result with the truth / comparer un résultat avec la vérité");
    }

    @Override
    String help() {
        return """
                evaluate --truth <truth.csv> --pairs <pairs.csv> --clusters <clusters.csv>: how good a result is

                  --truth <file>            CSV with id and person, and source where ids need it
                  --in <register.csv> --cluster-column <name>
                                            instead of --truth, a register with a column that tells who is who; its ids are in the
                                            column id (or --id-column), its sources in the column source where there is one
                  --pairs <file>            pairs.csv of link or dedupe
                  --clusters <file>         clusters.csv of link or dedupe
                  --link <p>                .95, the probability of the threshold
                  --across                  only pairs across sources count, as link finds them

                One of --pairs and --clusters may be left out. Ends with 0, or with 2 when nothing was done.""";
    }

    @Override
    Set<String> options() {
        return Set.of("--truth", "--in", "--cluster-column", "--id-column", "--pairs", "--clusters", "--link");
    }

    @Override
    Set<String> flags() {
        return Set.of("--across");
    }

    @Override
    int run(Options options, Consumer<String> output) {
        if (!options.has("--pairs") && !options.has("--clusters")) {
            throw new BadInput("--pairs or --clusters is missing");
        }
        LabelledFile labels = labels(options);
        boolean across = options.has("--across");
        if (across && labels.sources() < 2) {
            throw new BadInput("--across needs a truth with a column source");
        }
        Truth truth = across ? Truth.across(labels.persons(), labels.sourceOf()) : Truth.within(labels.persons());
        output.accept(Figures.count(truth.records()) + " records, " + Figures.count(truth.pairs()) + " true pairs");
        options.path("--pairs").ifPresent(file -> tellPairs(file, labels, truth, link(options), output));
        options.path("--clusters").ifPresent(file -> tellClusters(file, labels, truth, output));
        return DONE;
    }

    private static double link(Options options) {
        return options.probability("--link", SURE);
    }

    private static LabelledFile labels(Options options) {
        if (options.has("--truth") == options.has("--in")) {
            throw new BadInput("either --truth or --in with --cluster-column");
        }
        String id = options.text("--id-column").orElse("id");
        return options.has("--truth")
                ? LabelledFile.read(options.requiredPath("--truth"), id, "person")
                : LabelledFile.read(options.requiredPath("--in"), id, options.required("--cluster-column"));
    }

    private static void tellPairs(Path file, LabelledFile labels, Truth truth, double link, Consumer<String> output) {
        LabelledFile.Known known = labels.pairs(file);
        if (known.unknown() > 0) {
            output.accept(Figures.count(known.unknown()) + " pairs are of records without a truth and do not count");
        }
        WeightCurve curve = WeightCurve.of(known.pairs(), truth);
        Accuracy all = curve.from(Double.NEGATIVE_INFINITY);
        Accuracy sure = curve.from(Parameters.weight(SURE));
        tell("pairs from p >= " + link, curve.from(Parameters.weight(link)), output);
        tell("pairs from the best weight, " + Figures.decimal(curve.bestThreshold(), 2), curve.best(), output);
        output.accept(String.format(
                Locale.ROOT,
                "recall at p >= .95 less that at the best weight: %+.4f",
                sure.recall() - curve.best().recall()));
        output.accept(String.format(
                Locale.ROOT,
                "blocking recall at least %.4f: so many true pairs were scored and kept, %,d of %,d",
                all.recall(),
                all.right(),
                truth.pairs()));
    }

    private static void tellClusters(Path file, LabelledFile labels, Truth truth, Consumer<String> output) {
        int[] clusters = labels.clusters(file);
        tell("clusters, by pairs", truth.ofClusterPairs(clusters), output);
        tell("clusters of two and more, as wholes", truth.ofWholeClusters(clusters, 2), output);
    }

    private static void tell(String what, Accuracy accuracy, Consumer<String> output) {
        output.accept(String.format(
                Locale.ROOT,
                "%-36s precision %.4f  recall %.4f  F1 %.4f  (right %,d, wrong %,d, missed %,d)",
                what,
                accuracy.precision(),
                accuracy.recall(),
                accuracy.f1(),
                accuracy.right(),
                accuracy.wrong(),
                accuracy.missed()));
    }
}
