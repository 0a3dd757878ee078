package org.jatigi.matching.blocking;

import java.util.ArrayList;
import java.util.List;
import org.jatigi.matching.record.Register;

/**
 * The blocks of all rules of a set, made once: training learns from them and the search goes through them.
 *
 * <p>Each rule keeps a number of 4 bytes for each record and the records of its blocks of 4 bytes each.
 */
public final class RuleBlocks {

    private final RuleSet rules;
    private final BlockKeys blockKeys;
    /** Record by record and rule by rule, which block a record is in; 0 for none or one that is compared in a window. */
    private final int[] numbers;

    private final List<Blocks> blocks = new ArrayList<>();

    /**
     * The blocks of a register.
     *
     * @param acrossSources whether only records of different sources make a pair
     */
    public RuleBlocks(Register register, RuleSet rules, boolean acrossSources) {
        this.rules = rules;
        this.blockKeys = new BlockKeys(register);
        BlockSplitter splitter = new BlockSplitter(blockKeys, register, rules.splitting());
        int width = rules.rules().size();
        this.numbers = new int[Math.multiplyExact(register.size(), width)];
        long[] keys = new long[register.size()];
        long[] spare = new long[register.size()];
        for (int rule = 0; rule < width; rule++) {
            blockKeys.fill(keys, rules.rules().get(rule));
            Blocks ofRule = Blocks.build(register, keys, spare, acrossSources, splitter);
            ofRule.number(numbers, width, rule);
            blocks.add(ofRule);
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
        int ofOne = one * blocks.size();
        int ofOther = other * blocks.size();
        for (int before = 0; before < rule; before++) {
            int number = numbers[ofOne + before];
            if (number != 0 && number == numbers[ofOther + before]) {
                return true;
            }
        }
        return false;
    }

    /** Reads what {@link #isShownBefore} will ask of a record; returns anything. */
    public int touch(int record) {
        return numbers[record * blocks.size()];
    }

    /** Keys of other rules of the same register. */
    public BlockKeys keys() {
        return blockKeys;
    }
}
