package org.jatigi.displacement;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.AreaMap;
import org.jatigi.reference.AreaMaps;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** Where the people of one round come from and where they are. */
@ApplicationScoped
public class MobilityMatrix {

    private final MoveStore moves;
    private final ProvenanceStore provenance;
    private final AreaMaps maps;
    private final Rows rows;

    MobilityMatrix(MoveStore moves, ProvenanceStore provenance, AreaMaps maps, Rows rows) {
        this.moves = moves;
        this.provenance = provenance;
        this.maps = maps;
        this.rows = rows;
    }

    /** People by area of origin and present area of that level, most people first. */
    public Uni<List<Mobility>> of(Viewer viewer, MobilityQuestion question) {
        var map = maps.current();
        return rows.read(
                viewer,
                connection -> moves.of(connection, map, question)
                        .invoke(MobilityMatrix::refuseSeveralRounds)
                        .chain(found -> matrix(connection, found, map, question.level())));
    }

    private static void refuseSeveralRounds(List<Move> found) {
        Map<UUID, String> rounds = new LinkedHashMap<>();
        found.forEach(move -> rounds.put(
                move.round().id(),
                move.round().operation() + ", " + move.round().type()));
        if (rounds.size() > 1) {
            throw new Refusal.Invalid(
                    new Text(
                            "Plusieurs cycles ont ce numéro ; ajoutez « operation » ou « type ».",
                            "Several rounds have this number; add \"operation\" or \"type\"."),
                    Map.of("rounds", rounds.values().stream().distinct().toList()));
        }
    }

    private Uni<List<Mobility>> matrix(SqlConnection connection, List<Move> found, AreaMap map, int level) {
        var counted = Move.counted(found, map);
        var levels = new AreaLevel(map, level, found);
        var placed = counted.stream()
                .filter(move -> levels.of(move.area()).isPresent())
                .toList();
        var coarser = found.stream()
                .map(Move::area)
                .filter(area -> levels.of(area).isEmpty())
                .distinct()
                .toList();
        var releases = placed.stream().map(Move::release).distinct().toList();
        return PublishedSums.of(connection, placed.stream().map(Move::total).toList())
                .chain(sums -> provenance
                        .of(connection, releases, Remarks.coarser(coarser, level))
                        .map(source -> cells(placed, levels, sums, source)));
    }

    private static List<Mobility> cells(List<Move> moves, AreaLevel levels, PublishedSums sums, Provenance source) {
        return moves.stream()
                .collect(groupingBy(
                        move -> new Cell(
                                levels.of(move.origin()),
                                Optional.ofNullable(move.country()),
                                levels.place(move.area())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(cell -> cell.getKey().mobility(cell.getValue(), sums, source))
                .sorted(Cell.MOST_FIRST)
                .toList();
    }
}
