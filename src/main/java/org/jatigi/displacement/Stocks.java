package org.jatigi.displacement;

import static java.util.Comparator.comparing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Cursor;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageRequest;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.Area;
import org.jatigi.reference.AreaMap;
import org.jatigi.reference.AreaMaps;
import org.jatigi.vocabulary.Text;

/** How many people are where: the newest published stock of an area and of the areas in it. */
@ApplicationScoped
public class Stocks {

    private static final Comparator<PopulationFigure> ORDER = comparing(
                    (PopulationFigure figure) -> figure.area().code())
            .thenComparingInt(figure -> figure.area().edition())
            .thenComparing(figure -> figure.id().toString());
    private static final int ORDER_COLUMNS = 3;

    private final FigureStore figures;
    private final ProvenanceStore provenance;
    private final AreaMaps maps;
    private final Rows rows;

    Stocks(FigureStore figures, ProvenanceStore provenance, AreaMaps maps, Rows rows) {
        this.figures = figures;
        this.provenance = provenance;
        this.maps = maps;
        this.rows = rows;
    }

    /** Of each area in the asked one its newest round, in the order of the areas' codes. */
    public Uni<LatestStock> latest(Viewer viewer, StockQuestion question, PageRequest page) {
        var map = maps.current();
        var asked = maps.asked(question.area());
        var within = map.within(asked);
        var candidates = Stream.concat(within.inside().stream(), within.unclear().stream())
                .toList();
        return rows.read(
                viewer,
                connection -> figures.newest(
                                connection, map, question.selection().in(candidates))
                        .map(found -> answer(found, within, asked, map))
                        .chain(answer -> provenance
                                .of(connection, answer.releases(), answer.remarks())
                                .map(source -> source.suppressing(answer.suppressed()))
                                .map(source -> LatestStock.of(
                                        page(answer.figures(), page),
                                        answer.figures().size(),
                                        source))));
    }

    private static Answer answer(List<PopulationFigure> found, AreaMap.Within within, Area asked, AreaMap map) {
        Function<PopulationFigure, UUID> where = figure -> figure.area().id();
        var inside = found.stream()
                .filter(figure -> within.inside().contains(where.apply(figure)))
                .toList();
        var unclear = found.stream()
                .filter(figure -> within.unclear().contains(where.apply(figure)))
                .map(PopulationFigure::area)
                .distinct()
                .toList();
        var newest = NewestStock.of(inside, map);
        var remarks = Stream.of(
                        Remarks.unplaced(unclear, asked),
                        Remarks.older(newest.older()),
                        Remarks.containing(newest.containing()))
                .flatMap(List::stream)
                .toList();
        return new Answer(newest.kept().stream().sorted(ORDER).toList(), remarks);
    }

    private static Page<PopulationFigure> page(List<PopulationFigure> figures, PageRequest request) {
        return Page.ofAll(request, figures, Stocks::cursor, Stocks::isBehind);
    }

    private static Cursor cursor(PopulationFigure figure) {
        return Cursor.of(figure.area().code(), figure.area().edition(), figure.id());
    }

    private static boolean isBehind(PopulationFigure figure, Cursor after) {
        var own = cursor(figure);
        for (int i = 0; i < ORDER_COLUMNS; i++) {
            int comparison = text(own, i).compareTo(text(after, i));
            if (comparison != 0) {
                return comparison > 0;
            }
        }
        return false;
    }

    private static String text(Cursor cursor, int column) {
        var value = cursor.value(column, ORDER_COLUMNS);
        if (value == null) {
            throw Cursor.unknown();
        }
        return value;
    }

    private record Answer(List<PopulationFigure> figures, List<Text> remarks) {

        int suppressed() {
            return (int) figures.stream().filter(PopulationFigure::suppressed).count();
        }

        List<UUID> releases() {
            return figures.stream()
                    .map(figure -> figure.release().id())
                    .distinct()
                    .toList();
        }
    }
}
