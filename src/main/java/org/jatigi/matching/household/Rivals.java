package org.jatigi.matching.household;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pairs between two rosters that compete with each other, because they share members, directly or through others. */
final class Rivals {

    private final int[] row;
    private final int[] column;
    private final float[] weight;
    private final int rows;
    private final int columns;

    /** Parallel arrays, one entry a pair: a record on either side, and a weight above 0. No pair twice. */
    Rivals(int[] one, int[] other, float[] weight) {
        this.weight = weight;
        row = new int[one.length];
        column = new int[one.length];
        rows = number(one, row);
        columns = number(other, column);
    }

    /**
     * Parts pairs into sets that share no record; each set is the places of its pairs in ascending order, sets of one pair left out.
     *
     * @param one the records on the one side, parallel to {@code other}
     */
    static List<int[]> sets(int[] one, int[] other) {
        int[] row = new int[one.length];
        int[] column = new int[one.length];
        int rows = number(one, row);
        int[] parent = new int[rows + number(other, column)];
        Arrays.setAll(parent, place -> place);
        for (int pair = 0; pair < one.length; pair++) {
            int first = root(parent, row[pair]);
            int second = root(parent, rows + column[pair]);
            parent[Math.max(first, second)] = Math.min(first, second);
        }
        int[] rootOf = new int[one.length];
        int[] order = new int[one.length];
        for (int pair = 0; pair < one.length; pair++) {
            rootOf[pair] = root(parent, row[pair]);
            order[pair] = pair;
        }
        IntArrays.quickSort(order, (first, second) -> {
            int bySet = Integer.compare(rootOf[first], rootOf[second]);
            return bySet != 0 ? bySet : Integer.compare(first, second);
        });
        return runs(order, rootOf);
    }

    /** The larger number of members on a side. */
    int members() {
        return Math.max(rows, columns);
    }

    /** Whether all compete for one member: then {@link #leads} are exact. */
    boolean isStar() {
        return Math.min(rows, columns) == 1;
    }

    /** For each pair the best sum with it less the best sum without it. */
    float[] maxMarginals() {
        double[] value = new double[rows * columns];
        for (int pair = 0; pair < row.length; pair++) {
            value[place(pair)] = weight[pair];
        }
        int[] columnOf = Assignment.best(value, rows, columns);
        double best = Assignment.total(value, rows, columns);
        float[] marginal = new float[row.length];
        for (int pair = 0; pair < row.length; pair++) {
            marginal[pair] = (float)
                    (columnOf[row[pair]] == column[pair]
                            ? best - totalWithout(value, pair)
                            : weight[pair] + totalWithoutMembers(value, pair) - best);
        }
        return marginal;
    }

    /**
     * For each pair its lead over the strongest rival that shares a member: the strongest pair first, each member once. What is left of a
     * pair that loses is its weight less that of the strongest pair that it lost to. Exact for a star, otherwise an approximation; it needs only
     * sorting.
     */
    float[] leads() {
        int[] order = new int[row.length];
        Arrays.setAll(order, pair -> pair);
        IntArrays.quickSort(order, (first, second) -> {
            int byWeight = Float.compare(weight[second], weight[first]);
            return byWeight != 0 ? byWeight : Integer.compare(first, second);
        });
        float[] rowTaken = new float[rows];
        float[] columnTaken = new float[columns];
        float[] rowRival = new float[rows];
        float[] columnRival = new float[columns];
        float[] lead = new float[row.length];
        boolean[] won = new boolean[row.length];
        for (int pair : order) {
            float taken = Math.max(rowTaken[row[pair]], columnTaken[column[pair]]);
            if (taken > 0) {
                lead[pair] = weight[pair] - taken;
                rowRival[row[pair]] = Math.max(rowRival[row[pair]], weight[pair]);
                columnRival[column[pair]] = Math.max(columnRival[column[pair]], weight[pair]);
            } else {
                won[pair] = true;
                rowTaken[row[pair]] = weight[pair];
                columnTaken[column[pair]] = weight[pair];
            }
        }
        for (int pair = 0; pair < lead.length; pair++) {
            if (won[pair]) {
                lead[pair] = weight[pair] - Math.max(rowRival[row[pair]], columnRival[column[pair]]);
            }
        }
        return lead;
    }

    private int place(int pair) {
        return row[pair] * columns + column[pair];
    }

    private double totalWithout(double[] value, int pair) {
        double[] rest = value.clone();
        rest[place(pair)] = 0;
        return Assignment.total(rest, rows, columns);
    }

    private double totalWithoutMembers(double[] value, int pair) {
        double[] rest = value.clone();
        Arrays.fill(rest, row[pair] * columns, (row[pair] + 1) * columns, 0);
        for (int at = column[pair]; at < rest.length; at += columns) {
            rest[at] = 0;
        }
        return Assignment.total(rest, rows, columns);
    }

    private static List<int[]> runs(int[] order, int[] rootOf) {
        List<int[]> sets = new ArrayList<>();
        for (int from = 0; from < order.length; ) {
            int end = from + 1;
            while (end < order.length && rootOf[order[end]] == rootOf[order[from]]) {
                end++;
            }
            if (end - from > 1) {
                sets.add(Arrays.copyOfRange(order, from, end));
            }
            from = end;
        }
        return sets;
    }

    /** Numbers records by their rank among those given; gives how many there are. */
    private static int number(int[] records, int[] numbers) {
        int[] sorted = records.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int record : sorted) {
            if (count == 0 || record != sorted[count - 1]) {
                sorted[count++] = record;
            }
        }
        for (int place = 0; place < records.length; place++) {
            numbers[place] = Arrays.binarySearch(sorted, 0, count, records[place]);
        }
        return count;
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
