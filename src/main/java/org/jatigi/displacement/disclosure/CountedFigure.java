package org.jatigi.displacement.disclosure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its numbers, as it is stored.
 *
 * @param population its kind and group: nothing is added up across these
 * @param detail what distinguishes it from other figures of its area
 * @param suppressed whether its numbers are hidden; of the release that is being computed they all still are
 */
record CountedFigure(
        UUID release, UUID id, Population population, UUID area, String detail, Counts counts, boolean suppressed) {

    /** A kind of figures and a group of people. */
    record Population(String kind, String group) {}

    /** What makes two figures of different releases the same number. */
    record Sameness(
            Population population, UUID area, @Nullable String detail, Counts counts) {}

    Sameness sameness() {
        return new Sameness(population, area, detail, counts);
    }

    /** The same, where a correction changed only what is said of the people. */
    Sameness sameNumber() {
        return new Sameness(population, area, null, counts);
    }
}
