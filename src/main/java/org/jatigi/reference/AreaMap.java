package org.jatigi.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where areas lie in each other, across editions.
 *
 * <p>An area of another edition is followed through the successions to the edition that is asked for. Where it has no succession of
 * its own, as communes have not, the nearest area around it that has one stands for it: the area then lies somewhere in there, and no
 * more than that is known. It is <em>inside</em> an asked area only when all that it became is inside. When only a part is, or when it
 * lies somewhere in a larger area, its place is <em>unclear</em>; it is then reported and never guessed.
 */
public final class AreaMap {

    private static final int[] EDITIONS = {2015, 2021, 2023};

    private final Map<UUID, Area> areas;
    private final Map<UUID, List<Link>> later;
    private final Map<UUID, List<Link>> earlier;

    public AreaMap(Collection<Area> areas, Collection<Link> links) {
        this.areas = areas.stream().collect(toMap(Area::id, Function.identity()));
        this.later = links.stream().collect(groupingBy(Link::from));
        this.earlier = links.stream().collect(groupingBy(Link::to));
    }

    static AreaMap of(AreaIndex index) {
        var links = index.areas().stream().flatMap(area -> index.after(area).stream());
        return new AreaMap(index.areas(), links.map(AreaMap::link).toList());
    }

    private static Link link(Succession succession) {
        return new Link(
                succession.from(), succession.to(), isWhole(succession.weight()), isWhole(succession.weightBack()));
    }

    private static boolean isWhole(@Nullable Double weight) {
        return weight != null && weight == 1;
    }

    /**
     * What became of an area in a later edition.
     *
     * @param whole whether the old area lies in the new one as a whole
     * @param wholeBack whether the new area was in the old one as a whole
     */
    public record Link(UUID from, UUID to, boolean whole, boolean wholeBack) {}

    /** The areas of all editions that lie in an asked one, itself among them, and those of which that cannot be said. */
    public record Within(Set<UUID> inside, Set<UUID> unclear) {}

    /**
     * What stands for an area in another edition.
     *
     * @param meets whether the two share people for certain
     * @param covered whether the image lies in the area as a whole
     */
    public record Image(Area area, boolean meets, boolean covered) {}

    public Optional<Area> find(UUID id) {
        return Optional.ofNullable(areas.get(id));
    }

    /** The area with that id; a figure cannot name one that is not on the map. */
    public Area area(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no area " + id));
    }

    /** Which areas lie in {@code asked}. */
    public Within within(Area asked) {
        var inside = new LinkedHashSet<UUID>();
        var unclear = new LinkedHashSet<UUID>();
        for (var area : areas.values()) {
            switch (lies(area, asked)) {
                case INSIDE -> inside.add(area.id());
                case UNCLEAR -> unclear.add(area.id());
                case OUTSIDE -> {}
            }
        }
        return new Within(inside, unclear);
    }

    /** What stands for {@code area} in the other editions. */
    public List<Image> images(Area area) {
        var images = new ArrayList<Image>();
        for (var edition : EDITIONS) {
            if (edition != area.edition()) {
                images.addAll(images(area, edition));
            }
        }
        return images;
    }

    /** What stands for {@code area} in that edition: itself in its own, nothing where no way leads there. */
    public List<Image> images(Area area, int edition) {
        if (area.edition() == edition) {
            return List.of(new Image(area, true, true));
        }
        var own = followed(area, edition);
        return own.isEmpty() ? around(area, edition) : own;
    }

    private List<Image> around(Area area, int edition) {
        var larger = area.upwards()
                .skip(1)
                .map(around -> followed(around, edition))
                .filter(images -> !images.isEmpty())
                .findFirst()
                .orElse(List.of());
        return larger.stream()
                .map(image -> new Image(image.area(), holdsAll(image.area(), larger), false))
                .toList();
    }

    /** The areas of other editions in which {@code area} lies for certain. */
    public Set<UUID> holding(Area area) {
        var holding = new LinkedHashSet<UUID>();
        for (var edition : EDITIONS) {
            if (edition != area.edition() && !images(area, edition).isEmpty()) {
                holding.addAll(upwards(smallestHolding(area, edition)));
            }
        }
        return holding;
    }

    /** The smallest area of that edition in which {@code area} lies for certain, at most the whole country. */
    public Area smallestHolding(Area area, int edition) {
        var images = images(area, edition);
        return images.stream()
                .flatMap(image -> image.area().upwards())
                .filter(candidate -> holdsAll(candidate, images))
                .max(Comparator.comparingInt(Area::level))
                .orElseThrow(() -> new IllegalStateException("no way from " + area + " to " + edition));
    }

    private static boolean holdsAll(Area area, List<Image> images) {
        return images.stream().allMatch(image -> isIn(image.area(), area));
    }

    private List<Image> followed(Area area, int edition) {
        boolean forward = area.edition() < edition;
        var links = (forward ? later : earlier).getOrDefault(area.id(), List.of());
        var images = new ArrayList<Image>();
        for (var link : links) {
            var next = areas.get(forward ? link.to() : link.from());
            if (next == null || forward != area.edition() < next.edition()) {
                continue;
            }
            boolean covered = forward ? link.wholeBack() : link.whole();
            if (next.edition() == edition) {
                images.add(new Image(next, true, covered));
            } else if (forward == next.edition() < edition) {
                images(next, edition)
                        .forEach(image -> images.add(new Image(
                                image.area(), image.meets() && links.size() == 1, covered && image.covered())));
            }
        }
        return images;
    }

    private Place lies(Area area, Area asked) {
        var images = images(area, asked.edition());
        var inside = images.stream().filter(image -> isIn(image.area(), asked)).count();
        if (inside > 0 && inside == images.size()) {
            return Place.INSIDE;
        }
        boolean somewhereAround =
                area.level() >= asked.level() && images.stream().anyMatch(image -> isIn(asked, image.area()));
        return inside > 0 || somewhereAround ? Place.UNCLEAR : Place.OUTSIDE;
    }

    /** Whether {@code area} is {@code around} or lies in it, both being of one edition. */
    public static boolean isIn(Area area, Area around) {
        return area.upwards().anyMatch(around::equals);
    }

    /** The ids of the area and of all around it. */
    public static Set<UUID> upwards(Area area) {
        return area.upwards().map(Area::id).collect(Collectors.toSet());
    }

    private enum Place {
        INSIDE,
        UNCLEAR,
        OUTSIDE
    }
}
