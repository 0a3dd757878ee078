package org.jatigi.displacement.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers and sums of a population a release hides.
 *
 * <p><b>First</b> every number and every sum of one to four people, and what other releases of the family hide.
 *
 * <p><b>Then</b> the sums from the communes up to the country: each is published if {@link Equations} admits it. If not, something in it
 * is hidden with it, whatever costs least: a number that stands directly in it; a sum that hides some already, so that the two groups
 * become one; a number further down, with the sums in between. If nothing helps, the sum itself is hidden, and the one around it is
 * looked at with what that leaves open. What other releases show is never hidden: whoever has read them knows it. Nobody at all is
 * shown, and hidden only where a correction would otherwise give away what the corrected release hides.
 */
final class Suppression {

    private static final int TRIES_MAX = 60; // among the cheapest; the cheapest of all does in nine cases of ten
    private static final int ROUNDS_MAX = 6; // numbers hidden together for one sum: two or three do

    private final Cube cube;
    private final Numbers numbers;
    private final Earlier earlier;
    private final Equations equations;
    private final boolean complementary;
    private final BitSet hidden = new BitSet();
    private final Map<SumCell.Id, SumCell> hiddenCells = new LinkedHashMap<>();

    private Suppression(Cube cube, Numbers numbers, Earlier earlier, boolean complementary) {
        this.cube = cube;
        this.numbers = numbers;
        this.earlier = earlier;
        this.complementary = complementary;
        this.equations = new Equations(numbers::counts);
        earlier.sums().forEach(equations::earlier);
        earlier.hiddenSums().forEach(equations::earlierHidden);
    }

    /** What is hidden: numbers, and sums. */
    record Hidden(BitSet numbers, Set<SumCell.Id> cells) {}

    /**
     * The rule.
     *
     * @param alsoHidden numbers that must be hidden for what they consist of
     */
    static Hidden of(Cube cube, Numbers numbers, Earlier earlier, Collection<Integer> alsoHidden) {
        return of(cube, numbers, earlier, alsoHidden, true);
    }

    /** The same; without the complement it protects nothing, which a test shows. */
    static Hidden of(
            Cube cube, Numbers numbers, Earlier earlier, Collection<Integer> alsoHidden, boolean complementary) {
        var rule = new Suppression(cube, numbers, earlier, complementary);
        rule.hideSmall(alsoHidden);
        rule.cube.cells().forEach(rule::decide);
        rule.hideTwins();
        return new Hidden(rule.hidden, Set.copyOf(rule.hiddenCells.keySet()));
    }

    private void hideSmall(Collection<Integer> alsoHidden) {
        cube.cells()
                .flatMap(cell -> cell.numbers().stream())
                .filter(number ->
                        numbers.counts(number).isSmall() || earlier.secret().get(number) || alsoHidden.contains(number))
                .forEach(hidden::set);
    }

    private void decide(SumCell cell) {
        if (cell.counts().isSmall()) {
            hiddenCells.put(cell.id(), cell);
        } else if (!complementary || isAdmitted(cell)) {
            equations.publish(cell.id(), open(cell));
        } else {
            repair(cell);
        }
    }

    private boolean isAdmitted(SumCell cell) {
        var open = open(cell);
        return open.isEmpty()
                || equations.admit(
                        open, hiddenCells.values().stream().map(this::open).toList());
    }

    private Set<Integer> open(SumCell cell) {
        return cell.open(hiddenCells.keySet(), hidden::get);
    }

    private void repair(SumCell cell) {
        List<Sacrifice> made = new ArrayList<>();
        for (int i = 0; i < ROUNDS_MAX; i++) {
            var cheapest =
                    sacrifices(cell).sorted(Sacrifice.CHEAPEST).limit(TRIES_MAX).toList();
            for (var sacrifice : cheapest) {
                make(sacrifice);
                if (isAdmitted(cell)) {
                    equations.publish(cell.id(), open(cell));
                    return;
                }
                unmake(sacrifice);
            }
            if (cheapest.isEmpty()) {
                break;
            }
            var more = largest(cheapest);
            make(more);
            made.add(more);
        }
        made.reversed().forEach(this::unmake);
        hiddenCells.put(cell.id(), cell);
    }

    /** The largest of those that cost least. */
    private static Sacrifice largest(List<Sacrifice> cheapest) {
        int least = cheapest.getFirst().cost();
        return cheapest.stream()
                .filter(sacrifice -> sacrifice.cost() == least && sacrifice.loss() < Long.MAX_VALUE)
                .reduce(cheapest.getFirst(), (one, other) -> other);
    }

    /** What could be hidden within a sum so that less of it is left to work out. */
    private Stream<Sacrifice> sacrifices(SumCell cell) {
        boolean desperate = open(cell).stream().anyMatch(earlier.secret()::get);
        var own = cell.numbers().stream()
                .filter(number -> isFree(number, desperate))
                .map(number -> new Sacrifice(number, List.of(), lossOf(number)));
        return Stream.concat(own, cell.parts().stream().flatMap(this::sacrificesOf));
    }

    private Stream<Sacrifice> sacrificesOf(SumCell part) {
        if (hiddenCells.containsKey(part.id())) {
            return sacrifices(part);
        }
        return open(part).isEmpty()
                ? sacrifices(part).min(Sacrifice.CHEAPEST).map(below -> below.with(part)).stream()
                : Stream.of(new Sacrifice(null, List.of(part), part.counts().loss()));
    }

    /** Whether a number may be hidden for others: it is somebody's, shown here and known from nowhere else. */
    private boolean isFree(int number, boolean desperate) {
        return !hidden.get(number)
                && !earlier.isKnown(number)
                && (desperate || !numbers.counts(number).isNobody());
    }

    private long lossOf(int number) {
        var counts = numbers.counts(number);
        return counts.isNobody() ? Long.MAX_VALUE : counts.loss();
    }

    private void make(Sacrifice sacrifice) {
        if (sacrifice.number() != null) {
            hidden.set(sacrifice.number());
        }
        sacrifice.cells().forEach(cell -> {
            equations.retract(cell.id());
            hiddenCells.put(cell.id(), cell);
        });
    }

    private void unmake(Sacrifice sacrifice) {
        sacrifice.cells().forEach(cell -> hiddenCells.remove(cell.id()));
        if (sacrifice.number() != null) {
            hidden.clear(sacrifice.number());
        }
        sacrifice.cells().forEach(cell -> equations.publish(cell.id(), open(cell)));
    }

    /** Figures of an area that add up to just what the areas in it do tell that sum: hidden with it, they tell nothing. */
    private void hideTwins() {
        Map<AreaPlace, SumCell> within = new LinkedHashMap<>();
        cube.cells().filter(cell -> !cell.own()).forEach(cell -> within.put(cell.area(), cell));
        for (var beside : cube.beside()) {
            var sum = Objects.requireNonNull(within.get(beside.area()));
            if (hiddenCells.containsKey(sum.id()) && isTwin(beside.counts(), sum.counts())) {
                hiddenCells.put(beside.id(), beside);
                beside.numbers().forEach(hidden::set);
            }
        }
    }

    private static boolean isTwin(Counts one, Counts other) {
        return (one.individuals() != null && one.individuals().equals(other.individuals()))
                || (one.households() != null && one.households().equals(other.households()));
    }

    /** A number and the sums that hide with it, and what is lost. */
    private record Sacrifice(@Nullable Integer number, List<SumCell> cells, long loss) {

        static final Comparator<Sacrifice> CHEAPEST =
                Comparator.comparingInt(Sacrifice::cost).thenComparingLong(Sacrifice::loss);

        /** A number and the sum of it alone are one loss. */
        int cost() {
            return number == null ? cells.size() : Math.max(1, cells.size());
        }

        Sacrifice with(SumCell around) {
            var more = new ArrayList<>(cells);
            more.add(around);
            return new Sacrifice(number, more, loss);
        }
    }
}
