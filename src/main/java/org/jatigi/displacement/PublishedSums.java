package org.jatigi.displacement;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jatigi.reference.Area;
import org.jspecify.annotations.Nullable;

/**
 * Sums of areas that releases publish, from which sums are put together that cannot be made of shown figures alone.
 *
 * <p>Every sum that is answered is made of shown figures and of published sums that lie wholly in what is asked. So whoever asks in
 * whatever way learns nothing that is not published already, and it is enough that what is published gives nothing away.
 */
record PublishedSums(Map<PublishedSums.Key, PublishedSums.Sum> sums) {

    static final PublishedSums NONE = new PublishedSums(Map.of());

    private static final String SHOWN = """
            select release_id, kind, population_group, area_id, figures, shown_individuals, shown_households
              from figure_cell
             where release_id = any ($1)
               and not own
               and not suppressed
             order by release_id, kind, population_group, area_id
            """;

    /** Of which population and area a sum is. */
    record Key(UUID release, String kind, String group, UUID area) {}

    /** The figures of the areas in an area, each person once. */
    record Sum(
            long figures,
            @Nullable Long individuals,
            @Nullable Long households) {}

    /** The published sums that {@code totals} may need: none where all of them are shown. */
    static Uni<PublishedSums> of(SqlConnection connection, Collection<AreaTotal> totals) {
        var releases = totals.stream()
                .filter(AreaTotal::isHidden)
                .map(AreaTotal::release)
                .distinct()
                .toArray(UUID[]::new);
        if (releases.length == 0) {
            return Uni.createFrom().item(NONE);
        }
        return connection.preparedQuery(SHOWN).execute(Tuple.of(releases)).map(found -> {
            Map<Key, Sum> sums = new HashMap<>();
            StreamSupport.stream(found.spliterator(), false).forEach(row -> sums.put(key(row), sum(row)));
            return new PublishedSums(sums);
        });
    }

    /** The sum of {@code totals}, without numbers where it cannot be put together. */
    PublishedSum add(List<AreaTotal> totals) {
        if (totals.size() == 1 && !totals.getFirst().isHidden()) {
            return PublishedSum.of(totals.getFirst());
        }
        var parts = totals.stream()
                .collect(groupingBy(total -> List.of(total.release(), total.kind(), total.group())))
                .values()
                .stream()
                .map(this::addOfOne)
                .toList();
        return PublishedSum.of(
                parts, totals.stream().mapToLong(AreaTotal::figures).sum());
    }

    private PublishedSum addOfOne(List<AreaTotal> totals) {
        var covers = covers(totals);
        List<PublishedSum> parts = new ArrayList<>();
        covers.forEach(area ->
                parts.add(PublishedSum.shown(find(totals.getFirst(), area).orElseThrow())));
        for (var total : totals) {
            if (total.shape().beside() || !isInside(total.area(), covers)) {
                parts.add(PublishedSum.of(total));
            }
        }
        return PublishedSum.of(parts, 0);
    }

    /** The areas whose published sums stand for all totals in them, so that the hidden ones need not be known. */
    private Set<Area> covers(List<AreaTotal> totals) {
        Map<Area, Long> wholes = new HashMap<>();
        totals.stream()
                .filter(total -> total.shape().whole() && !total.shape().beside())
                .forEach(total -> around(total.area()).forEach(area -> wholes.merge(area, total.figures(), Long::sum)));
        var covers = new LinkedHashSet<Area>();
        for (var total : totals) {
            if (total.isHidden() && total.shape().whole() && !total.shape().beside()) {
                around(total.area()).stream()
                        .filter(area -> find(total, area)
                                .filter(sum -> sum.figures() == wholes.getOrDefault(area, 0L))
                                .isPresent())
                        .findFirst()
                        .ifPresent(covers::add);
            }
        }
        covers.removeIf(area -> isInside(area, covers));
        return covers;
    }

    private Optional<Sum> find(AreaTotal total, Area area) {
        return Optional.ofNullable(sums.get(
                new Key(total.release(), total.kind().name(), total.group().name(), area.id())));
    }

    /** The areas around an area, the smallest first. */
    private static List<Area> around(Area area) {
        List<Area> around = new ArrayList<>();
        for (var next = area.parent(); next != null; next = next.parent()) {
            around.add(next);
        }
        return around;
    }

    private static boolean isInside(Area area, Set<Area> covers) {
        return around(area).stream().anyMatch(covers::contains);
    }

    private static Key key(Row row) {
        return new Key(
                row.getUUID("release_id"),
                row.getString("kind"),
                row.getString("population_group"),
                row.getUUID("area_id"));
    }

    private static Sum sum(Row row) {
        return new Sum(row.getInteger("figures"), row.getLong("shown_individuals"), row.getLong("shown_households"));
    }
}
