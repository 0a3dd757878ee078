package org.jatigi.matching.blocking;

import java.util.List;

/**
 * The rules that find the pairs of a register.
 *
 * @param rules pairs that agree on any of these are compared
 * @param training blocks that m is learnt from; empty where they are to be chosen among the rules
 * @param splitting parts that oversized blocks are split by, in this order
 */
public record RuleSet(List<Rule> rules, List<Rule> training, List<Part> splitting) {

    private static final int RULES_MAX = 40;

    public RuleSet {
        if (rules.isEmpty() || rules.size() > RULES_MAX) {
            throw new IllegalArgumentException("a rule set has 1 to " + RULES_MAX + " rules, not " + rules.size());
        }
        rules = List.copyOf(rules);
        training = List.copyOf(training);
        splitting = List.copyOf(splitting);
    }
}
