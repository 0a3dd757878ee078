package org.jatigi.commandline.linkage;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jatigi.matching.blocking.RuleCandidates;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.clk.ClkEncoder;
import org.jatigi.matching.clk.ClkParameters;
import org.jatigi.matching.clk.ClkRecord;
import org.jatigi.matching.clk.ClkSecret;
import org.jatigi.matching.record.NormalForm;

/** The command {@code encode}: turns a register into one that can be linked and not read, with a secret that two agencies share. */
final class EncodeCommand extends LinkageCommand {

    private static final int ROWS_PER_PROGRESS = 10_000;

    EncodeCommand() {
        super("encode", "encode a register that is to be linked unread / coder un registre à lier sans le lire");
    }

    @Override
    String help() {
        return """
                encode --in <register.csv> --secret-file <file> --out <encoded.csv>: encode a register with a secret

                  --in <file>           the register, CSV
                  --schema <file>       which columns are what, with rules; the same file at every agency. Without it, the columns of Malian
                                        registers
                  --secret-file <file>  the secret that the agencies share and nobody else has: at least 32 random bytes, or as many letters
                                        (openssl rand -base64 48 > secret.txt)
                  --out <file>          where the encoded register goes; its schema goes beside it, as encoded-schema.json for encoded.csv

                The encoded registers are then linked: link --left a.csv --right b.csv --schema encoded-schema.json --out found. Ids and
                sources are not encoded; everything else is. What this protects against and what not stands in src/docs/LINKAGE.md.
                Ends with 0, or with 2 when nothing was done.""";
    }

    @Override
    Set<String> options() {
        return Set.of("--in", "--schema", "--secret-file", "--out");
    }

    @Override
    int run(Options options, Consumer<String> output) {
        Path in = options.requiredPath("--in");
        Path out = options.requiredPath("--out");
        ClkSecret secret = SecretFile.read(options.requiredPath("--secret-file"));
        Schema clear = SchemaOrigin.of(options, in, output).schema();
        Schema encoded = encoded(clear);
        Path schemaOut = out.resolveSibling(RegisterFile.stem(out) + "-schema.json");
        ProgressLines progress = new ProgressLines(output);
        try {
            long[] unreadable = new long[clear.fields().size()];
            long records = write(in, out, clear, encoded, secret, unreadable, progress);
            ResultFiles.writeJson(schemaOut, SchemaFile.json(encoded));
            output.accept(Figures.count(records) + " records are encoded in " + out + "; their schema is " + schemaOut);
            for (int field = 0; field < unreadable.length; field++) {
                if (unreadable[field] > 0) {
                    output.accept(clear.fields().get(field).name() + ": " + Figures.count(unreadable[field])
                            + " values could not be read and are left out");
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        output.accept("check value of the secret: " + secret.checkValue() + "; every agency must see the same");
        return DONE;
    }

    private static Schema encoded(Schema clear) {
        if (clear.isEncoded()) {
            throw new BadInput("the schema is one of encoded registers; this one is to be encoded yet");
        }
        if (clear.rules().isEmpty()) {
            throw new BadInput(
                    "the schema has no rules, and keys are made for rules, the same at every agency; let dedupe choose some"
                            + " (--schema-out), agree on that file, and give it with --schema");
        }
        return EncodedFile.schema(
                clear,
                new RuleSet(
                        clear.rules(),
                        clear.training(),
                        clear.splitting().isEmpty() ? RuleCandidates.splitting(clear.fields()) : clear.splitting()));
    }

    private static long write(
            Path in,
            Path out,
            Schema clear,
            Schema encoded,
            ClkSecret secret,
            long[] unreadable,
            ProgressLines progress)
            throws IOException {
        ClkEncoder encoder = new ClkEncoder(secret, new ClkParameters(clear.fields(), encoded.rulesAsked()));
        Path half = out.resolveSibling("." + out.getFileName() + ".half");
        long records;
        try (CsvFile file = CsvFile.open(in);
                CsvWriter csv = ResultFiles.writer(half)) {
            RegisterRows rows = new RegisterRows(file, clear);
            csv.writeRecord(EncodedFile.header(encoded));
            while (rows.hasNext()) {
                csv.writeRecord(cells(rows.next(), encoded, encoder, unreadable));
                if (rows.number() % ROWS_PER_PROGRESS == 0) {
                    progress.say("encoding: " + Figures.count(rows.number()) + " records");
                }
            }
            records = rows.number();
        }
        Files.move(half, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return records;
    }

    private static List<String> cells(RegisterRows.Row row, Schema encoded, ClkEncoder encoder, long[] unreadable) {
        ClkRecord record =
                encoder.encode(row.values().stream().map(CharSequence::toString).toList());
        List<String> cells = new ArrayList<>();
        if (encoded.id() != null) {
            cells.add(row.id().toString());
        }
        if (encoded.source() != null) {
            cells.add(row.source() == null ? "" : row.source().toString());
        }
        if (encoded.household() != null) {
            String household = row.householdInFile();
            cells.add(household == null ? "" : EncodedFile.text(encoder.household(household)));
        }
        for (int field = 0; field < unreadable.length; field++) {
            cells.add(record.filters().get(field).text());
            unreadable[field] += record.filters().get(field).isNone()
                            && !NormalForm.isBlank(row.values().get(field))
                    ? 1
                    : 0;
        }
        record.keys().forEach(key -> cells.add(EncodedFile.text(key)));
        return cells;
    }
}
