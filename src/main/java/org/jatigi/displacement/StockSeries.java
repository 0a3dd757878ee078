package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.Area;
import org.jatigi.reference.AreaMap;
import org.jatigi.reference.AreaMaps;
import org.jspecify.annotations.Nullable;

/** The stock of one area from round to round. Rounds stand beside each other and are never added up. */
@ApplicationScoped
public class StockSeries {

    private final TotalStore totals;
    private final ProvenanceStore provenance;
    private final AreaMaps maps;
    private final Rows rows;

    StockSeries(TotalStore totals, ProvenanceStore provenance, AreaMaps maps, Rows rows) {
        this.totals = totals;
        this.provenance = provenance;
        this.maps = maps;
        this.rows = rows;
    }

    /** One point for each published round, the newest first. */
    public Uni<List<StockPoint>> of(Viewer viewer, StockQuestion question) {
        var map = maps.current();
        var asked = maps.asked(question.area());
        var within = map.within(asked);
        var candidates = Stream.concat(within.inside().stream(), within.unclear().stream())
                .toList();
        return rows.read(
                viewer,
                connection -> totals.totals(
                                connection, map, question.selection().in(candidates))
                        .map(found -> rounds(found, within, asked, map))
                        .chain(rounds -> points(connection, rounds, question.group())));
    }

    private static List<Round> rounds(List<AreaTotal> found, AreaMap.Within within, Area asked, AreaMap map) {
        var inside = found.stream()
                .filter(total -> within.inside().contains(total.area().id()))
                .toList();
        return SourceTotals.of(inside, map).stream()
                .map(counted -> new Round(counted, unclear(found, within, counted), asked))
                .toList();
    }

    private static List<Area> unclear(List<AreaTotal> found, AreaMap.Within within, SourceTotals round) {
        return found.stream()
                .filter(total -> total.source().equals(round.source()))
                .map(AreaTotal::area)
                .filter(area -> within.unclear().contains(area.id()))
                .distinct()
                .toList();
    }

    private Uni<List<StockPoint>> points(SqlConnection connection, List<Round> rounds, PopulationGroup group) {
        var releases = rounds.stream()
                .flatMap(round -> round.counted().releases().stream())
                .toList();
        var counted = rounds.stream()
                .flatMap(round -> round.counted().counted().stream())
                .toList();
        return PublishedSums.of(connection, counted)
                .chain(sums -> HeldPeople.of(connection, releases, group)
                        .chain(held -> provenance
                                .sources(connection, releases)
                                .map(sources -> rounds.stream()
                                        .map(round -> round.point(sums, held, sources))
                                        .toList())));
    }

    /** What one round counted in the asked area, and which of its areas may lie in it or not. */
    private record Round(SourceTotals counted, List<Area> unclear, Area asked) {

        StockPoint point(PublishedSums sums, Map<UUID, Long> held, ProvenanceStore.Sources sources) {
            var any = counted.counted().getFirst();
            var sum = sums.add(counted.counted());
            var remarks = Stream.concat(
                            Remarks.unplaced(unclear, asked).stream(),
                            Remarks.containing(counted.containing()).stream())
                    .toList();
            return new StockPoint(
                    any.round(),
                    any.period(),
                    sum.individuals(),
                    sum.households(),
                    sum.isSuppressed(),
                    held(held),
                    sources.of(counted.releases(), remarks).suppressing(sum.suppressedCells()));
        }

        /** Known only where it is known of every release of the round, and where it is not a small number. */
        private @Nullable Long held(Map<UUID, Long> held) {
            long sum = 0;
            for (var release : counted.releases()) {
                var people = held.get(release);
                if (people == null) {
                    return null;
                }
                sum += people;
            }
            return SmallNumbers.isSmall(sum) ? null : sum;
        }
    }
}
