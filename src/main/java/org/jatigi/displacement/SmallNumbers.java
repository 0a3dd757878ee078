package org.jatigi.displacement;

import org.jspecify.annotations.Nullable;

/**
 * Counts of an event, which are not shown where they are small: a family of three in a village can be found by who looks for it. The
 * organisation that reported them sees what it reported.
 */
record SmallNumbers(@Nullable Integer individuals, @Nullable Integer households, boolean own) {

    private static final int SHOWN_MIN = 5; // category displacement-aggregate: cells below five people are suppressed

    /** Where people were not counted, few households may be few people. */
    boolean suppressed() {
        return !own && isSmall(individuals == null ? households : individuals);
    }

    @Nullable
    Integer shownIndividuals() {
        return suppressed() ? null : individuals;
    }

    @Nullable
    Integer shownHouseholds() {
        return suppressed() ? null : households;
    }

    /** Whether a number of people or households is too small to be shown. */
    static boolean isSmall(@Nullable Number count) {
        return count != null && count.longValue() > 0 && count.longValue() < SHOWN_MIN;
    }
}
