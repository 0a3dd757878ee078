package org.jatigi.matching.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BridgesTest {

    @Test
    void two_triangles_with_one_link_have_one_bridge() {
        int[] one = {0, 0, 1, 2, 3, 3, 4};
        int[] other = {1, 2, 2, 3, 4, 5, 5};

        assertArrayEquals(new int[] {3}, new Bridges(6, one, other).find(2));
    }

    @Test
    void a_ring_has_none() {
        assertArrayEquals(new int[0], new Bridges(4, new int[] {0, 1, 2, 0}, new int[] {1, 2, 3, 3}).find(1));
    }

    @Test
    void a_link_to_a_single_record_is_no_bridge_between_groups_of_two() {
        assertArrayEquals(new int[0], new Bridges(3, new int[] {0, 1}, new int[] {1, 2}).find(2));
        assertArrayEquals(new int[] {0, 1}, new Bridges(3, new int[] {0, 1}, new int[] {1, 2}).find(1));
    }

    @Test
    void a_chain_of_100_000_is_walked_without_a_stack() {
        int links = 99_999;
        int[] one = new int[links];
        int[] other = new int[links];
        Arrays.setAll(one, link -> link);
        Arrays.setAll(other, link -> link + 1);

        int[] bridges = new Bridges(links + 1, one, other).find(50_000);

        assertArrayEquals(new int[] {49_999}, bridges);
    }

    @Test
    void bridges_are_those_that_trying_each_link_finds() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            int places = 2 + random.nextInt(10);
            var one = new IntArrayList();
            var other = new IntArrayList();
            for (int place = 1; place < places; place++) {
                int earlier = random.nextInt(place);
                one.add(earlier);
                other.add(place);
                if (place > 1 && random.nextInt(3) == 0) {
                    one.add((earlier + 1) % place);
                    other.add(place);
                }
            }

            int[] bridges = new Bridges(places, one.toIntArray(), other.toIntArray()).find(2);

            assertArrayEquals(tried(places, one, other), bridges, "seed " + seed);
        }
    }

    private static int[] tried(int places, IntArrayList one, IntArrayList other) {
        var bridges = new IntArrayList();
        for (int without = 0; without < one.size(); without++) {
            var rest = new Components(places);
            for (int link = 0; link < one.size(); link++) {
                if (link != without) {
                    rest.join(one.getInt(link), other.getInt(link));
                }
            }
            int side = 0;
            for (int place = 0; place < places; place++) {
                side += rest.root(place) == rest.root(one.getInt(without)) ? 1 : 0;
            }
            if (rest.root(one.getInt(without)) != rest.root(other.getInt(without))
                    && Math.min(side, places - side) >= 2) {
                bridges.add(without);
            }
        }
        return bridges.toIntArray();
    }
}
