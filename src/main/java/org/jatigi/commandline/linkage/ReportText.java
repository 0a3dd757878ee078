package org.jatigi.commandline.linkage;

import java.util.List;
import org.jatigi.matching.RuleReport;
import org.jatigi.matching.cluster.Finding;
import org.jatigi.matching.cluster.Zone;
import org.jatigi.matching.model.FieldModel;
import org.jatigi.matching.model.PairClass;
import org.jatigi.matching.model.TrainingReport.BlockReport;
import org.jatigi.matching.record.Field;

/** A {@link Report} as Markdown, the most important first. */
final class ReportText {

    private static final int FINDINGS_SHOWN = 20;

    private final Report report;
    private final StringBuilder text = new StringBuilder();

    private ReportText(Report report) {
        this.report = report;
    }

    static String of(Report report) {
        ReportText text = new ReportText(report);
        text.summary();
        text.alarms();
        text.findings();
        text.rules();
        text.fields();
        text.weights();
        return text.text.toString();
    }

    private void summary() {
        lines(
                "# Linkage of " + String.join(" and ", report.inputs()),
                "",
                "A machine proposes; nobody is merged, refused or deleted without a person.",
                "",
                "| | |",
                "|---|---:|");
        row("records", Figures.count(report.register().size()));
        row("persons proposed", Figures.count(report.persons()));
        row(
                "pairs to link (from a probability of " + report.parameters().linkProbability() + ")",
                Figures.count(report.pairs(Zone.LINK)));
        row(
                "pairs that a person should look at (from "
                        + report.parameters().reviewProbability()
                        + ", and those that their persons speak for or against)",
                Figures.count(report.pairs(Zone.REVIEW)));
        row("pairs scored and left apart", Figures.count(report.pairs(Zone.NON_LINK)));
        report.sizes()
                .forEach((size, count) ->
                        row("persons with " + size + (size == 1 ? " record" : " records"), Figures.count(count)));
        lines("");
    }

    private void alarms() {
        List<String> alarms = report.result().model().training().alarms();
        lines("## Alarms", "", alarms.isEmpty() ? "None." : "Read these before you believe the result.");
        alarms.forEach(alarm -> lines("- " + alarm));
        lines("");
    }

    private void findings() {
        lines("## What is odd about the persons", "");
        if (report.findings().isEmpty()) {
            lines("Nothing.");
        }
        report.findings()
                .forEach((kind, count) -> lines("- " + Figures.count(count) + " × " + kind + ": " + meaning(kind)));
        lines("");
        List<Finding> findings = report.result().clusters().findings();
        if (findings.isEmpty()) {
            return;
        }
        lines("| kind | one | other | weight |", "|---|---|---|---:|");
        findings.stream()
                .limit(FINDINGS_SHOWN)
                .forEach(finding -> row(
                        finding.kind().name(),
                        report.name(finding.one()),
                        report.name(finding.other()),
                        Figures.decimal(finding.weight(), 1)));
        if (findings.size() > FINDINGS_SHOWN) {
            lines("", Figures.count(findings.size() - FINDINGS_SHOWN) + " more in report.json.");
        }
        lines("");
    }

    private void rules() {
        lines(
                "## What each blocking rule cost and found",
                "",
                "Found are pairs that weigh enough to be kept and that no rule above had found. Omitted are pairs of blocks that"
                        + " were too large.",
                "",
                "| rule | pairs compared | omitted | found |",
                "|---|---:|---:|---:|");
        long pairs = 0;
        for (RuleReport rule : report.result().rules()) {
            row(rule.rule(), Figures.count(rule.pairs()), Figures.count(rule.omitted()), Figures.count(rule.found()));
            pairs += rule.pairs();
        }
        double each = (double) pairs / Math.max(1, report.register().size());
        lines("", Figures.count(pairs) + " pairs in all, " + Figures.decimal(each, 1) + " for each record.", "");
    }

    private void fields() {
        lines(
                "## Fields",
                "",
                "| field | kind | different values | missing | unreadable |",
                "|---|---|---:|---:|---:|");
        List<Field> fields = report.register().fields();
        for (int field = 0; field < fields.size(); field++) {
            row(
                    fields.get(field).name(),
                    fields.get(field).kind().name(),
                    Figures.count(report.register().dictionary(field).size() - 1),
                    Figures.count(report.missing(field)),
                    Figures.count(report.register().unreadable(field)));
        }
        lines("");
    }

    private void weights() {
        lines(
                "## What was learnt",
                "",
                "How often two records agree at each level: of one person (m), of strangers (u), of two people of one household (h)."
                        + " The weight is log2 m/u.",
                "");
        report.result().model().model().fields().forEach(this::weights);
        List<BlockReport> blocks = report.result().model().training().blocks();
        if (!blocks.isEmpty()) {
            lines("| training block | pairs | seem to be one person |", "|---|---:|---:|");
            blocks.forEach(block ->
                    row(block.rule(), Figures.count(block.pairs()), Figures.count(Math.round(block.matches()))));
        }
    }

    private void weights(FieldModel field) {
        lines("| " + field.field().name() + " | m | u | h | weight |", "|---|---:|---:|---:|---:|");
        double[] household = field.of(PairClass.HOUSEHOLD);
        for (int level = 1; level < field.levels().size(); level++) {
            double weight = Math.log(field.m()[level] / field.u()[level]) / Math.log(2);
            row(
                    field.levels().get(level).name(),
                    Figures.decimal(field.m()[level], 4),
                    Figures.decimal(field.u()[level], 6),
                    household == null ? "" : Figures.decimal(household[level], 4),
                    Figures.decimal(weight, 1));
        }
        lines("");
    }

    private static String meaning(Finding.Kind kind) {
        return switch (kind) {
            case TOO_LARGE -> "cut, because one person would have more records than is believable";
            case SAME_ROSTER -> "cut, because a household's roster lists a person once";
            case MUST_NOT_LINK -> "cut, because people decided that they are two";
            case OUTVOTED -> "cut: the two records look alike, but the others of both groups do not";
            case BRIDGE -> "this pair alone holds two groups of one person together";
            case WEAK_PAIR -> "the most unlike pair of one person, which alone would be two persons";
            case CONTRADICTION -> "people decided that they are one, against other decisions";
        };
    }

    private void row(String... cells) {
        for (String cell : cells) {
            text.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        text.append("|\n");
    }

    private void lines(String... lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
    }
}
