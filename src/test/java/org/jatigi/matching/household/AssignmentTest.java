package org.jatigi.matching.household;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void nobody_is_assigned_to_nobody() {
        assertArrayEquals(new int[0], Assignment.best(new double[0], 0, 0));
        assertArrayEquals(new int[] {Assignment.ALONE}, Assignment.best(new double[0], 1, 0));
        assertArrayEquals(new int[0], Assignment.best(new double[0], 0, 3));
    }

    @Test
    void the_greedy_choice_gives_way_to_the_better_sum() {
        double[] value = {
            10, 9,
            9, 1
        };

        assertArrayEquals(new int[] {1, 0}, Assignment.best(value, 2, 2));
        assertEquals(18, Assignment.total(value, 2, 2));
    }

    @Test
    void what_is_worth_nothing_is_left_alone() {
        assertArrayEquals(new int[] {Assignment.ALONE, 0}, Assignment.best(new double[] {0, -5, 3, -1}, 2, 2));
    }

    @Test
    void it_equals_the_best_of_all_assignments_up_to_six_by_six() {
        for (int seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            int rows = 1 + random.nextInt(6);
            int columns = 1 + random.nextInt(6);
            double[] value = new double[rows * columns];
            for (int place = 0; place < value.length; place++) {
                value[place] = random.nextInt(3) == 0 ? 0 : random.nextInt(41) - 12;
            }

            int[] columnOf = Assignment.best(value, rows, columns);

            double sum = 0;
            Set<Integer> taken = new HashSet<>();
            for (int row = 0; row < rows; row++) {
                if (columnOf[row] != Assignment.ALONE) {
                    assertTrue(taken.add(columnOf[row]), "seed " + seed);
                    assertTrue(value[row * columns + columnOf[row]] > 0, "seed " + seed);
                    sum += value[row * columns + columnOf[row]];
                }
            }
            assertEquals(tried(value, columns, 0, rows, 0), sum, 1e-9, "seed " + seed);
            assertEquals(sum, Assignment.total(value, rows, columns), 1e-9, "seed " + seed);
        }
    }

    private static double tried(double[] value, int columns, int row, int rows, int taken) {
        if (row == rows) {
            return 0;
        }
        double best = tried(value, columns, row + 1, rows, taken);
        for (int column = 0; column < columns; column++) {
            if ((taken & 1 << column) == 0) {
                double rest = tried(value, columns, row + 1, rows, taken | 1 << column);
                best = Math.max(best, value[row * columns + column] + rest);
            }
        }
        return best;
    }
}
