package org.jatigi.displacement.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Equations between whole numbers, solved exactly: Gauss and Jordan without fractions. Each row is kept divided by what its
 * coefficients have in common, so that they stay small; should they grow beyond a long, the arithmetic fails and nothing is guessed.
 */
final class Elimination {

    private final int columns;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Elimination(int columns) {
        this.columns = columns;
    }

    /** Adds an equation; answers whether it says anything that those before it do not. */
    boolean add(long[] coefficients) {
        var row = coefficients.clone();
        for (int i = 0; i < rows.size(); i++) {
            clear(row, rows.get(i), pivots.get(i));
        }
        int pivot = first(row);
        if (pivot < 0) {
            return false;
        }
        for (var other : rows) {
            clear(other, row, pivot);
        }
        rows.add(row);
        pivots.add(pivot);
        return true;
    }

    /** Ways in which all unknowns can change together so that every equation still holds: one for each unknown that is free. */
    List<long[]> freedoms() {
        List<long[]> freedoms = new ArrayList<>();
        for (int free = 0; free < columns; free++) {
            if (!pivots.contains(free)) {
                freedoms.add(freedom(free));
            }
        }
        return freedoms;
    }

    private long[] freedom(int free) {
        long scale = 1;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row[free] != 0) {
                long needed = Math.abs(row[pivots.get(i)]) / gcd(row[pivots.get(i)], row[free]);
                scale = Math.multiplyExact(scale / gcd(scale, needed), needed);
            }
        }
        var freedom = new long[columns];
        freedom[free] = scale;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            freedom[pivots.get(i)] = -Math.multiplyExact(row[free], scale) / row[pivots.get(i)];
        }
        return freedom;
    }

    private static void clear(long[] row, long[] by, int pivot) {
        if (row[pivot] == 0) {
            return;
        }
        long common = gcd(row[pivot], by[pivot]);
        long mine = by[pivot] / common;
        long theirs = row[pivot] / common;
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.subtractExact(Math.multiplyExact(row[i], mine), Math.multiplyExact(by[i], theirs));
        }
        long shared = Arrays.stream(row).reduce(0, Elimination::gcd);
        if (shared > 1) {
            Arrays.setAll(row, i -> row[i] / shared);
        }
    }

    private static int first(long[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static long gcd(long one, long other) {
        return other == 0 ? Math.abs(one) : gcd(other, one % other);
    }
}
