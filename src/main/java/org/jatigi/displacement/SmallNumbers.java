package org.jatigi.displacement;

import org.jspecify.annotations.Nullable;

/**
 * Counts of an event, which are not shown where they are small: a family of three in a village can be found by who looks for it. The
 * organisation that reported them sees what it reported.
 */
record SmallNumbers(@Nullable Integer individuals, @Nullable Integer households, boolean own) {

    private static final int INDIVIDUALS_MIN =
            5; // category displacement-aggregate: cells below five people are suppressed

    boolean suppressed() {
        return !own && (isSmall(individuals) || isSmall(households));
    }

    @Nullable
    Integer shownIndividuals() {
        return suppressed() ? null : individuals;
    }

    @Nullable
    Integer shownHouseholds() {
        return suppressed() ? null : households;
    }

    /** A household count below five can be of fewer than five people, so it is treated alike. */
    private boolean isSmall(@Nullable Integer count) {
        return count != null && count > 0 && count < INDIVIDUALS_MIN && !manyPeople(count);
    }

    /** Four households of which we know that they are many people give nobody away. */
    private boolean manyPeople(int count) {
        return individuals != null && individuals >= INDIVIDUALS_MIN && count != individuals;
    }
}
