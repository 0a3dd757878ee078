package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.reference.Area;
import org.jatigi.reference.OrganisationName;
import org.jatigi.reference.Period;
import org.jatigi.reference.ReleaseLink;
import org.jspecify.annotations.Nullable;

/** The sum of the figures that have something in common. What they were not put together by is null. */
@Description("The sum of the figures that have something in common. What they were not put together by is null.")
@Holds(category = Category.DISPLACEMENT_AGGREGATE)
public record FigureGroup(
        @Description(
                "The smallest area they were put together by, in the edition in which people were counted; null where they were counted in larger areas.")
        @Nullable
        Area area,

        @Description("The group of people.") @Nullable PopulationGroup group,
        @Description("A stock or a flow.") @Nullable FigureKind kind,
        @Description("Why they left.") @Nullable DisplacementReason reason,
        @Description("The assessment round.") @Nullable FigureRound round,
        @Description("The release.") @Nullable ReleaseLink release,

        @Description("The month or year in which the reference period ends.") @Nullable
        Period period,

        @Description("Who submitted the release.") @Nullable OrganisationName organisation,
        @NonNull @Description("Their sum.") Headcount sum,
        @Description("How many figures there are.") long count,

        @Description("Whether the numbers are left out to protect people.")
        boolean suppressed,

        @Description("How many areas have hidden numbers that the sum would give away.")
        int suppressedCells) {}
