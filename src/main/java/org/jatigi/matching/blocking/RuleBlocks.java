package org.jatigi.matching.blocking;

import java.util.ArrayList;
import java.util.List;
import org.jatigi.matching.record.Register;

/**
 * The blocks of all rules of a set, made once: training learns from them and the search goes through them.
 *
 * <p>Each rule keeps a key of 8 bytes for each record and the records of its blocks of 4 bytes each.
 */
public final class RuleBlocks {

    private final RuleSet rules;
    private final BlockKeys blockKeys;
    /** Record by record, the keys of all rules beside each other: a pair asks for those of two records. */
    private final long[] keys;

    private final List<Blocks> blocks = new ArrayList<>();
    private final List<BlockSplitter> splitters = new ArrayList<>();

    /**
     * The blocks of a register.
     *
     * @param acrossSources whether only records of different sources make a pair
     */
    public RuleBlocks(Register register, RuleSet rules, boolean acrossSources) {
        this.rules = rules;
        this.blockKeys = new BlockKeys(register);
        int width = rules.rules().size();
        this.keys = new long[Math.multiplyExact(register.size(), width)];
        for (int rule = 0; rule < width; rule++) {
            BlockSplitter splitter = new BlockSplitter(blockKeys, register, rules.splitting());
            long[] ofRule = blockKeys.of(rules.rules().get(rule));
            for (int record = 0; record < ofRule.length; record++) {
                keys[record * width + rule] = ofRule[record];
            }
            splitters.add(splitter);
            blocks.add(Blocks.of(register, ofRule, acrossSources, splitter));
        }
    }

    public RuleSet rules() {
        return rules;
    }

    /** The blocks of the rule in this place. */
    public Blocks blocks(int rule) {
        return blocks.get(rule);
    }

    /** How many pairs the rules find, those that several find counted several times. */
    public long pairs() {
        return blocks.stream().mapToLong(Blocks::pairs).sum();
    }

    /** Whether a rule before this one shows this pair too. */
    public boolean isShownBefore(int rule, int one, int other) {
        int ofOne = one * splitters.size();
        int ofOther = other * splitters.size();
        for (int before = 0; before < rule; before++) {
            long key = keys[ofOne + before];
            if (key == keys[ofOther + before] && key != 0 && !splitters.get(before).isSplit(key)) {
                return true;
            }
        }
        return false;
    }

    /** Keys of other rules of the same register. */
    public BlockKeys keys() {
        return blockKeys;
    }
}
