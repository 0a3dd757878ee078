package org.jatigi.displacement;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jatigi.reference.Area;
import org.jatigi.reference.AreaMap;
import org.jspecify.annotations.Nullable;

/** People of one origin who were counted in an area. */
record Move(
        AreaTotal total, @Nullable Area origin, @Nullable String country) {

    Area area() {
        return total.area();
    }

    UUID release() {
        return total.release();
    }

    FigureRound round() {
        return Objects.requireNonNull(total.round());
    }

    /** Each person once: where the round counts an area and also areas in it, the finer ones count. */
    static List<Move> counted(List<Move> found, AreaMap map) {
        var own = new CountedAreas(map);
        Set<Area> taken = new HashSet<>();
        found.stream()
                .map(Move::area)
                .distinct()
                .sorted(NewestStock.FINEST_FIRST)
                .forEach(area -> {
                    if (!own.hold(area)) {
                        own.add(area);
                        taken.add(area);
                    }
                });
        return found.stream().filter(move -> taken.contains(move.area())).toList();
    }
}
