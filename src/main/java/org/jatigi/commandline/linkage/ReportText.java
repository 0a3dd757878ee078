package org.jatigi.commandline.linkage;

import java.util.List;
import java.util.Locale;
import org.jatigi.matching.RuleReport;
import org.jatigi.matching.cluster.Finding;
import org.jatigi.matching.cluster.Zone;
import org.jatigi.matching.model.FieldModel;
import org.jatigi.matching.model.PairClass;
import org.jatigi.matching.model.TrainingReport.BlockReport;

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
        line("# Linkage of " + String.join(" and ", report.inputs()));
        line("");
        line("A machine proposes; nobody is merged, refused or deleted without a person.");
        line("");
        line("| | |");
        line("|---|---:|");
        line("| records | %,d |", report.register().size());
        line("| persons proposed | %,d |", report.persons());
        line(
                "| pairs to link (from a probability of %s) | %,d |",
                report.parameters().linkProbability(), report.zones().get(Zone.LINK));
        line(
                "| pairs that a person should look at (from %s, and those that their persons speak for or against) | %,d |",
                report.parameters().reviewProbability(), report.zones().get(Zone.REVIEW));
        line("| pairs scored and left apart | %,d |", report.zones().get(Zone.NON_LINK));
        report.sizes()
                .forEach((size, count) ->
                        line("| persons with %,d %s | %,d |", size, size == 1 ? "record" : "records", count));
        line("");
    }

    private void alarms() {
        List<String> alarms = report.result().model().training().alarms();
        line("## Alarms");
        line("");
        line(alarms.isEmpty() ? "None." : "Read these before you believe the result.");
        alarms.forEach(alarm -> line("- %s", alarm));
        line("");
    }

    private void findings() {
        line("## What is odd about the persons");
        line("");
        if (report.findings().isEmpty()) {
            line("Nothing.");
        }
        report.findings().forEach((kind, count) -> line("- %,d × %s: %s", count, kind, meaning(kind)));
        line("");
        List<Finding> findings = report.result().clusters().findings();
        if (!findings.isEmpty()) {
            line("| kind | one | other | weight |");
            line("|---|---|---|---:|");
            findings.stream()
                    .limit(FINDINGS_SHOWN)
                    .forEach(finding -> line(
                            "| %s | %s | %s | %.1f |",
                            finding.kind(),
                            cell(report.name(finding.one())),
                            cell(report.name(finding.other())),
                            finding.weight()));
            if (findings.size() > FINDINGS_SHOWN) {
                line("");
                line("%,d more in report.json.", findings.size() - FINDINGS_SHOWN);
            }
            line("");
        }
    }

    private void rules() {
        line("## What each blocking rule cost and found");
        line("");
        line(
                "Found are pairs that weigh enough to be kept and that no rule above had found. Omitted are pairs of blocks that were too large.");
        line("");
        line("| rule | pairs compared | omitted | found |");
        line("|---|---:|---:|---:|");
        for (RuleReport rule : report.result().rules()) {
            line("| %s | %,d | %,d | %,d |", rule.rule(), rule.pairs(), rule.omitted(), rule.found());
        }
        long pairs =
                report.result().rules().stream().mapToLong(RuleReport::pairs).sum();
        line("");
        line(
                "%,d pairs in all, %.1f for each record.",
                pairs, (double) pairs / Math.max(1, report.register().size()));
        line("");
    }

    private void fields() {
        line("## Fields");
        line("");
        line("| field | kind | different values | missing | unreadable |");
        line("|---|---|---:|---:|---:|");
        for (int field = 0; field < report.register().fields().size(); field++) {
            line(
                    "| %s | %s | %,d | %,d | %,d |",
                    report.register().fields().get(field).name(),
                    report.register().fields().get(field).kind(),
                    report.register().dictionary(field).size() - 1,
                    report.missing(field),
                    report.register().unreadable(field));
        }
        line("");
    }

    private void weights() {
        line("## What was learnt");
        line("");
        line(
                "How often two records agree at each level: of one person (m), of strangers (u), of two people of one household (h). The weight is log2 m/u.");
        line("");
        for (FieldModel field : report.result().model().model().fields()) {
            line("| %s | m | u | h | weight |", field.field().name());
            line("|---|---:|---:|---:|---:|");
            double[] household = field.of(PairClass.HOUSEHOLD);
            for (int level = 1; level < field.levels().size(); level++) {
                line(
                        "| %s | %.4f | %.6f | %s | %.1f |",
                        field.levels().get(level),
                        field.m()[level],
                        field.u()[level],
                        household == null ? "" : String.format(Locale.ROOT, "%.4f", household[level]),
                        Math.log(field.m()[level] / field.u()[level]) / Math.log(2));
            }
            line("");
        }
        List<BlockReport> blocks = report.result().model().training().blocks();
        if (!blocks.isEmpty()) {
            line("| training block | pairs | seem to be one person |");
            line("|---|---:|---:|");
            blocks.forEach(block -> line("| %s | %,d | %,.0f |", block.rule(), block.pairs(), block.matches()));
        }
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

    private static String cell(String value) {
        return value.replace("|", "\\|");
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
