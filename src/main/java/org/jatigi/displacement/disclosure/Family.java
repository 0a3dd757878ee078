package org.jatigi.displacement.disclosure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jatigi.displacement.disclosure.CountedFigure.Population;

/**
 * A release and those whose numbers can be held against its own.
 *
 * @param release the one that is computed
 * @param figures of all of them, the oldest release first
 * @param cells the sums that were computed of the others
 * @param areas the areas of the figures and those around them
 */
record Family(
        UUID release,
        List<CountedFigure> figures,
        List<CountedPart> parts,
        List<Cell> cells,
        Map<UUID, AreaPlace> areas) {

    /** A sum of another release, and whether it is hidden. */
    record Cell(UUID release, Population population, SumCell.Id id, boolean suppressed) {}

    /** The figures of the release by population. */
    Map<Population, List<CountedFigure>> populations() {
        return figures.stream()
                .filter(figure -> figure.release().equals(release))
                .collect(groupingBy(CountedFigure::population, LinkedHashMap::new, toList()));
    }

    /** The figures of a population by release, but for the one that is computed. One that was not computed shows nothing. */
    Map<UUID, List<CountedFigure>> others(Population population) {
        var computed = cells.stream().map(Cell::release).collect(toSet());
        return figures.stream()
                .filter(figure -> !figure.release().equals(release)
                        && computed.contains(figure.release())
                        && figure.population().equals(population))
                .collect(groupingBy(CountedFigure::release, LinkedHashMap::new, toList()));
    }

    Set<SumCell.Id> hiddenCells(UUID other, Population population) {
        return cells.stream()
                .filter(cell -> cell.suppressed()
                        && cell.release().equals(other)
                        && cell.population().equals(population))
                .map(Cell::id)
                .collect(toSet());
    }

    AreaPlace area(UUID id) {
        var area = areas.get(id);
        if (area == null) {
            throw new IllegalStateException("no area " + id);
        }
        return area;
    }
}
