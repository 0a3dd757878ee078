package org.jatigi.commandline.linkage;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.function.Consumer;
import org.jatigi.matching.synthetic.Plan;
import org.jatigi.matching.synthetic.SyntheticRegisters;

/** The command {@code generate}: invents registers to try things on, with the truth beside them. */
final class GenerateCommand extends LinkageCommand {

    static final String REGISTER = "synthetic-register.csv";
    static final String TRUTH = "synthetic-truth.csv";

    private static final long PERSONS_MAX = 100_000_000;
    private static final int ROWS_PER_PROGRESS = 10_000;

    GenerateCommand() {
        super("generate", "invent registers of households, with the truth / inventer des registres de ménages");
    }

    @Override
    String help() {
        return """
                generate --persons <n> --out <folder>: invent registers of displaced Malian households, with the truth

                  --persons <n>         how many persons have records; they have about two each
                  --seed <n>            1; the same seed gives the same bytes, another one other people
                  --agencies <n>        %s, from %s to %s, that register them
                  --out <folder>        where %s and %s go

                All of it is synthetic and says so: every id begins with %s. Ends with 0, or with 2 when nothing was done.""".formatted(
                Plan.AGENCIES_USUAL, Plan.AGENCIES_MIN, Plan.AGENCIES_MAX, REGISTER, TRUTH, SyntheticRegisters.MARK);
    }

    @Override
    Set<String> options() {
        return Set.of("--persons", "--seed", "--agencies", "--out");
    }

    @Override
    int run(Options options, Consumer<String> output) {
        options.required("--persons");
        Plan plan = new Plan(
                options.whole("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
                options.whole("--persons", 1, 1, PERSONS_MAX),
                (int) options.whole("--agencies", Plan.AGENCIES_USUAL, Plan.AGENCIES_MIN, Plan.AGENCIES_MAX));
        Path folder = options.requiredPath("--out");
        ProgressLines progress = new ProgressLines(output);
        try {
            Files.createDirectories(folder);
            long records = write(plan, folder, progress);
            publish(folder, REGISTER);
            publish(folder, TRUTH);
            output.accept(Figures.count(records) + " records of " + Figures.count(plan.persons())
                    + " persons, all of them synthetic");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        output.accept("next: dedupe --in " + folder.resolve(REGISTER) + " --out " + folder.resolve("found"));
        return DONE;
    }

    private static long write(Plan plan, Path folder, ProgressLines progress) throws IOException {
        long[] rows = {0};
        try (CsvWriter register = ResultFiles.writer(half(folder, REGISTER));
                CsvWriter truth = ResultFiles.writer(half(folder, TRUTH))) {
            new SyntheticRegisters(plan)
                    .write(
                            cells -> {
                                register.writeRecord(cells);
                                if (++rows[0] % ROWS_PER_PROGRESS == 0) {
                                    progress.say("inventing: " + Figures.count(rows[0]) + " records");
                                }
                            },
                            truth::writeRecord);
        }
        return rows[0] - 1; // the header
    }

    private static Path half(Path folder, String name) {
        return folder.resolve("." + name + ".half");
    }

    private static void publish(Path folder, String name) throws IOException {
        Files.move(
                half(folder, name),
                folder.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
