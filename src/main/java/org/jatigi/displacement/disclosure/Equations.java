package org.jatigi.displacement.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader can work out of hidden numbers.
 *
 * <p><b>What is known.</b> Each published sum, less all that is shown in it, is an equation: the hidden numbers left in it add up to so
 * many people, and so many households. Equations of all releases of a family hold together, because a number that was carried over is
 * the same in both. A reader also knows that a number is hidden only where there is somebody: each is at least 1.
 *
 * <p><b>What is asked.</b> A sum may be published only if afterwards every hidden number, and every hidden sum, that hangs together with
 * it can still have several values: as many as a number has of which nothing is known but that it is small, 1 to 4. So the reader
 * learns of none of them more than the suppression itself says.
 *
 * <p><b>How it is answered.</b> With one equation over k numbers that add up to S, each can have every value from 1 to S - k + 1. With
 * several, a change of all numbers is looked for which keeps all equations true, changes the number in question and can be made at
 * least three times without a number falling below 1: it gives other populations that would have been published in the same way. They
 * are a proof that nothing is determined. Where none is found the answer is no, so that a doubt hides and never shows.
 */
final class Equations {

    private static final int OTHER_VALUES_MIN = 3;

    private final IntFunction<Counts> counts;
    private final List<Set<Integer>> earlier = new ArrayList<>();
    private final List<Set<Integer>> earlierHidden = new ArrayList<>();
    private final Map<Integer, List<Set<Integer>>> earlierOf = new HashMap<>();
    private final Map<SumCell.Id, Set<Integer>> published = new HashMap<>();
    private final Map<Integer, SumCell.Id> publishedOf = new HashMap<>();

    Equations(IntFunction<Counts> counts) {
        this.counts = counts;
    }

    /** What another release of the family publishes: a sum of hidden numbers. */
    void earlier(Set<Integer> sum) {
        if (!sum.isEmpty() && !earlier.contains(sum)) {
            earlier.add(sum);
            sum.forEach(number ->
                    earlierOf.computeIfAbsent(number, key -> new ArrayList<>()).add(sum));
        }
    }

    /** What another release of the family hides: a sum of hidden numbers. */
    void earlierHidden(Set<Integer> sum) {
        if (sum.size() > 1) {
            earlierHidden.add(sum);
        }
    }

    void publish(SumCell.Id cell, Set<Integer> sum) {
        if (!sum.isEmpty()) {
            published.put(cell, sum);
            sum.forEach(number -> publishedOf.put(number, cell));
        }
    }

    void retract(SumCell.Id cell) {
        var sum = published.remove(cell);
        if (sum != null) {
            sum.forEach(publishedOf::remove);
        }
    }

    /** Whether the sum of these hidden numbers may be published too. */
    boolean admit(Set<Integer> sum, Collection<Set<Integer>> hiddenSums) {
        if (sum.isEmpty()) {
            return true;
        }
        var others = connected(sum);
        return admit(sum, others, hiddenSums, Counts::individuals)
                && admit(sum, others, hiddenSums, Counts::households);
    }

    /** The equations that hang together with a sum. */
    private List<Set<Integer>> connected(Set<Integer> sum) {
        var found = new LinkedHashSet<Set<Integer>>();
        var seen = new HashSet<Integer>(sum);
        var waiting = new ArrayDeque<Integer>(sum);
        while (!waiting.isEmpty()) {
            int number = waiting.poll();
            List<Set<Integer>> equations = new ArrayList<>(earlierOf.getOrDefault(number, List.of()));
            var own = publishedOf.get(number);
            if (own != null) {
                equations.add(published.getOrDefault(own, Set.of()));
            }
            for (var equation : equations) {
                if (found.add(equation)) {
                    equation.stream().filter(seen::add).forEach(waiting::add);
                }
            }
        }
        return List.copyOf(found);
    }

    private boolean admit(
            Set<Integer> sum, List<Set<Integer>> others, Collection<Set<Integer>> hiddenSums, Measure measure) {
        IntPredicate counted = number -> measure.of(counts.apply(number)) != null;
        var asked = only(sum, counted);
        if (asked.isEmpty()) {
            return true;
        }
        var equations = new LinkedHashSet<Set<Integer>>();
        others.forEach(other -> equations.add(only(other, counted)));
        equations.remove(Set.<Integer>of());
        var system = new Joint(equations, asked, measure);
        if (system.saysNothingNew()) {
            return true;
        }
        var hidden = new LinkedHashSet<Set<Integer>>();
        system.numbers().forEach(number -> hidden.add(Set.of(number)));
        earlierHidden.forEach(other -> hidden.add(only(other, system.numbers()::contains)));
        hiddenSums.forEach(other -> hidden.add(only(other, system.numbers()::contains)));
        hidden.remove(Set.<Integer>of());
        return hidden.stream().allMatch(system::leavesOpen);
    }

    private static Set<Integer> only(Set<Integer> sum, IntPredicate wanted) {
        var kept = new LinkedHashSet<Integer>();
        sum.stream().filter(wanted::test).forEach(kept::add);
        return kept;
    }

    @FunctionalInterface
    private interface Measure {
        @Nullable
        Long of(Counts counts);
    }

    /** Equations of one measure that hang together. */
    private final class Joint {

        private final List<Set<Integer>> sums;
        private final Map<Integer, Integer> columns = new HashMap<>();
        private final List<Long> values = new ArrayList<>();
        private final boolean nothingNew;
        private final List<long[]> freedoms;

        Joint(Set<Set<Integer>> known, Set<Integer> asked, Measure measure) {
            this.sums = new ArrayList<>(known);
            this.sums.add(asked);
            sums.forEach(sum -> sum.forEach(number -> columns.computeIfAbsent(number, key -> {
                var value = measure.of(counts.apply(key));
                values.add(value == null ? 0 : value);
                return columns.size();
            })));
            var elimination = new Elimination(columns.size());
            boolean added = false;
            for (var sum : sums) {
                added = elimination.add(row(sum));
            }
            this.nothingNew = !added;
            this.freedoms = elimination.freedoms();
        }

        Set<Integer> numbers() {
            return columns.keySet();
        }

        /** Whether the sum follows from what is published. */
        boolean saysNothingNew() {
            return nothingNew;
        }

        boolean leavesOpen(Set<Integer> hidden) {
            var row = row(hidden);
            return sums.size() == 1
                    ? hidden.size() < sums.getFirst().size() && otherValues() >= OTHER_VALUES_MIN
                    : freedoms.stream().anyMatch(freedom -> moves(row, freedom) && steps(freedom) >= OTHER_VALUES_MIN);
        }

        private long otherValues() {
            long most = 0;
            for (long value : values) {
                most += value - least(value);
            }
            return most;
        }

        private static boolean moves(long[] row, long[] freedom) {
            long change = 0;
            for (int i = 0; i < row.length; i++) {
                change += row[i] * freedom[i];
            }
            return change != 0;
        }

        /** How many times a change can be made, forth and back, without a number falling below what it is at least. */
        private long steps(long[] freedom) {
            long forth = Long.MAX_VALUE;
            long back = Long.MAX_VALUE;
            for (int i = 0; i < freedom.length; i++) {
                long room = values.get(i) - least(values.get(i));
                if (freedom[i] < 0) {
                    forth = Math.min(forth, room / -freedom[i]);
                } else if (freedom[i] > 0) {
                    back = Math.min(back, room / freedom[i]);
                }
            }
            return forth == Long.MAX_VALUE || back == Long.MAX_VALUE ? Long.MAX_VALUE : forth + back;
        }

        /** A correction may hide that nobody is left; a reader takes it for somebody. */
        private static long least(long value) {
            return Math.min(1, value);
        }

        private long[] row(Set<Integer> sum) {
            var row = new long[columns.size()];
            sum.forEach(number -> row[columns.getOrDefault(number, 0)] = 1);
            return row;
        }
    }
}
