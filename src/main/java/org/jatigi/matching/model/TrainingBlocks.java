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

/** Chooses the blocks that m is learnt from: tight ones, where matches are not rare, such that each field is free in
 * two where tight ones are enough for that, else in one. */
final class TrainingBlocks {

    private static final int BLOCKS_MIN = 3;
    private static final int BLOCKS_MAX = 6;
    private static final int FREE_MIN = 2;
    private static final int PAIRS_MIN = 50;
    /** A block for a second opinion may have so many times the pairs of the tightest; in looser ones namesakes outnumber matches. */
    private static final int LOOSER_MAX = 4;

    private TrainingBlocks() {}

    static List<Rule> choose(Register register, RuleBlocks blocks) {
        RuleSet rules = blocks.rules();
        if (!rules.training().isEmpty()) {
            return rules.training();
        }
        record Tight(Rule rule, long pairs) {}
        List<Tight> byTightness = IntStream.range(0, rules.rules().size())
                .mapToObj(rule ->
                        new Tight(rules.rules().get(rule), blocks.blocks(rule).pairs()))
                .filter(tight -> tight.pairs() >= PAIRS_MIN)
                .sorted(Comparator.comparingLong(Tight::pairs)
                        .thenComparing(tight -> tight.rule().toString()))
                .toList();
        List<Rule> chosen = new ArrayList<>();
        for (Tight tight : byTightness) {
            Rule rule = tight.rule();
            int enough = tight.pairs() <= LOOSER_MAX * byTightness.getFirst().pairs() ? FREE_MIN : 1;
            boolean helps = register.fields().stream()
                    .anyMatch(field -> !rule.uses(field.name()) && freeIn(chosen, field) < enough);
            if (chosen.size() < BLOCKS_MAX && (helps || (chosen.size() < BLOCKS_MIN && enough == FREE_MIN))) {
                chosen.add(rule);
            }
        }
        return chosen.isEmpty() ? rules.rules() : chosen;
    }

    private static long freeIn(List<Rule> chosen, Field field) {
        return chosen.stream().filter(rule -> !rule.uses(field.name())).count();
    }
}
