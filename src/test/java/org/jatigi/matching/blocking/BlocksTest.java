package org.jatigi.matching.blocking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.record.RegisterBuilder;
import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void every_pair_that_shares_a_key_is_shown_once_and_no_other() {
        var register = register(3_000, number -> "v" + number % 700, number -> "s");
        var keys = new BlockKeys(register);

        var seen = shown(Blocks.of(register, keys.of(Rule.read("value")), false, splitter(register, keys)));

        Set<Long> expected = new HashSet<>();
        for (int one = 0; one < register.size(); one++) {
            for (int other = one + 1; other < register.size(); other++) {
                if (register.code(one, 0) == register.code(other, 0)) {
                    expected.add(pair(one, other));
                }
            }
        }
        assertEquals(expected, seen);
    }

    @Test
    void records_without_a_key_are_in_no_block() {
        var register = register(100, number -> number < 50 ? "" : "v", number -> "s");
        var keys = new BlockKeys(register);

        var blocks = Blocks.of(register, keys.of(Rule.read("value")), false, splitter(register, keys));

        assertEquals(50 * 49 / 2, blocks.pairs());
    }

    @Test
    void records_of_one_source_make_no_pair_where_only_those_of_two_count() {
        var register = register(100, number -> "v", number -> number % 2 == 0 ? "a" : "b");
        var keys = new BlockKeys(register);

        var seen = shown(Blocks.of(register, keys.of(Rule.read("value")), true, splitter(register, keys)));

        assertEquals(50 * 50, seen.size());
        assertTrue(seen.stream()
                .allMatch(pair -> register.source((int) (pair >> 32)) != register.source(pair.intValue())));
    }

    @Test
    void an_oversized_block_is_split_by_a_further_part_and_what_is_left_out_is_counted() {
        int size = 3 * Parameters.BLOCK_MAX;
        var register = register(size, number -> "v", number -> "s", number -> "t" + number % 10);
        var keys = new BlockKeys(register);
        var splitter = new BlockSplitter(keys, register, List.of(Part.value("more")));

        var blocks = Blocks.of(register, keys.of(Rule.read("value")), false, splitter);
        var seen = shown(blocks);

        long inOne = size / 10;
        assertEquals(10 * inOne * (inOne - 1) / 2, seen.size());
        assertEquals((long) size * (size - 1) / 2 - seen.size(), blocks.omitted());
    }

    @Test
    void a_pair_was_shown_before_exactly_where_an_earlier_rule_shows_it() {
        int size = 2 * Parameters.BLOCK_MAX;
        var register = register(
                size, number -> number < 50 ? "v" + number / 2 : "w", number -> "s", number -> "t" + number % 7);
        var rules = List.of(Rule.read("value"), Rule.read("more"), Rule.read("value + more"));
        var blocks = new RuleBlocks(register, new RuleSet(rules, List.of(), List.of(Part.value("more"))), false);

        Set<Long> before = new HashSet<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            Set<Long> seen = shown(blocks.blocks(rule));
            int current = rule;
            seen.forEach(pair -> assertEquals(
                    before.contains(pair), blocks.isShownBefore(current, (int) (pair >> 32), pair.intValue())));
            before.addAll(seen);
        }
    }

    @Test
    void a_block_that_nothing_splits_costs_no_more_than_its_window() {
        int size = 20_000;
        var register = register(size, number -> "v", number -> "s");
        var keys = new BlockKeys(register);

        var blocks = Blocks.of(register, keys.of(Rule.read("value")), false, splitter(register, keys));

        assertTrue(blocks.pairs() <= (long) size * Parameters.WINDOW);
        assertEquals(blocks.pairs(), shown(blocks).size());
        assertFalse(blocks.omitted() == 0);
    }

    @Test
    void drawn_pairs_share_a_key_and_are_the_same_for_the_same_seed() {
        var register = register(5_000, number -> "v" + number % 50, number -> "s");
        var keys = new BlockKeys(register);
        var blocks = Blocks.whole(register, keys.of(Rule.read("value")), false);
        Set<Long> first = new HashSet<>();
        Set<Long> second = new HashSet<>();

        blocks.draw(1_000, 5, (one, other) -> first.add(pair(one, other)));
        blocks.draw(1_000, 5, (one, other) -> second.add(pair(one, other)));

        assertEquals(first, second);
        assertTrue(first.size() > 900);
        assertTrue(first.stream()
                .allMatch(pair -> register.code((int) (pair >> 32), 0) == register.code(pair.intValue(), 0)));
    }

    private interface Valued {
        String of(int number);
    }

    private static Register register(int size, Valued value, Valued source) {
        return register(size, value, source, number -> "");
    }

    private static Register register(int size, Valued value, Valued source, Valued more) {
        var builder = new RegisterBuilder(List.of(Field.of("value", Kind.CODE), Field.of("more", Kind.CODE)));
        for (int number = 0; number < size; number++) {
            builder.add(source.of(number), "id" + number, null, List.of(value.of(number), more.of(number)));
        }
        return builder.build();
    }

    private static BlockSplitter splitter(Register register, BlockKeys keys) {
        return new BlockSplitter(keys, register, List.of());
    }

    private static Set<Long> shown(Blocks blocks) {
        Set<Long> seen = new HashSet<>();
        for (int task = 0; task < blocks.tasks(); task++) {
            blocks.visit(
                    task, (one, other) -> assertTrue(seen.add(pair(one, other)), one + " and " + other + " again"));
        }
        return seen;
    }

    private static long pair(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }
}
