package org.jatigi.commandline.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jatigi.matching.cluster.Zone;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Register;

/** The commands {@code link} and {@code dedupe}: who is in two registers, or twice in one. */
final class FindCommand extends LinkageCommand {

    private static final int THREADS_MAX = 64;

    private static final String SHARED_HELP = """
              --out <folder>        where pairs.csv, clusters.csv, model.json, report.json and report.md go
              --schema <file>       which columns are what (see src/docs/LINKAGE.md); without it, the columns of Malian registers
                                    or, where they are others, a guess that is told
              --schema-out <file>   write the schema that is used, to be changed and given with --schema
              --model <file>        a model.json of an earlier run, or a model of Splink 4; without it, one is learnt
              --reviewed <file>     CSV with left_id, right_id, same (yes or no), and left_source, right_source where ids need them
              --threads <n>         2; the result does not depend on it
              --seed <n>            2026
              --link <p>            .95, the probability from which a pair is proposed as one person
              --review <p>          .1, the probability from which a person should look at a pair
              --splink              write splink.json as well, settings of Splink 4 with what was learnt

            A run that was stopped goes on where it was when it is called again with the same input. Ends with 0 when done, with 1 when
            done with alarms that should be read, with 2 when nothing was done.""";

    private static final String DEDUPE_HELP = """
            dedupe --in <register.csv> --out <folder>: find who is in a register more than once

              --in <file>           the register, CSV
            """;

    private static final String LINK_HELP = """
            link --left <a.csv> --right <b.csv> --out <folder>: find who is in both of two registers

              --left, --right       the registers, CSV with the same columns; records of one are never compared with each other
            """;

    private final boolean acrossFiles;

    private FindCommand(String name, String summary, boolean acrossFiles) {
        super(name, summary);
        this.acrossFiles = acrossFiles;
    }

    static FindCommand link() {
        return new FindCommand(
                "link", "find who is in both of two registers / trouver qui est dans deux registres", true);
    }

    static FindCommand dedupe() {
        return new FindCommand(
                "dedupe", "find who is in a register twice / trouver qui est deux fois dans un registre", false);
    }

    @Override
    String help() {
        return (acrossFiles ? LINK_HELP : DEDUPE_HELP) + SHARED_HELP;
    }

    @Override
    Set<String> options() {
        Set<String> names = new TreeSet<>(
                List.of("--out", "--schema-out", "--reviewed", "--threads", "--seed", "--link", "--review"));
        names.addAll(SchemaOrigin.options());
        names.addAll(acrossFiles ? List.of("--left", "--right") : List.of("--in"));
        return names;
    }

    @Override
    Set<String> flags() {
        return Set.of("--splink");
    }

    @Override
    int run(Options options, Consumer<String> output) {
        List<Path> inputs = acrossFiles
                ? List.of(options.requiredPath("--left"), options.requiredPath("--right"))
                : List.of(options.requiredPath("--in"));
        Path results = options.requiredPath("--out");
        Parameters parameters = parameters(options);
        SchemaOrigin origin = SchemaOrigin.of(options, inputs.getFirst(), output);
        Optional<Path> reviewed = options.path("--reviewed");
        ProgressLines progress = new ProgressLines(output);
        Register register = register(inputs, origin.schema(), progress);
        progress.tell(Figures.count(register.size()) + " records");
        ReviewedFile decisions =
                reviewed.map(file -> ReviewedFile.read(file, register)).orElse(ReviewedFile.NONE);
        Schema schema = RuleChoice.complete(origin.schema(), register, acrossFiles, parameters, progress);
        options.path("--schema-out").ifPresent(file -> writeSchema(file, schema, output));
        String fingerprint = fingerprint(options, inputs, schema, parameters);
        LinkageRun run = new LinkageRun(
                register, schema, acrossFiles, parameters, decisions.pairs(), decisions.decided(), origin.model());
        try (WorkFolder work = WorkFolder.open(results, fingerprint)) {
            tellBeginning(work, results, progress);
            LinkageRun.Result result = run.run(progress, work);
            Report report = Report.of(
                    name(),
                    inputs.stream().map(file -> file.getFileName().toString()).toList(),
                    register,
                    result,
                    parameters);
            new ResultFiles(
                            work,
                            report,
                            acrossFiles ? RegisterFile.leftName(inputs.getFirst(), inputs.getLast()) : null)
                    .write(options.has("--splink"));
            return tellEnd(report, results, output);
        }
    }

    private Register register(List<Path> inputs, Schema schema, ProgressLines progress) {
        return acrossFiles
                ? RegisterFile.across(inputs.getFirst(), inputs.getLast(), schema, progress)
                : RegisterFile.within(inputs.getFirst(), schema, progress);
    }

    private static Parameters parameters(Options options) {
        Parameters usual = Parameters.USUAL;
        double link = options.probability("--link", usual.linkProbability());
        double review = options.probability("--review", Math.min(usual.reviewProbability(), link));
        if (review > link) {
            throw new BadInput("--review is not above --link");
        }
        return new Parameters(
                (int) options.whole("--threads", usual.threads(), 1, THREADS_MAX),
                options.whole("--seed", usual.seed(), Long.MIN_VALUE, Long.MAX_VALUE),
                link,
                review);
    }

    private String fingerprint(Options options, List<Path> inputs, Schema schema, Parameters parameters) {
        Fingerprint fingerprint = new Fingerprint()
                .add(name())
                .add(SchemaFile.json(schema).toString())
                .add(parameters.withThreads(1).toString());
        List<Path> files = new ArrayList<>(inputs);
        options.path("--model").ifPresent(files::add);
        options.path("--reviewed").ifPresent(files::add);
        files.forEach(fingerprint::add);
        return fingerprint.toString();
    }

    private static void writeSchema(Path file, Schema schema, Consumer<String> output) {
        try {
            ResultFiles.writeJson(file, SchemaFile.json(schema));
            output.accept("the schema is in " + file + "; change it and give it with --schema");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void tellBeginning(WorkFolder work, Path results, ProgressLines progress) {
        if (work.goesOn()) {
            progress.tell("going on with the run that was stopped in " + results);
        } else if (work.threwAway()) {
            progress.tell(
                    "what a stopped run of other input or parameters had left in " + results + " was thrown away");
        }
    }

    private static int tellEnd(Report report, Path results, Consumer<String> output) {
        output.accept(Figures.count(report.persons()) + " persons; " + Figures.count(report.pairs(Zone.LINK))
                + " pairs to link, " + Figures.count(report.pairs(Zone.REVIEW)) + " for a person to look at");
        List<String> alarms = report.result().model().training().alarms();
        alarms.forEach(alarm -> output.accept("alarm: " + alarm));
        output.accept("read " + results.resolve(ResultFiles.REPORT_TEXT) + " first; decide the REVIEW pairs of "
                + results.resolve(ResultFiles.PAIRS) + " in a column \"same\" and give them with --reviewed");
        return alarms.isEmpty() ? DONE : DONE_WITH_ALARMS;
    }
}
