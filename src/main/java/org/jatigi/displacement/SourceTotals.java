package org.jatigi.displacement;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jatigi.reference.Area;
import org.jatigi.reference.AreaMap;

/**
 * What one round counted, each person once: where it counts an area and also areas in it, the finer ones count.
 *
 * @param counted totals whose areas do not overlap
 * @param containing areas that give way to finer ones
 */
record SourceTotals(List<AreaTotal> counted, List<Area> containing) {

    /** The totals of each round, in the order in which they come. */
    static List<SourceTotals> of(List<AreaTotal> totals, AreaMap map) {
        return totals.stream()
                .collect(groupingBy(AreaTotal::source, LinkedHashMap<UUID, List<AreaTotal>>::new, Collectors.toList()))
                .values()
                .stream()
                .map(source -> one(source, map))
                .toList();
    }

    private static SourceTotals one(List<AreaTotal> totals, AreaMap map) {
        var own = new CountedAreas(map);
        Set<Area> taken = new HashSet<>();
        List<Area> containing = new ArrayList<>();
        var areas = totals.stream().map(AreaTotal::area).distinct().sorted(NewestStock.FINEST_FIRST);
        areas.forEach(area -> {
            if (own.hold(area)) {
                containing.add(area);
            } else {
                own.add(area);
                taken.add(area);
            }
        });
        return new SourceTotals(
                totals.stream().filter(total -> taken.contains(total.area())).toList(), containing);
    }

    /** The round, or the release where there was no round. */
    UUID source() {
        return counted.getFirst().source();
    }

    List<UUID> releases() {
        return counted.stream().map(AreaTotal::release).distinct().toList();
    }
}
