package org.jatigi.displacement;

import java.util.List;

/**
 * A figure with its place in an ordered list.
 *
 * @param place the values of the order's columns, as text
 */
record PlacedFigure(PopulationFigure figure, List<String> place) {}
