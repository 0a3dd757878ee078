package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Cursor;
import org.jatigi.dataset.Inputs;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageRequest;
import org.jatigi.dataset.Seal;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.AreaMap;
import org.jatigi.reference.AreaMaps;
import org.jatigi.reference.Period;

/** Which published data there are, and how old they are. */
@ApplicationScoped
public class DataAvailability {

    private static final int CURSOR_COLUMNS = 3;
    private static final int AREAS_MAX = 10_000; // there are some 2,000 in three editions

    private static final String AVAILABLE = """
            select * from (
            select distinct on (release.dataset, area.code, area.id)
                   release.dataset, area.code, area.id as area_id, release.id as release_id, release.title as release_title,
                   release.state as release_state, release.reference_start, release.reference_end,
                   count(*) over (partition by release.dataset, area.id) as releases
              from release
              join (select distinct figure.release_id, figure.area_id from population_figure figure) as figure on figure.release_id = release.id
              join area on area.id = figure.area_id
             where release_in_force(release, null)
               and area.id = any ($1)
               and ($2::integer is null or area.level = $2)
             order by release.dataset, area.code, area.id, release.reference_end desc, release.published_at desc
            ) as newest
             order by dataset collate "C", code collate "C", area_id
             limit %d
            """.formatted(AREAS_MAX);

    private final AreaMaps maps;
    private final Rows rows;
    private final Clock clock;

    DataAvailability(AreaMaps maps, Rows rows, Clock clock) {
        this.maps = maps;
        this.rows = rows;
        this.clock = clock;
    }

    /** By dataset and area, in the order of the areas' codes. */
    public Uni<AvailabilityConnection> of(Viewer viewer, Arguments given) {
        var asked = Inputs.record(given.object("area"), AreaInput.class);
        var level = given.number("level");
        var request = PageRequest.of(
                Seal.of(viewer, "dataAvailability %s %s".formatted(asked, level)),
                given.number("first"),
                given.text("after"),
                given.number("last"),
                given.text("before"));
        var map = maps.current();
        var areas = map.within(maps.asked(asked)).inside();
        var values = Tuple.tuple().addArrayOfUUID(areas.toArray(UUID[]::new)).addInteger(level);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return rows.read(
                viewer,
                connection -> connection
                        .preparedQuery(AVAILABLE)
                        .execute(values)
                        .map(found -> StreamSupport.stream(found.spliterator(), false)
                                .map(row -> availability(row, map, today))
                                .toList())
                        .map(found -> AvailabilityConnection.of(
                                Page.ofAll(request, found, DataAvailability::cursor, DataAvailability::isBehind))));
    }

    private static boolean isBehind(Availability row, Cursor place) {
        var own = cursor(row);
        for (int i = 0; i < CURSOR_COLUMNS; i++) {
            int comparison = text(own, i).compareTo(text(place, i));
            if (comparison != 0) {
                return comparison > 0;
            }
        }
        return false;
    }

    private static String text(Cursor cursor, int column) {
        return Optional.ofNullable(cursor.value(column, CURSOR_COLUMNS)).orElseThrow(Cursor::unknown);
    }

    private static Cursor cursor(Availability row) {
        return Cursor.of(row.dataset(), row.area().code(), row.area().id());
    }

    private static Availability availability(Row row, AreaMap map, LocalDate today) {
        var period = new Period(row.getLocalDate("reference_start"), row.getLocalDate("reference_end"));
        return new Availability(
                row.getString("dataset"),
                map.area(row.getUUID("area_id")),
                row.getInteger("releases"),
                FigureRow.release(row),
                period,
                (int) ChronoUnit.DAYS.between(period.end(), today));
    }
}
