package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;

/** What the figures of a filter come to; given only where nobody is counted twice. */
@Description("What the figures of a filter come to; given only where nobody is counted twice.")
@Holds(category = Category.DISPLACEMENT_AGGREGATE)
public record PopulationFigureAggregate(
        @NonNull @Description("Their sum.") Headcount sum,
        @Description("How many figures there are.") long count) {}
