package org.jatigi.matching.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jatigi.matching.record.Pairs;
import org.junit.jupiter.api.Test;

class OneToOneTest {

    /** Records 0 and 1 are of one roster, 2 and 3 of another, 4 of none. */
    private static final int[] ROSTER = {1, 1, 2, 2, 0};

    @Test
    void no_pairs_stay_no_pairs() {
        assertEquals(0, OneToOne.resolve(new Pairs(), new int[0]).size());
    }

    @Test
    void a_pair_without_a_rival_keeps_its_weight() {
        var resolved = OneToOne.resolve(pairs(0, 2, 15, 1, 3, 12), ROSTER);

        assertEquals(15, resolved.weight(0));
        assertEquals(12, resolved.weight(1));
    }

    @Test
    void siblings_go_each_with_his_own_and_the_crossed_pairs_lose() {
        var resolved = OneToOne.resolve(pairs(0, 2, 15, 0, 3, 9, 1, 2, 8, 1, 3, 14), ROSTER);

        assertEquals(12, resolved.weight(0));
        assertEquals(-12, resolved.weight(1));
        assertEquals(-12, resolved.weight(2));
        assertEquals(12, resolved.weight(3));
    }

    @Test
    void two_candidates_alike_mean_that_nobody_knows() {
        var resolved = OneToOne.resolve(pairs(0, 2, 15, 0, 3, 15), ROSTER);

        assertEquals(0, resolved.weight(0));
        assertEquals(0, resolved.weight(1));
    }

    @Test
    void a_non_link_competes_with_nobody() {
        var resolved = OneToOne.resolve(pairs(0, 2, 15, 0, 3, -2), ROSTER);

        assertEquals(15, resolved.weight(0));
        assertEquals(-2, resolved.weight(1));
    }

    @Test
    void pairs_without_a_roster_or_inside_one_are_left_as_they_are() {
        var resolved = OneToOne.resolve(pairs(0, 1, 15, 0, 4, 9, 0, 2, 7), ROSTER);

        assertEquals(15, resolved.weight(0));
        assertEquals(9, resolved.weight(1));
        assertEquals(7, resolved.weight(2));
    }

    @Test
    void weights_never_grow_and_no_member_wins_twice() {
        for (int seed = 0; seed < 300; seed++) {
            int members = seed % 10 == 0 ? 40 : 5;
            var random = new Random(seed);
            int[] roster = rosters(members);
            var pairs = randomPairs(random, members);

            var resolved = OneToOne.resolve(pairs, roster);

            int[] wins = new int[roster.length];
            for (int pair = 0; pair < pairs.size(); pair++) {
                assertTrue(resolved.weight(pair) <= pairs.weight(pair), "seed " + seed);
                if (resolved.weight(pair) > 0) {
                    wins[resolved.left(pair)]++;
                    wins[resolved.right(pair)]++;
                }
            }
            assertFalse(Arrays.stream(wins).anyMatch(count -> count > 1), "seed " + seed);
        }
    }

    @Test
    void resolving_again_changes_nothing() {
        for (int seed = 0; seed < 100; seed++) {
            var once = OneToOne.resolve(randomPairs(new Random(seed), 6), rosters(6));

            var twice = OneToOne.resolve(once, rosters(6));

            for (int pair = 0; pair < once.size(); pair++) {
                assertEquals(once.weight(pair), twice.weight(pair), "seed " + seed);
            }
        }
    }

    @Test
    void the_order_of_pairs_changes_nothing() {
        for (int seed = 0; seed < 100; seed++) {
            var pairs = randomPairs(new Random(seed), 6);
            List<Integer> order = new ArrayList<>();
            for (int pair = 0; pair < pairs.size(); pair++) {
                order.add(pair);
            }
            Collections.shuffle(order, new Random(seed));
            var shuffled = new Pairs();
            order.forEach(pair -> shuffled.add(pairs.left(pair), pairs.right(pair), pairs.weight(pair)));

            var resolved = OneToOne.resolve(pairs, rosters(6));
            var again = OneToOne.resolve(shuffled, rosters(6));

            for (int pair = 0; pair < pairs.size(); pair++) {
                assertEquals(resolved.weight(order.get(pair)), again.weight(pair), "seed " + seed);
            }
        }
    }

    @Test
    void two_rosters_of_50_000_records_are_resolved_in_bounded_time() {
        int members = 50_000;
        var pairs = new Pairs();
        for (int record = 0; record < members; record++) {
            pairs.add(record, members + record, 15);
            pairs.add(record, members + (record + 1) % members, 9);
        }

        var resolved = OneToOne.resolve(pairs, rosters(members));

        assertEquals(6, resolved.weight(0));
        assertEquals(-6, resolved.weight(1));
    }

    private static int[] rosters(int members) {
        int[] roster = new int[2 * members];
        Arrays.setAll(roster, record -> record < members ? 1 : 2);
        return roster;
    }

    private static Pairs randomPairs(Random random, int members) {
        var pairs = new Pairs();
        for (int one = 0; one < members; one++) {
            for (int other = members; other < 2 * members; other++) {
                if (random.nextBoolean()) {
                    pairs.add(one, other, random.nextInt(30) - 6);
                }
            }
        }
        return pairs;
    }

    private static Pairs pairs(float... values) {
        var pairs = new Pairs();
        for (int place = 0; place < values.length; place += 3) {
            pairs.add((int) values[place], (int) values[place + 1], values[place + 2]);
        }
        return pairs;
    }
}
