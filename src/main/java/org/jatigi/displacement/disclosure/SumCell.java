package org.jatigi.displacement.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * A sum that a release publishes: of an area's own figures, or of the areas in it.
 *
 * @param own whether it is the sum of the area's own figures
 * @param numbers the own figures
 * @param parts the sums of the areas in it, each person once
 * @param overlapping whether figures stand beside it, or beside one of its parts, that count the same people
 */
record SumCell(
        AreaPlace area,
        boolean own,
        List<Integer> numbers,
        List<SumCell> parts,
        Counts counts,
        int figures,
        boolean overlapping) {

    /** Cells are told apart by what they are, not by what they hold. */
    record Id(UUID area, boolean own) {}

    Id id() {
        return new Id(area.id(), own);
    }

    static SumCell ofOwn(AreaPlace area, List<Integer> numbers, Numbers all, boolean overlapping) {
        var counts = Counts.sum(numbers.stream().map(all::counts).toList());
        return new SumCell(area, true, List.copyOf(numbers), List.of(), counts, numbers.size(), overlapping);
    }

    static SumCell ofParts(AreaPlace area, List<SumCell> parts, boolean overlapping) {
        return new SumCell(
                area,
                false,
                List.of(),
                List.copyOf(parts),
                Counts.sum(parts.stream().map(SumCell::counts).toList()),
                parts.stream().mapToInt(SumCell::figures).sum(),
                overlapping || parts.stream().anyMatch(SumCell::overlapping));
    }

    /** The hidden numbers in the sum that are not in a shown part of it: what is left when all that is shown is taken off. */
    Set<Integer> open(Set<Id> hiddenCells, IntPredicate isHidden) {
        var open = new LinkedHashSet<Integer>();
        collect(open, hiddenCells, isHidden);
        return open;
    }

    private void collect(Set<Integer> open, Set<Id> hiddenCells, IntPredicate isHidden) {
        numbers.stream().filter(isHidden::test).forEach(open::add);
        for (var part : parts) {
            if (hiddenCells.contains(part.id())) {
                part.collect(open, hiddenCells, isHidden);
            }
        }
    }

    /** The cell and all in it, parts before the whole. */
    Stream<SumCell> all() {
        List<SumCell> all = new ArrayList<>();
        parts.forEach(part -> part.all().forEach(all::add));
        all.add(this);
        return all.stream();
    }
}
