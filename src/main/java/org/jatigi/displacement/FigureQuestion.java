package org.jatigi.displacement;

import java.time.Instant;
import org.jatigi.dataset.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of the figures.
 *
 * @param asOf the instant whose published figures are wanted, null for the present
 */
record FigureQuestion(
        PopulationFigureFilter filter,
        FigureOrder order,
        PageRequest page,
        @Nullable Instant asOf) {}
