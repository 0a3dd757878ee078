package org.jatigi.matching.household;

import java.util.Arrays;

/**
 * The best way to pair rows with columns, each at most once: the largest sum of values, where leaving a row or a column alone is worth 0.
 *
 * <p>Shortest augmenting paths with potentials (Kuhn 1955, Munkres 1957; in the form of Jonker and Volgenant 1987): each row in turn gets
 * a column on the cheapest path of exchanges. O(rows² · columns) with rows the fewer. Of several best ways it takes the same one every time.
 */
final class Assignment {

    static final int ALONE = -1;

    private final double[] value;
    private final int columns;
    private final int[] rowOf;
    private final double[] rowPotential;
    private final double[] columnPotential;

    private Assignment(double[] value, int rows, int columns) {
        this.value = value;
        this.columns = columns;
        rowOf = new int[columns + 1];
        rowPotential = new double[rows];
        columnPotential = new double[columns + 1];
        Arrays.fill(rowOf, ALONE);
    }

    /**
     * The column of every row, {@link #ALONE} for none.
     *
     * @param value row by row, {@code rows * columns} finite values; a value of 0 or less is never taken
     */
    static int[] best(double[] value, int rows, int columns) {
        if (rows > columns) {
            return turned(best(transposed(value, rows, columns), columns, rows), rows);
        }
        var assignment = new Assignment(value, rows, columns);
        for (int row = 0; row < rows; row++) {
            assignment.place(row);
        }
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, ALONE);
        for (int column = 0; column < columns; column++) {
            int row = assignment.rowOf[column];
            if (row != ALONE && value[row * columns + column] > 0) {
                columnOf[row] = column;
            }
        }
        return columnOf;
    }

    /** The sum of the values of {@link #best}. */
    static double total(double[] value, int rows, int columns) {
        int[] columnOf = best(value, rows, columns);
        double total = 0;
        for (int row = 0; row < rows; row++) {
            total += columnOf[row] == ALONE ? 0 : value[row * columns + columnOf[row]];
        }
        return total;
    }

    /** Grows a tree of exchanges from {@code row}, as Dijkstra would, until it meets a free column; then makes the exchanges. */
    private void place(int row) {
        int start = columns;
        double[] distance = new double[columns];
        int[] cameFrom = new int[columns];
        boolean[] done = new boolean[columns + 1];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        rowOf[start] = row;
        int column = start;
        while (rowOf[column] != ALONE) {
            done[column] = true;
            relax(column, distance, cameFrom, done);
            int nearest = nearest(distance, done);
            shift(distance[nearest], distance, done);
            column = nearest;
        }
        while (column != start) {
            rowOf[column] = rowOf[cameFrom[column]];
            column = cameFrom[column];
        }
        rowOf[start] = ALONE;
    }

    private void relax(int from, double[] distance, int[] cameFrom, boolean[] done) {
        int row = rowOf[from];
        for (int column = 0; column < columns; column++) {
            double reduced = -Math.max(0, value[row * columns + column]) - rowPotential[row] - columnPotential[column];
            if (!done[column] && reduced < distance[column]) {
                distance[column] = reduced;
                cameFrom[column] = from;
            }
        }
    }

    private int nearest(double[] distance, boolean[] done) {
        int nearest = ALONE;
        for (int column = 0; column < columns; column++) {
            if (!done[column] && (nearest == ALONE || distance[column] < distance[nearest])) {
                nearest = column;
            }
        }
        return nearest;
    }

    private void shift(double by, double[] distance, boolean[] done) {
        for (int column = 0; column <= columns; column++) {
            if (done[column]) {
                rowPotential[rowOf[column]] += by;
                columnPotential[column] -= by;
            } else if (column < columns) {
                distance[column] -= by;
            }
        }
    }

    private static double[] transposed(double[] value, int rows, int columns) {
        double[] turned = new double[value.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = value[row * columns + column];
            }
        }
        return turned;
    }

    private static int[] turned(int[] rowOf, int rows) {
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, ALONE);
        for (int column = 0; column < rowOf.length; column++) {
            if (rowOf[column] != ALONE) {
                columnOf[rowOf[column]] = column;
            }
        }
        return columnOf;
    }
}
