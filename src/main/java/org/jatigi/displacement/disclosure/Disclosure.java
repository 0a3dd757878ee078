package org.jatigi.displacement.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jatigi.displacement.disclosure.CountedFigure.Population;

/**
 * What is shown of a release.
 *
 * @param hidden figures whose numbers are hidden
 * @param whole figures whose breakdowns are shown
 * @param cells the sums that are published with it
 */
record Disclosure(List<UUID> hidden, List<UUID> whole, List<Published> cells) {

    /** A sum that is published, or hidden. */
    record Published(Population population, SumCell cell, boolean suppressed) {}

    static Disclosure of(Family family) {
        return of(family, true);
    }

    static Disclosure of(Family family, boolean complementary) {
        var breakdowns = Breakdowns.of(family);
        var result = new Disclosure(new ArrayList<>(), List.copyOf(breakdowns.whole()), new ArrayList<>());
        family.populations()
                .forEach((population, figures) -> result.add(family, population, figures, breakdowns, complementary));
        return result;
    }

    private void add(
            Family family,
            Population population,
            List<CountedFigure> figures,
            Breakdowns breakdowns,
            boolean complementary) {
        var numbers = new Numbers();
        var others = family.others(population);
        others.values().forEach(numbers::add);
        numbers.add(figures);
        var cube = Cube.of(figures, numbers, family::area);
        var also = figures.stream()
                .filter(figure -> breakdowns.hidden().contains(figure.id()))
                .map(numbers::of)
                .toList();
        var chosen = Suppression.of(cube, numbers, earlier(family, population, others, numbers), also, complementary);
        figures.stream()
                .filter(figure -> chosen.numbers().get(numbers.of(figure)))
                .map(CountedFigure::id)
                .forEach(hidden::add);
        cube.cells()
                .map(cell -> new Published(population, cell, chosen.cells().contains(cell.id())))
                .forEach(cells::add);
    }

    private static Earlier earlier(
            Family family, Population population, Map<UUID, List<CountedFigure>> others, Numbers numbers) {
        List<Earlier.Release> releases = new ArrayList<>();
        others.forEach((release, figures) -> {
            var hidden = new BitSet();
            var shown = new BitSet();
            figures.forEach(figure -> (figure.suppressed() ? hidden : shown).set(numbers.of(figure)));
            releases.add(new Earlier.Release(
                    Cube.of(figures, numbers, family::area), hidden, shown, family.hiddenCells(release, population)));
        });
        return Earlier.of(releases);
    }
}
