package org.jatigi.displacement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.AreaMap;
import org.jatigi.reference.AreaMaps;
import org.jatigi.reference.Period;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Sums of figures by what they have in common. Each group must be a sum by itself: a stock of one round, nobody twice.
 *
 * <p>Without a filter by area, the published sums of the areas of the level are read, a few hundred rows, and not the figures. Where
 * figures of several levels stand beside each other they are read area by area, and the usual rule decides.
 */
@ApplicationScoped
public class FigureGroups {

    /** A table that a person reads or a map that is drawn; 700 communes by round are asked for round by round. */
    static final int GROUPS_MAX = 2_000;

    private static final int GROUPS_DEFAULT = 1_000;

    private final TotalStore totals;
    private final LevelStore levels;
    private final AreaMaps maps;
    private final Rows rows;

    FigureGroups(TotalStore totals, LevelStore levels, AreaMaps maps, Rows rows) {
        this.totals = totals;
        this.levels = levels;
        this.maps = maps;
        this.rows = rows;
    }

    /** The groups in the order of areas and time; refused where they are more than {@code first}, so that none is missing unseen. */
    Uni<List<FigureGroup>> of(Viewer viewer, FigureSelection selection, List<Grouping> by, @Nullable Integer first) {
        int most = limit(first);
        if (by.isEmpty()) {
            throw new Refusal.Invalid(
                    new Text("« by » nomme au moins une grandeur.", "\"by\" names at least one thing."));
        }
        var map = maps.current();
        int level = by.stream().mapToInt(Grouping::level).max().orElse(-1);
        return read(viewer, map, selection, by, level)
                .chain(found -> sums(viewer, found).map(sums -> groups(found, sums, selection, by, level, map, most)));
    }

    private Uni<List<AreaTotal>> read(
            Viewer viewer, AreaMap map, FigureSelection selection, List<Grouping> by, int level) {
        if (by.contains(Grouping.REASON)) {
            return rows.read(viewer, connection -> totals.totalsByReason(connection, map, selection));
        }
        if (TotalStore.readsFigures(selection) || selection.filter().area() != null) {
            return rows.read(viewer, connection -> totals.totals(connection, map, selection));
        }
        return levels.totals(viewer, map, selection, Math.max(level, 0), by.contains(Grouping.ROUND))
                .chain(found -> needsAreas(found)
                        ? rows.read(viewer, connection -> totals.totals(connection, map, selection))
                        : Uni.createFrom().item(found));
    }

    private Uni<PublishedSums> sums(Viewer viewer, List<AreaTotal> found) {
        return found.stream().anyMatch(AreaTotal::isHidden)
                ? rows.read(viewer, connection -> PublishedSums.of(connection, found))
                : Uni.createFrom().item(PublishedSums.NONE);
    }

    /** Where figures stand beside sums of the same people, or releases count in several editions, only single areas can be compared. */
    private static boolean needsAreas(List<AreaTotal> found) {
        var editions = new HashMap<UUID, Integer>();
        for (var total : found) {
            var other = editions.putIfAbsent(total.release(), total.area().edition());
            if (total.shape().beside()
                    || (other != null && other != total.area().edition())) {
                return true;
            }
        }
        return false;
    }

    private static List<FigureGroup> groups(
            List<AreaTotal> found,
            PublishedSums sums,
            FigureSelection selection,
            List<Grouping> by,
            int level,
            AreaMap map,
            int most) {
        var periods = new HashMap<LocalDate, Period>();
        Map<GroupKey, List<AreaTotal>> groups = found.stream()
                .collect(groupingBy(total -> GroupKey.of(total, by, level, periods), LinkedHashMap::new, toList()));
        if (groups.size() > most) {
            throw new Refusal.TooLarge(
                    new Text(
                            "%d groupes, plus de %d : filtrez davantage ou regroupez moins finement."
                                    .formatted(groups.size(), most),
                            "%d groups, more than %d: filter more or group less finely."
                                    .formatted(groups.size(), most)),
                    most);
        }
        groups.values().forEach(group -> refuseUnlessSummable(group, selection, by, map));
        return sorted(groups.keySet()).stream()
                .map(key -> key.group(sums.add(Objects.requireNonNull(groups.get(key)))))
                .toList();
    }

    /** Area by area: in one area they come in about the order of time already, which makes sorting them a third of the work. */
    private static List<GroupKey> sorted(Set<GroupKey> keys) {
        var byArea = new TreeMap<GroupKey, List<GroupKey>>(GroupKey::compareAreas);
        keys.forEach(
                key -> byArea.computeIfAbsent(key, first -> new ArrayList<>()).add(key));
        return byArea.values().stream()
                .flatMap(ofArea -> ofArea.stream().sorted(GroupKey.ORDER))
                .toList();
    }

    /** A group by round or release is of one, whatever is published later; another is where it holds one. */
    private static void refuseUnlessSummable(
            List<AreaTotal> group, FigureSelection selection, Collection<Grouping> by, AreaMap map) {
        boolean oneRound = selection.namesOneRound()
                || by.contains(Grouping.ROUND)
                || by.contains(Grouping.RELEASE)
                || by.contains(Grouping.MONTH);
        var terms = group.size() == 1
                ? List.of(group.getFirst().term())
                : group.stream().map(AreaTotal::term).distinct().toList();
        NonSummable.of(Summability.of(terms, oneRound, map)).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private static int limit(@Nullable Integer first) {
        int most = first == null ? GROUPS_DEFAULT : first;
        if (most < 1) {
            throw new Refusal.Invalid(new Text("« first » est au moins 1.", "\"first\" is at least 1."));
        }
        if (most > GROUPS_MAX) {
            throw new Refusal.TooLarge(
                    new Text(
                            "« first » est au plus %d.".formatted(GROUPS_MAX),
                            "\"first\" is at most %d.".formatted(GROUPS_MAX)),
                    GROUPS_MAX);
        }
        return most;
    }
}
