package org.jatigi.displacement;

import java.util.Collection;
import java.util.Comparator;
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
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.search.strategy.selectors.values.IntValueSelector;
import org.chocosolver.solver.search.strategy.selectors.variables.FirstFail;
import org.chocosolver.solver.variables.IntVar;
import org.jatigi.displacement.AttackedReleases.Seen;
import org.jatigi.displacement.AttackedReleases.Truth;
import org.jspecify.annotations.Nullable;

/**
 * An analyst who collects answers and works out what they hide: each answer is an equation of the hidden numbers, whole numbers of which
 * the analyst knows that somebody is there. What can have one value only is found.
 */
final class Analyst {

    /** For each number other people who give the same answers, as the solver found them; good for whoever got no more answers. */
    private final Map<Integer, Map<Integer, Integer>> others;

    private final Predicate<Truth> isHidden;
    private final Function<Truth, @Nullable Integer> measure;
    private final Map<Integer, Integer> values = new HashMap<>();
    private final Set<Set<Integer>> equations = new LinkedHashSet<>();

    Analyst(
            Predicate<Truth> isHidden,
            Function<Truth, @Nullable Integer> measure,
            Map<Integer, Map<Integer, Integer>> others) {
        this.isHidden = isHidden;
        this.measure = measure;
        this.others = others;
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
        components().forEach(component -> found.addAll(determined(component)));
        return found;
    }

    private Collection<Set<Set<Integer>>> components() {
        Map<Integer, Set<Set<Integer>>> of = new HashMap<>();
        for (var equation : differences()) {
            Set<Set<Integer>> joined = new HashSet<>(Set.of(equation));
            equation.stream().map(of::get).filter(Objects::nonNull).forEach(joined::addAll);
            joined.forEach(some -> some.forEach(number -> of.put(number, joined)));
        }
        return new LinkedHashSet<>(of.values());
    }

    /** The same equations, the smaller taken off the larger as long as one lies in another: what is left has few unknowns each. */
    private Set<Set<Integer>> differences() {
        Set<Set<Integer>> all = equations;
        while (true) {
            Set<Set<Integer>> reduced = new LinkedHashSet<>();
            all.stream().sorted(Comparator.comparingInt(Set::size)).forEach(equation -> {
                var left = new TreeSet<>(equation);
                reduced.stream().filter(left::containsAll).toList().forEach(smaller -> {
                    if (left.containsAll(smaller)) {
                        left.removeAll(smaller);
                    }
                });
                if (!left.isEmpty()) {
                    reduced.add(left);
                }
            });
            if (reduced.equals(all)) {
                return reduced;
            }
            all = reduced;
        }
    }

    private Set<Integer> determined(Set<Set<Integer>> component) {
        var found = new HashSet<Integer>();
        for (int number : component.stream().flatMap(Set::stream).distinct().toList()) {
            var known = others.get(number);
            if ((known == null || !agrees(known, component)) && !findOther(component, number)) {
                found.add(number);
            }
        }
        return found;
    }

    /** Whether other people in the same areas would have given the same answers. */
    private boolean agrees(Map<Integer, Integer> other, Set<Set<Integer>> component) {
        return component.stream()
                .allMatch(equation -> equation.stream()
                                .mapToInt(number -> other.getOrDefault(number, values.get(number)))
                                .sum()
                        == sum(equation));
    }

    /** Asks the solver for people who give the same answers with more of that number, then with fewer. */
    private boolean findOther(Set<Set<Integer>> component, int number) {
        for (var than : List.of(">", "<")) {
            var model = new Model();
            Map<Integer, IntVar> unknowns = new LinkedHashMap<>();
            for (var equation : component) {
                var terms = equation.stream()
                        .map(term -> unknowns.computeIfAbsent(term, key -> unknown(model, component, key)))
                        .toArray(IntVar[]::new);
                model.sum(terms, "=", sum(equation)).post();
            }
            model.arithm(unknowns.get(number), than, values.get(number)).post();
            var solver = model.getSolver();
            Map<IntVar, Integer> known = new HashMap<>();
            unknowns.forEach((key, unknown) -> known.put(unknown, values.get(key)));
            solver.setSearch(Search.intVarSearch(
                    new FirstFail(model), nearest(known), unknowns.values().toArray(IntVar[]::new)));
            if (solver.solve()) {
                Map<Integer, Integer> other = new HashMap<>();
                unknowns.forEach((key, unknown) -> other.put(key, unknown.getValue()));
                others.put(number, other);
                return true;
            }
        }
        return false;
    }

    /** Most numbers can stay what they are: the search begins there. */
    private static IntValueSelector nearest(Map<IntVar, Integer> known) {
        return unknown -> Math.clamp(known.get(unknown), unknown.getLB(), unknown.getUB());
    }

    private int sum(Set<Integer> equation) {
        return equation.stream().mapToInt(values::get).sum();
    }

    /** At most what the smallest sum of it is; at least one, or the nobody that a correction may hide. */
    private IntVar unknown(Model model, Set<Set<Integer>> component, int number) {
        int most = component.stream()
                .filter(equation -> equation.contains(number))
                .mapToInt(this::sum)
                .min()
                .orElseThrow();
        return model.intVar("n" + number, Math.min(1, values.get(number)), most, true);
    }

    static List<Seen> among(Collection<Seen> figures, Predicate<PopulationFigure> wanted) {
        return figures.stream().filter(seen -> wanted.test(seen.figure())).toList();
    }
}
