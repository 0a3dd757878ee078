package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;

/** What figures can be ordered by. */
@Description("What figures can be ordered by. A figure without the number stands before those that have one.")
public enum PopulationFigureOrderField {
    REFERENCE_PERIOD_END,
    ROUND,
    INDIVIDUALS,
    HOUSEHOLDS,
    AREA_CODE,
    PUBLISHED_AT
}
