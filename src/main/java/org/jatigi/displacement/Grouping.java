package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;

/** By what figures are put together to sums. */
@Description("By what figures are put together to sums. Areas are those of the edition in which people were counted.")
public enum Grouping {
    AREA_COUNTRY,
    AREA_REGION,
    AREA_CERCLE,
    AREA_COMMUNE,
    GROUP,
    KIND,
    REASON,
    ROUND,
    RELEASE,
    MONTH,
    YEAR,
    ORGANISATION;

    private static final int NO_LEVEL = -1;

    /** The level of the areas, or less than any. */
    int level() {
        return switch (this) {
            case AREA_COUNTRY -> 0;
            case AREA_REGION -> 1;
            case AREA_CERCLE -> 2;
            case AREA_COMMUNE -> 3;
            case GROUP, KIND, REASON, ROUND, RELEASE, MONTH, YEAR, ORGANISATION -> NO_LEVEL;
        };
    }
}
