package org.jatigi.commandline.linkage;

import java.util.Locale;
import org.jatigi.matching.RulePlanner;
import org.jatigi.matching.RulePlanner.Plan;
import org.jatigi.matching.RulePlanner.PlannedRule;
import org.jatigi.matching.blocking.RuleCandidates;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Register;

/** The one place where rules are found for a schema that leaves some out. */
final class RuleChoice {

    private RuleChoice() {}

    /** The schema with its rules written out: those that it has, and for those that it leaves out what is planned for the register. */
    static Schema complete(
            Schema schema, Register register, boolean acrossSources, Parameters parameters, ProgressLines progress) {
        if (!schema.rules().isEmpty()) {
            return schema.with(new RuleSet(
                    schema.rules(),
                    schema.training(),
                    schema.splitting().isEmpty() ? RuleCandidates.splitting(schema.fields()) : schema.splitting()));
        }
        Plan plan = RulePlanner.plan(register, acrossSources, parameters, progress);
        progress.tell(
                "the schema has no blocking rules; these were chosen, with the pairs that each record is compared in and"
                        + " the part of the likely matches that is found with those above:");
        for (PlannedRule rule : plan.planned()) {
            progress.tell(
                    String.format(Locale.ROOT, "  %6.1f  %.4f  %s", rule.pairsPerRecord(), rule.recall(), rule.rule()));
        }
        return schema.with(new RuleSet(
                plan.rules().rules(),
                schema.training().isEmpty() ? plan.rules().training() : schema.training(),
                schema.splitting().isEmpty() ? plan.rules().splitting() : schema.splitting()));
    }
}
