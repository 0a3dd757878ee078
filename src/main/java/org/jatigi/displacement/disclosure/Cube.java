package org.jatigi.displacement.disclosure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The sums of one population that a release publishes: the trees of areas of the editions in which it counts.
 *
 * @param roots the sums of whole countries; each number is in one of them at most
 * @param beside the figures of areas that have figures of areas in them too: the finer count, these stand beside the tree
 */
record Cube(List<SumCell> roots, List<SumCell> beside) {

    static Cube of(List<CountedFigure> figures, Numbers numbers, Function<UUID, AreaPlace> areas) {
        return new Growing(figures, numbers, areas).cube();
    }

    /** Parts before the whole. */
    Stream<SumCell> cells() {
        return Stream.concat(beside.stream(), roots.stream().flatMap(SumCell::all));
    }

    /** The tree while it grows. */
    private static final class Growing {

        private final Map<UUID, List<Integer>> own;
        private final Map<UUID, Set<UUID>> children = new LinkedHashMap<>();
        private final Set<UUID> roots = new LinkedHashSet<>();
        private final List<SumCell> beside = new ArrayList<>();
        private final Numbers numbers;
        private final Function<UUID, AreaPlace> areas;

        Growing(List<CountedFigure> figures, Numbers numbers, Function<UUID, AreaPlace> areas) {
            this.numbers = numbers;
            this.areas = areas;
            this.own = figures.stream()
                    .collect(groupingBy(CountedFigure::area, LinkedHashMap::new, mapping(numbers::of, toList())));
            own.keySet().forEach(this::root);
        }

        Cube cube() {
            return new Cube(roots.stream().map(this::grown).toList(), beside);
        }

        private void root(UUID area) {
            var parent = areas.apply(area).parent();
            if (parent == null) {
                roots.add(area);
            } else if (children.computeIfAbsent(parent, key -> new LinkedHashSet<>())
                    .add(area)) {
                root(parent);
            }
        }

        private SumCell grown(UUID id) {
            var area = areas.apply(id);
            var figures = own.getOrDefault(id, List.of());
            var inside = children.getOrDefault(id, Set.of());
            if (inside.isEmpty()) {
                return SumCell.ofOwn(area, figures, numbers, false);
            }
            var parts = inside.stream().map(this::grown).toList();
            if (!figures.isEmpty()) {
                beside.add(SumCell.ofOwn(area, figures, numbers, true));
            }
            return SumCell.ofParts(area, parts, !figures.isEmpty());
        }
    }
}
