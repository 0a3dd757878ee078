package org.jatigi.commandline.linkage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jatigi.matching.RuleReport;
import org.jatigi.matching.cluster.Finding;
import org.jatigi.matching.model.TrainingReport;

/** A {@link Report} as JSON. What was learnt in detail is in the model beside it. */
final class ReportJson {

    /** More findings than anybody looks through; those cut off are counted. */
    private static final int FINDINGS_MAX = 10_000;

    private ReportJson() {}

    static ObjectNode of(Report report) {
        ObjectNode json = JsonPath.JSON
                .createObjectNode()
                .put("command", report.command())
                .put("records", report.register().size())
                .put("persons", report.persons())
                .put("scoredPairs", report.result().pairs().size())
                .put("linkProbability", report.parameters().linkProbability())
                .put("reviewProbability", report.parameters().reviewProbability())
                .put("seed", report.parameters().seed());
        ArrayNode inputs = json.putArray("inputs");
        report.inputs().forEach(inputs::add);
        ObjectNode zones = json.putObject("zones");
        report.zones().forEach((zone, count) -> zones.put(zone.name(), count));
        ObjectNode sizes = json.putObject("personsByRecords");
        report.sizes().forEach((size, count) -> sizes.put(Integer.toString(size), count));
        addFields(report, json.putArray("fields"));
        addRules(report, json.putArray("rules"));
        addTraining(report.result().model().training(), json.putObject("training"));
        addFindings(report, json);
        return json;
    }

    private static void addFields(Report report, ArrayNode fields) {
        for (int field = 0; field < report.register().fields().size(); field++) {
            fields.addObject()
                    .put("name", report.register().fields().get(field).name())
                    .put("differentValues", report.register().dictionary(field).size() - 1)
                    .put("missing", report.missing(field))
                    .put("unreadable", report.register().unreadable(field));
        }
    }

    private static void addRules(Report report, ArrayNode rules) {
        for (RuleReport rule : report.result().rules()) {
            rules.addObject()
                    .put("rule", rule.rule())
                    .put("pairs", rule.pairs())
                    .put("omitted", rule.omitted())
                    .put("found", rule.found());
        }
    }

    private static void addTraining(TrainingReport training, ObjectNode json) {
        json.put("randomPairs", training.randomPairs())
                .put("rosterPairs", training.rosterPairs())
                .put("reviewedPairs", training.reviewedPairs());
        ArrayNode alarms = json.putArray("alarms");
        training.alarms().forEach(alarms::add);
    }

    private static void addFindings(Report report, ObjectNode json) {
        ObjectNode counts = json.putObject("findingsByKind");
        report.findings().forEach((kind, count) -> counts.put(kind.name(), count));
        ArrayNode findings = json.putArray("findings");
        for (Finding finding : report.result().clusters().findings()) {
            if (findings.size() == FINDINGS_MAX) {
                return;
            }
            ObjectNode found = findings.addObject()
                    .put("kind", finding.kind().name())
                    .put("person", report.name(finding.cluster()))
                    .put("one", report.name(finding.one()))
                    .put("other", report.name(finding.other()));
            if (!Float.isNaN(finding.weight())) {
                found.put("weight", finding.weight());
            }
        }
    }
}
