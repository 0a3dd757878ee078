package org.jatigi.matching.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.blocking.RuleBlocks;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Register;

/** Chooses the blocks that m is learnt from: tight ones, where matches are not rare, such that each field is free in two at least. */
final class TrainingBlocks {

    private static final int BLOCKS_MIN = 3;
    private static final int BLOCKS_MAX = 6;
    private static final int FREE_MIN = 2;
    private static final int PAIRS_MIN = 50;

    private TrainingBlocks() {}

    static List<Rule> choose(Register register, RuleBlocks blocks) {
        RuleSet rules = blocks.rules();
        if (!rules.training().isEmpty()) {
            return rules.training();
        }
        record Tight(Rule rule, long pairs) {}
        List<Rule> byTightness = IntStream.range(0, rules.rules().size())
                .mapToObj(rule ->
                        new Tight(rules.rules().get(rule), blocks.blocks(rule).pairs()))
                .filter(tight -> tight.pairs() >= PAIRS_MIN)
                .sorted(Comparator.comparingLong(Tight::pairs)
                        .thenComparing(tight -> tight.rule().toString()))
                .map(Tight::rule)
                .toList();
        List<Rule> chosen = new ArrayList<>();
        for (Rule rule : byTightness) {
            boolean helps = register.fields().stream()
                    .anyMatch(field -> !rule.uses(field.name()) && freeIn(chosen, field) < FREE_MIN);
            if (chosen.size() < BLOCKS_MAX && (helps || chosen.size() < BLOCKS_MIN)) {
                chosen.add(rule);
            }
        }
        return chosen.isEmpty() ? rules.rules() : chosen;
    }

    private static long freeIn(List<Rule> chosen, Field field) {
        return chosen.stream().filter(rule -> !rule.uses(field.name())).count();
    }
}
