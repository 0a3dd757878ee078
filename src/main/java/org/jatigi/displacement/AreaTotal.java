package org.jatigi.displacement;

import java.time.LocalDate;
import java.util.UUID;
import org.jatigi.reference.Area;
import org.jatigi.reference.Period;
import org.jatigi.reference.ReleaseLink;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one kind, group, release and area that pass a filter, added up: they count different people of it, for example by origin.
 *
 * @param source the round, or the release where there was no round
 * @param round null where there was no round, or where nobody asked which
 * @param reason why they left, where figures are told apart by it; else null
 * @param individuals null where no figure has them, or where they are hidden
 * @param households null where no figure has them, or where they are hidden
 * @param shape how the total stands to what is published
 */
record AreaTotal(
        FigureKind kind,
        PopulationGroup group,
        ReleaseLink of,
        String organisation,
        UUID source,
        @Nullable FigureRound round,
        Period period,
        Area area,
        @Nullable DisplacementReason reason,
        @Nullable Long individuals,
        @Nullable Long households,
        long figures,
        Shape shape) {

    /**
     * How a total stands to what is published.
     *
     * @param hidden whether it cannot be put together from numbers that are shown
     * @param whole whether it is of all figures of the area
     * @param beside whether finer figures count the same people, so that it is in no sum of areas
     */
    record Shape(boolean hidden, boolean whole, boolean beside) {}

    UUID release() {
        return of.id();
    }

    LocalDate end() {
        return period.end();
    }

    boolean isHidden() {
        return shape.hidden();
    }

    Summability.Term term() {
        return new Summability.Term(kind, group, source, period, area);
    }
}
