package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jatigi.dataset.DateFilter;
import org.jatigi.dataset.IdFilter;
import org.jatigi.dataset.IntFilter;
import org.jspecify.annotations.Nullable;

/** Which figures are wanted; all conditions that are given must hold. Without {@code release} only published ones. */
@Input("PopulationFigureFilter")
@Description(
        "Which figures are wanted; all conditions that are given must hold. Without \"release\", only published ones.")
public record PopulationFigureFilter(
        @Description("By the number of the assessment round.") @Nullable
        IntFilter round,

        @Description("By release: also a draft, where it is the viewer's to see.") @Nullable
        IdFilter release,

        @Description("By the last day of the reference period.") @Nullable
        DateFilter referencePeriod,

        @Description("By group of people.") @Nullable PopulationGroupFilter group,
        @Description("Stocks or flows.") @Nullable FigureKindFilter kind,
        @Description("By area.") @Nullable AreaFilter area,
        @Description("By the number of people.") @Nullable IntFilter individuals,

        @Description("By the number of households.") @Nullable
        IntFilter households,

        @Description("By the reason for which people left.") @Nullable
        DisplacementReasonFilter reason) {

    /** Everything that is published. */
    static final PopulationFigureFilter ALL =
            new PopulationFigureFilter(null, null, null, null, null, null, null, null, null);
}
