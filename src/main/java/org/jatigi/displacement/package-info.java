/**
 * Displaced people: rounds, figures, events; never adds a stock to a stock of the same people.
 * Start with {@code PopulationFigures}.
 */
@NullMarked
package org.jatigi.displacement;

import org.jspecify.annotations.NullMarked;
