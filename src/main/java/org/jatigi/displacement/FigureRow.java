package org.jatigi.displacement;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import org.jatigi.reference.AreaMap;
import org.jatigi.reference.Period;
import org.jatigi.reference.ReleaseLink;
import org.jatigi.reference.ReleaseState;
import org.jspecify.annotations.Nullable;

/** Makes figures of the rows of the database. Areas are joined here: they are few and in memory. */
final class FigureRow {

    private FigureRow() {}

    static PopulationFigure figure(Row row, AreaMap map) {
        var origin = row.getUUID("origin_area_id");
        var reason = row.getString("reason");
        return new PopulationFigure(
                row.getUUID("id"),
                FigureKind.valueOf(row.getString("kind")),
                PopulationGroup.valueOf(row.getString("population_group")),
                row.getInteger("individuals"),
                row.getInteger("households"),
                row.getBoolean("suppressed"),
                map.area(row.getUUID("area_id")),
                row.getString("place_name"),
                origin == null ? null : map.area(origin),
                row.getString("origin_country"),
                reason == null ? null : DisplacementReason.valueOf(reason),
                period(row.getLocalDate("arrival_start"), row.getLocalDate("arrival_end")),
                row.getString("shelter_type"),
                row.getString("reliability"),
                new Period(row.getLocalDate("reference_start"), row.getLocalDate("reference_end")),
                round(row),
                release(row));
    }

    static Breakdown breakdown(Row row) {
        var sex = row.getString("sex");
        return new Breakdown(
                sex == null ? null : Sex.valueOf(sex),
                row.getInteger("age_min"),
                row.getInteger("age_max"),
                row.getBoolean("disability"),
                row.getInteger("individuals"));
    }

    static ReleaseLink release(Row row) {
        return new ReleaseLink(
                row.getUUID("release_id"),
                row.getString("release_title"),
                ReleaseState.valueOf(row.getString("release_state")));
    }

    static @Nullable FigureRound round(Row row) {
        return row.getUUID("round_id") == null
                ? null
                : new FigureRound(
                        row.getUUID("round_id"),
                        row.getInteger("round_number"),
                        row.getString("operation"),
                        RoundType.valueOf(row.getString("round_type")));
    }

    /** Where only one end is known, it stands for both. */
    static @Nullable Period period(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null && end == null) {
            return null;
        }
        var from = start == null ? end : start;
        var to = end == null ? start : end;
        return from == null || to == null ? null : new Period(from, to);
    }
}
