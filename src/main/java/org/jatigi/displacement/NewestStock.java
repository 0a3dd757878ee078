package org.jatigi.displacement;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jatigi.reference.Area;
import org.jatigi.reference.AreaMap;

/**
 * One round for each area: the newest, and nobody twice.
 *
 * <p>Rounds do not all count by the same areas. Where a newer one counted an area, what older ones counted in it, around it, or in what
 * succeeded it, gives way, even where the older is finer: the newer number is about the same people. Where it cannot be said whether two
 * areas of different editions share people, the older gives way too. Within one release the finer areas count and those that contain
 * them give way. All that gave way is named.
 *
 * @param kept the figures of the newest round of each area
 * @param older areas of older rounds that gave way
 * @param containing areas that contain others of their release
 */
record NewestStock(List<PopulationFigure> kept, List<Area> older, List<Area> containing) {

    /** The finest first; the rest of the order only makes the result the same every time. */
    static final Comparator<Area> FINEST_FIRST =
            comparingInt(Area::level).reversed().thenComparingInt(Area::edition).thenComparing(Area::code);

    /** The newest stock of figures that come newest first. */
    static NewestStock of(List<PopulationFigure> newestFirst, AreaMap map) {
        var byRelease = newestFirst.stream()
                .collect(groupingBy(
                        (PopulationFigure figure) -> figure.release().id(),
                        LinkedHashMap<UUID, List<PopulationFigure>>::new,
                        toList()));
        var newer = new CountedAreas(map);
        var result = new NewestStock(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        byRelease.values().forEach(release -> result.take(release, newer, map));
        return result;
    }

    private void take(List<PopulationFigure> release, CountedAreas newer, AreaMap map) {
        var own = new CountedAreas(map);
        Set<Area> taken = new HashSet<>();
        for (var area : finestFirst(release)) {
            if (newer.mayHold(area)) {
                older.add(area);
            } else if (own.hold(area)) {
                containing.add(area);
            } else {
                own.add(area);
                taken.add(area);
            }
        }
        taken.forEach(newer::add);
        release.stream().filter(figure -> taken.contains(figure.area())).forEach(kept::add);
    }

    private static List<Area> finestFirst(List<PopulationFigure> release) {
        return release.stream()
                .map(PopulationFigure::area)
                .distinct()
                .sorted(FINEST_FIRST)
                .toList();
    }
}
