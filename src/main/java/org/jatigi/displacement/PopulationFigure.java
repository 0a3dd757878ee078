package org.jatigi.displacement;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.dataset.Node;
import org.jatigi.reference.Area;
import org.jatigi.reference.Period;
import org.jatigi.reference.ReleaseLink;
import org.jspecify.annotations.Nullable;

/** How many people of a group were counted in an area: a stock at a time, or a flow over a period. */
@Description("How many people of a group were counted in an area: a stock at a time, or a flow over a period.")
@Holds(category = Category.DISPLACEMENT_AGGREGATE)
public record PopulationFigure(
        @Id @NonNull @Description("Its id.") UUID id,
        @NonNull @Description("A stock or a flow.") FigureKind kind,
        @NonNull @Description("The group of people.") PopulationGroup group,

        @Description("How many people; null where only households were counted, or where it is suppressed.") @Nullable
        Integer individuals,

        @Description("How many households; null where only people were counted, or where it is suppressed.") @Nullable
        Integer households,

        @Description("Whether the numbers are left out to protect people.")
        boolean suppressed,

        @NonNull @Description("Where they are, in the edition in which they were counted.")
        Area area,

        @Description("The place within the area.") @Nullable String place,

        @Description("The area most of them come from, where it is known.") @Nullable
        Area origin,

        @Description("The country they come from, where it is known.") @Nullable
        String originCountry,

        @Description("Why they left.") @Nullable DisplacementReason reason,
        @Description("When they arrived.") @Nullable Period arrivalPeriod,
        @Description("How they are sheltered.") @Nullable String shelterType,

        @Description("How reliable the count is, in the words of its source.") @Nullable
        String reliability,

        @NonNull @Description("When the count holds.") Period referencePeriod,

        @Description("The assessment round; null where there was none.") @Nullable
        FigureRound round,

        @NonNull @Description("The release it was published in.")
        ReleaseLink release)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Its id.")
    public UUID getId() {
        return id;
    }
}
