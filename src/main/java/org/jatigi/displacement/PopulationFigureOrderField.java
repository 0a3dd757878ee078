package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;

/** What figures can be ordered by. Its expressions are never null, so that every figure has its place. */
@Description("What figures can be ordered by. A figure without the number stands before those that have one.")
public enum PopulationFigureOrderField {
    REFERENCE_PERIOD_END("figure.reference_end", "date"),
    ROUND("coalesce(round.number, 0)", "integer"),
    INDIVIDUALS("coalesce(figure.shown_individuals, -1)", "integer"),
    HOUSEHOLDS("coalesce(figure.shown_households, -1)", "integer"),
    AREA_CODE("area.code collate \"C\"", "text"),
    PUBLISHED_AT("coalesce(release.published_at, '-infinity')", "timestamptz");

    private final String sql;
    private final String type;

    PopulationFigureOrderField(String sql, String type) {
        this.sql = sql;
        this.type = type;
    }

    String sql() {
        return sql;
    }

    String type() {
        return type;
    }
}
