package org.jatigi.matching.model;

import java.util.ArrayList;
import java.util.List;
import org.jatigi.matching.blocking.BlockKeys;
import org.jatigi.matching.blocking.BlockSplitter;
import org.jatigi.matching.blocking.Blocks;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.record.Register;

/** All pairs that any rule finds, each counted once: by the first rule that finds it. */
final class UnionOfBlocks {

    private final List<long[]> keys = new ArrayList<>();
    private final List<Blocks> blocks = new ArrayList<>();

    UnionOfBlocks(Register register, RuleSet rules, BlockKeys blockKeys, boolean acrossSources) {
        BlockSplitter splitter = new BlockSplitter(blockKeys, register, rules.splitting());
        for (Rule rule : rules.rules()) {
            long[] ofRule = blockKeys.of(rule);
            keys.add(ofRule);
            blocks.add(Blocks.of(register, ofRule, acrossSources, splitter));
        }
    }

    /** How many pairs the rules find, those that several find counted several times. */
    long pairs() {
        return blocks.stream().mapToLong(Blocks::pairs).sum();
    }

    /** The patterns of a share of the pairs. */
    PatternCounts census(Census census, double share) {
        Census.PairTest sample = Census.sample(share);
        List<PatternCounts> parts = new ArrayList<>();
        for (int rule = 0; rule < blocks.size(); rule++) {
            List<long[]> before = keys.subList(0, rule);
            parts.add(
                    census.of(blocks.get(rule), (one, other) -> sample.lets(one, other) && !agree(before, one, other)));
        }
        return Census.sum(parts);
    }

    private static boolean agree(List<long[]> before, int one, int other) {
        for (int rule = 0; rule < before.size(); rule++) {
            long[] ofRule = before.get(rule);
            if (ofRule[one] != 0 && ofRule[one] == ofRule[other]) {
                return true;
            }
        }
        return false;
    }
}
