package org.jatigi.commandline.linkage;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.jatigi.matching.explain.Bar;
import org.jatigi.matching.explain.Explainer;
import org.jatigi.matching.explain.Explanation;
import org.jatigi.matching.explain.Label;
import org.jatigi.matching.explain.Labels;
import org.jatigi.matching.explain.Language;
import org.jatigi.matching.record.Register;

/** The command {@code explain}: why two records weigh what they weigh. */
final class ExplainCommand extends LinkageCommand {

    /** How the fields of Malian registers are called; others are called by their own names. */
    private static final Map<String, String> FRENCH = Map.of(
            "given_name", "prénom",
            "surname", "nom",
            "father_name", "nom du père",
            "sex", "sexe",
            "birth_date", "date de naissance",
            "phone", "téléphone",
            "document", "pièce d'identité",
            "origin", "origine");

    private static final Map<String, String> ENGLISH = Map.of(
            "given_name", "given name",
            "father_name", "father's name",
            "birth_date", "birth date",
            "origin", "place of origin");

    ExplainCommand() {
        super("explain", "say why two records weigh what they weigh / dire pourquoi deux fiches pèsent ce poids");
    }

    @Override
    String help() {
        return """
                explain --model <model.json> --in <register.csv> --left-id <id> --right-id <id>: why a pair weighs what it weighs

                  --model <file>                  model.json of a run
                  --in <file>                     the register; of two that were linked, --left and --right instead
                  --left-id, --right-id           the two records
                  --left-source, --right-source   their sources, where ids need them
                  --pairs <file>                  pairs.csv of the run, to tell what other records changed (households, third records)

                No value of a record is shown. Ends with 0, or with 2 when nothing was done.""";
    }

    @Override
    Set<String> options() {
        return Set.of(
                "--model",
                "--in",
                "--left",
                "--right",
                "--left-id",
                "--right-id",
                "--left-source",
                "--right-source",
                "--pairs");
    }

    @Override
    int run(Options options, Consumer<String> output) {
        LinkageModel model = ModelFile.read(JsonPath.read(options.requiredPath("--model")));
        options.required("--left-id");
        options.required("--right-id");
        Register register = register(options, model.schema(), new ProgressLines(output));
        RecordNames names = new RecordNames(register);
        int left = names.find(options.text("--left-source").orElse(null), options.required("--left-id"));
        int right = names.find(options.text("--right-source").orElse(null), options.required("--right-id"));
        if (left == right) {
            throw new BadInput("both are one record");
        }
        Explanation explanation = Explainer.explain(register, model.model(), left, right);
        if (options.has("--pairs")) {
            OptionalDouble found = weightIn(options.requiredPath("--pairs"), register, left, right);
            if (found.isEmpty()) {
                output.accept("the run has no such pair: no rule found it, or it weighs too little to be kept");
            } else {
                explanation = explanation.inLightOfOthers(found.getAsDouble());
            }
        }
        tell(explanation, output);
        return DONE;
    }

    private static Register register(Options options, Schema schema, ProgressLines progress) {
        if (options.has("--in") == (options.has("--left") || options.has("--right"))) {
            throw new BadInput("either --in, or --left and --right");
        }
        return options.has("--in")
                ? RegisterFile.within(options.requiredPath("--in"), schema, progress)
                : RegisterFile.across(
                        options.requiredPath("--left"), options.requiredPath("--right"), schema, progress);
    }

    private static OptionalDouble weightIn(Path pairs, Register register, int one, int other) {
        try (CsvFile file = CsvFile.open(pairs)) {
            int leftSource = file.requiredColumn("left_source");
            int leftId = file.requiredColumn("left_id");
            int rightSource = file.requiredColumn("right_source");
            int rightId = file.requiredColumn("right_id");
            int weight = file.requiredColumn("weight");
            while (file.hasNext()) {
                List<String> row = file.row();
                int left = register.find(row.get(leftSource), row.get(leftId));
                int right = register.find(row.get(rightSource), row.get(rightId));
                if (Math.min(left, right) == Math.min(one, other) && Math.max(left, right) == Math.max(one, other)) {
                    return OptionalDouble.of(file.number(row.get(weight)));
                }
            }
            return OptionalDouble.empty();
        }
    }

    private static void tell(Explanation explanation, Consumer<String> output) {
        double sum = 0;
        output.accept("%8s %8s".formatted("bits", "so far"));
        for (Bar bar : explanation.bars()) {
            if (bar.bits() != 0 || bar.kind() == Bar.Kind.FIELD) {
                sum += bar.bits();
                output.accept(String.format(Locale.ROOT, "%+8.2f %8.2f  %s", bar.bits(), sum, what(bar)));
            }
        }
        output.accept(String.format(
                Locale.ROOT,
                "weight %.2f bits, probability %.4f, %s",
                explanation.weight(),
                explanation.probability(),
                explanation.zone()));
        output.accept(explanation.sentence(Language.FRENCH, FRENCH));
        output.accept(explanation.sentence(Language.ENGLISH, ENGLISH));
    }

    private static String what(Bar bar) {
        Label label = Labels.of(bar.kind());
        if (bar.field() == null) {
            return label.in(Language.ENGLISH);
        }
        String field = bar.field() + " " + bar.level();
        return bar.kind() == Bar.Kind.FIELD ? field : field + ", " + label.of(bar.field(), Language.ENGLISH);
    }
}
