package org.jatigi.displacement;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jatigi.reference.Area;
import org.jatigi.reference.AreaMap;
import org.jspecify.annotations.Nullable;

/**
 * Lifts areas to one level and, where that is possible, to one edition: the newest in which the round names areas. An area that became
 * parts of several stays in its own edition.
 */
final class AreaLevel {

    private final AreaMap map;
    private final int level;
    private final int edition;
    private final Map<Area, Optional<Area>> known = new HashMap<>();

    AreaLevel(AreaMap map, int level, Collection<Move> moves) {
        this.map = map;
        this.level = level;
        this.edition = moves.stream()
                .flatMap(move -> Stream.concat(Stream.of(move.area()), Stream.ofNullable(move.origin())))
                .mapToInt(Area::edition)
                .max()
                .orElse(0);
    }

    /** The area of the level in which {@code area} lies; empty where it is larger than that, or not known. */
    Optional<Area> of(@Nullable Area area) {
        return area == null ? Optional.empty() : known.computeIfAbsent(area, this::lift);
    }

    /** The same of an area that is known to have one. */
    Area place(Area area) {
        return of(area).orElse(area);
    }

    private Optional<Area> lift(Area area) {
        if (area.level() < level) {
            return Optional.empty();
        }
        var translated = map.images(area, edition).stream()
                .map(image -> ancestor(image.area()))
                .distinct()
                .toList();
        return translated.size() == 1 && translated.getFirst().isPresent() ? translated.getFirst() : ancestor(area);
    }

    private Optional<Area> ancestor(Area area) {
        return Stream.<@Nullable Area>iterate(
                        area, found -> found != null, found -> found == null ? null : found.parent())
                .flatMap(Stream::ofNullable)
                .filter(found -> found.level() == level)
                .findFirst();
    }
}
