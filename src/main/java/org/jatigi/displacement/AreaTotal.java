package org.jatigi.displacement;

import java.util.UUID;
import org.jatigi.reference.Area;
import org.jatigi.reference.Period;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one kind, group, release and area, added up: they count different people of it, for example by origin.
 *
 * @param individuals null where no figure has them
 * @param households null where no figure has them
 */
record AreaTotal(
        FigureKind kind,
        PopulationGroup group,
        UUID release,
        @Nullable FigureRound round,
        Period period,
        Area area,
        @Nullable Long individuals,
        @Nullable Long households,
        long figures) {

    /** The round, or the release where there was no round. */
    UUID source() {
        return round == null ? release : round.id();
    }

    Summability.Term term() {
        return new Summability.Term(kind, group, source(), period, area);
    }
}
