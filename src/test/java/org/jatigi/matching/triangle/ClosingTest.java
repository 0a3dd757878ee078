package org.jatigi.matching.triangle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jatigi.matching.SampleRegister;
import org.jatigi.matching.model.Comparer;
import org.jatigi.matching.model.Scorer;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClosingTest {

    private static Register register;
    private static Comparer.Scorers scorers;

    @BeforeAll
    static void learn() {
        register = SampleRegister.register(SampleRegister.entries(400, 5));
        scorers = new Comparer(register).scorers(SampleRegister.model(register));
    }

    @Test
    void the_neighbours_of_a_likely_third_record_are_compared() {
        var pairs = new Pairs();
        pairs.add(3, 9, 5);
        pairs.add(9, 20, 0);

        Pairs closed = Closing.close(register, pairs, scorers);

        assertEquals(3, closed.size());
        assertEquals(9, closed.right(0));
        assertEquals(20, closed.right(1));
        assertEquals(weight(3, 20), closed.weight(1));
        assertEquals(9, closed.left(2));
    }

    @Test
    void unlikely_neighbours_and_pairs_that_are_known_are_not() {
        var pairs = new Pairs();
        pairs.add(3, 9, 5);
        pairs.add(3, 20, 4);
        pairs.add(9, 20, 2);
        pairs.add(9, 30, -1);

        Pairs closed = Closing.close(register, pairs, scorers);

        assertEquals(4, closed.size());
    }

    @Test
    void a_record_that_all_are_alike_is_no_reason_to_compare_all() {
        var pairs = new Pairs();
        for (int other = 1; other < register.size(); other++) {
            pairs.add(0, other, 6);
        }

        Pairs closed = Closing.close(register, pairs, scorers);

        assertTrue(closed.size() > pairs.size());
        assertTrue(closed.size() <= pairs.size() + 32 * 31 / 2, "" + closed.size());
    }

    private static float weight(int one, int other) {
        int width = register.fields().size();
        return scorers.forThread()
                .weight(
                        register.codes(),
                        one * width,
                        register.codes(),
                        other * width,
                        register.shareRoster(one, other),
                        Scorer.TOO_LIGHT);
    }
}
