package org.jatigi.displacement;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.variables.IntVar;
import org.jatigi.displacement.AttackedReleases.Seen;
import org.jatigi.displacement.AttackedReleases.Truth;
import org.jspecify.annotations.Nullable;

/**
 * An analyst who collects answers and works out what they hide: each answer is an equation of the hidden numbers, whole numbers of which
 * the analyst knows that somebody is there. What can have one value only is found.
 */
final class Analyst {

    /** Answers of a measure to the same questions are solved once, whoever asks. */
    private final Map<Set<Set<Integer>>, Set<Integer>> solved;

    private final Predicate<Truth> isHidden;
    private final Function<Truth, @Nullable Integer> measure;
    private final Map<Integer, Integer> values = new HashMap<>();
    private final Set<Set<Integer>> equations = new LinkedHashSet<>();

    Analyst(
            Predicate<Truth> isHidden,
            Function<Truth, @Nullable Integer> measure,
            Map<Set<Set<Integer>>, Set<Integer>> solved) {
        this.isHidden = isHidden;
        this.measure = measure;
        this.solved = solved;
    }

    /** Takes the answer to a question about {@code figures}; it must be their true sum. */
    void learn(Collection<Seen> figures, @Nullable Long answer) {
        if (answer == null) {
            return;
        }
        long sum = 0;
        var hidden = new TreeSet<Integer>();
        for (var seen : figures) {
            var value = measure.apply(seen.truth());
            if (value == null) {
                continue;
            }
            sum += value;
            if (isHidden.test(seen.truth())) {
                hidden.add(seen.truth().index());
                values.put(seen.truth().index(), value);
            }
        }
        if (sum != answer) {
            throw new AssertionError("an answer is wrong: " + answer + " instead of " + sum);
        }
        if (!hidden.isEmpty()) {
            equations.add(hidden);
        }
    }

    /** The hidden numbers that can have one value only. */
    Set<Integer> worksOut() {
        var found = new HashSet<Integer>();
        components().forEach(component -> found.addAll(solved.computeIfAbsent(component, this::determined)));
        return found;
    }

    private Collection<Set<Set<Integer>>> components() {
        Map<Integer, Set<Set<Integer>>> of = new HashMap<>();
        for (var equation : equations) {
            Set<Set<Integer>> joined = new HashSet<>(Set.of(equation));
            equation.stream().map(of::get).filter(Objects::nonNull).forEach(joined::addAll);
            joined.forEach(some -> some.forEach(number -> of.put(number, joined)));
        }
        return new LinkedHashSet<>(of.values());
    }

    private Set<Integer> determined(Set<Set<Integer>> component) {
        var found = new HashSet<Integer>();
        for (int number : component.stream().flatMap(Set::stream).distinct().toList()) {
            if (!hasAnotherValue(component, number)) {
                found.add(number);
            }
        }
        return found;
    }

    private boolean hasAnotherValue(Set<Set<Integer>> component, int number) {
        var model = new Model();
        Map<Integer, IntVar> unknowns = new LinkedHashMap<>();
        for (var equation : component) {
            int sum = equation.stream().mapToInt(values::get).sum();
            var terms = equation.stream()
                    .map(term -> unknowns.computeIfAbsent(term, key -> unknown(model, component, key)))
                    .toArray(IntVar[]::new);
            model.sum(terms, "=", sum).post();
        }
        model.arithm(unknowns.get(number), "!=", values.get(number)).post();
        return model.getSolver().solve();
    }

    /** At most what the smallest sum of it is; at least one, or the nobody that a correction may hide. */
    private IntVar unknown(Model model, Set<Set<Integer>> component, int number) {
        int most = component.stream()
                .filter(equation -> equation.contains(number))
                .mapToInt(equation -> equation.stream().mapToInt(values::get).sum())
                .min()
                .orElseThrow();
        return model.intVar("n" + number, Math.min(1, values.get(number)), most, true);
    }

    /** The numbers of figures, for a message. */
    static String told(Collection<Integer> numbers) {
        return Arrays.toString(numbers.stream().sorted().toArray());
    }

    static List<Seen> among(Collection<Seen> figures, Predicate<PopulationFigure> wanted) {
        return figures.stream().filter(seen -> wanted.test(seen.figure())).toList();
    }
}
