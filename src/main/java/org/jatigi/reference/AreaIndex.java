package org.jatigi.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Pcode;
import org.jspecify.annotations.Nullable;

/** All areas and places of one moment, found by id, code, name and parent. Immutable: a change makes a new index. */
final class AreaIndex {

    /** The order of every list of areas: edition, level, code. */
    static final Comparator<Area> ORDER =
            Comparator.comparingInt(Area::edition).thenComparingInt(Area::level).thenComparing(Area::code);

    private final Map<UUID, Area> byId;
    private final Map<Edition, Map<String, Area>> byCode = new HashMap<>();
    private final Map<String, List<Area>> byName = new HashMap<>();
    private final Map<UUID, List<Area>> children = new HashMap<>();
    private final Map<UUID, List<Succession>> after;
    private final Map<UUID, List<Succession>> before;
    private final Map<String, List<Place>> places = new HashMap<>();
    private final List<Area> areas;

    AreaIndex(Collection<Area> areas, Collection<Succession> successions, Collection<Place> places) {
        this.areas = areas.stream().sorted(ORDER).toList();
        this.byId = this.areas.stream().collect(Collectors.toUnmodifiableMap(Area::id, Function.identity()));
        this.after = successions.stream().collect(Collectors.groupingBy(Succession::from));
        this.before = successions.stream().collect(Collectors.groupingBy(Succession::to));
        this.areas.forEach(this::enter);
        for (var place : places) {
            place.names()
                    .map(PlaceName::fold)
                    .distinct()
                    .forEach(name -> listed(this.places, name).add(place));
        }
    }

    private void enter(Area area) {
        byCode.computeIfAbsent(area.inEdition(), edition -> new HashMap<>()).putIfAbsent(area.code(), area);
        area.names()
                .map(PlaceName::fold)
                .distinct()
                .forEach(name -> listed(byName, name).add(area));
        if (area.parent() != null) {
            listed(children, area.parent().id()).add(area);
        }
    }

    private static <K, V> List<V> listed(Map<K, List<V>> map, K key) {
        return map.computeIfAbsent(key, absent -> new ArrayList<>());
    }

    List<Area> areas() {
        return areas;
    }

    Optional<Area> byId(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The area of that code on whatever level; within an edition no code is used on two levels. */
    Optional<Area> area(Edition edition, String code) {
        return Optional.ofNullable(byCode.getOrDefault(edition, Map.of()).get(Pcode.normalise(code)));
    }

    Optional<Area> area(Edition edition, int level, String code) {
        return area(edition, code).filter(area -> area.level() == level);
    }

    /** The areas of that folded name, in all editions and on all levels. */
    List<Area> named(String folded) {
        return List.copyOf(byName.getOrDefault(folded, List.of()));
    }

    List<Place> placesNamed(String folded) {
        return List.copyOf(places.getOrDefault(folded, List.of()));
    }

    /** Every folded name of an area. */
    Set<String> areaNames() {
        return byName.keySet();
    }

    /** Every folded name of a place. */
    Set<String> placeNames() {
        return places.keySet();
    }

    List<Area> children(Area area) {
        return List.copyOf(children.getOrDefault(area.id(), List.of()));
    }

    List<Succession> after(Area area) {
        return after.getOrDefault(area.id(), List.of());
    }

    List<Succession> before(Area area) {
        return before.getOrDefault(area.id(), List.of());
    }

    Set<Edition> fitting(int level, String code, String name) {
        var folded = PlaceName.fold(name);
        var editions = EnumSet.noneOf(Edition.class);
        for (var edition : Edition.values()) {
            if (area(edition, level, code).filter(area -> bears(area, folded)).isPresent()) {
                editions.add(edition);
            }
        }
        return editions;
    }

    /** Whether the folded name is one of the area's, or a misspelling of one that is not simply the name of a neighbour. */
    private boolean bears(Area area, String folded) {
        if (area.names().map(PlaceName::fold).anyMatch(folded::equals)) {
            return true;
        }
        boolean isAnothers = named(folded).stream().anyMatch(other -> isPeer(area, other));
        return !isAnothers && area.names().map(PlaceName::fold).anyMatch(own -> Misspelling.isLikely(own, folded));
    }

    private static boolean isPeer(Area area, Area other) {
        return other.edition() == area.edition() && other.level() == area.level();
    }

    /** The index without areas, before the first was loaded. */
    static AreaIndex empty() {
        return new AreaIndex(List.of(), List.of(), List.of());
    }

    /** An area's parents come before it in any list sorted by level; this makes the tree of such rows. */
    static List<Area> tree(List<Row> rows) {
        var made = new HashMap<UUID, Area>();
        rows.stream()
                .sorted(Comparator.comparingInt(Row::level))
                .forEach(row -> made.put(row.id(), row.under(row.parent() == null ? null : made.get(row.parent()))));
        return List.copyOf(made.values());
    }

    /** An area as it is stored: with the id of its parent. */
    record Row(UUID id, @Nullable UUID parent, Area alone) {

        int level() {
            return alone.level();
        }

        Area under(@Nullable Area around) {
            return new Area(
                    alone.id(),
                    alone.edition(),
                    alone.level(),
                    alone.code(),
                    alone.scheme(),
                    alone.nameFr(),
                    alone.nameEn(),
                    alone.otherNames(),
                    around,
                    alone.validFrom(),
                    alone.validTo(),
                    alone.point(),
                    alone.isoCode(),
                    alone.standing(),
                    alone.source());
        }
    }
}
