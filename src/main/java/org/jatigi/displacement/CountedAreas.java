package org.jatigi.displacement;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jatigi.reference.Area;
import org.jatigi.reference.AreaMap;

/**
 * The areas whose people are counted already, on the maps of all editions, so that nobody is counted again with an area that
 * contains one of them, lies in one, or succeeded one.
 */
final class CountedAreas {

    private final AreaMap map;

    /** Areas all of whose people are counted. */
    private final Set<UUID> covered = new HashSet<>();

    /** Areas some of whose people are counted. */
    private final Set<UUID> touched = new HashSet<>();

    /** Areas somewhere in which people are counted, nobody knows where. */
    private final Set<UUID> near = new HashSet<>();

    CountedAreas(AreaMap map) {
        this.map = map;
    }

    void add(Area area) {
        covered.add(area.id());
        touched.addAll(AreaMap.upwards(area));
        touched.addAll(map.holding(area));
        for (var image : map.images(area)) {
            if (image.covered()) {
                covered.add(image.area().id());
            }
            if (image.meets()) {
                touched.addAll(AreaMap.upwards(image.area()));
            }
            near.addAll(image.meets() ? Set.of(image.area().id()) : AreaMap.upwards(image.area()));
        }
    }

    /** Whether some of the area's people are counted for certain. */
    boolean hold(Area area) {
        return touched.contains(area.id()) || AreaMap.upwards(area).stream().anyMatch(covered::contains);
    }

    /** Whether some of the area's people may be counted: certainly, or nobody can say. */
    boolean mayHold(Area area) {
        return hold(area)
                || near.contains(area.id())
                || AreaMap.upwards(area).stream().anyMatch(near::contains);
    }
}
