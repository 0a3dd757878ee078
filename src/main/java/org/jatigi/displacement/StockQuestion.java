package org.jatigi.displacement;

import java.time.Instant;
import java.util.List;
import org.jatigi.dataset.IntFilter;
import org.jatigi.reference.AreaInput;
import org.jspecify.annotations.Nullable;

/**
 * Whose stock is asked for, where and when.
 *
 * @param level the level at which people were counted, null for all
 * @param asOf the instant whose published figures are wanted, null for the present
 */
record StockQuestion(
        AreaInput area,
        PopulationGroup group,
        @Nullable Integer level,
        @Nullable Instant asOf) {

    /** The figures in question, of whatever area. */
    FigureSelection selection() {
        var levels = level == null ? null : new IntFilter(level, null, null, null);
        var filter = new PopulationFigureFilter(
                null,
                null,
                null,
                new PopulationGroupFilter(group, null),
                new FigureKindFilter(FigureKind.STOCK, null),
                new AreaFilter(null, null, levels),
                null,
                null,
                null);
        return new FigureSelection(filter, asOf, List.of());
    }
}
