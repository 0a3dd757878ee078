package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A figure and its place in the list. */
@Description("A figure and its place in the list.")
public record PopulationFigureEdge(
        @NonNull @Description("The place; give it back as \"after\" to go on behind it.")
        String cursor,

        @NonNull @Description("The figure.") PopulationFigure node) {}
