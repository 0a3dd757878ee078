package org.jatigi.displacement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.Period;
import org.jspecify.annotations.Nullable;

/** A figure as it is submitted. */
@Description("How many people of a group were counted in an area.")
public record FigureEntry(
        @NonNull @Description("Where they were counted.") AreaInput area,
        @NonNull @Description("Which people.") PopulationGroup group,

        @NonNull @Description("Whether these are people who are there, or who moved.")
        FigureKind kind,

        @Description("How many people.") @Nullable Integer individuals,
        @Description("How many households.") @Nullable Integer households,

        @Description("The people by sex, age and disability, at most 200 parts; they sum to individuals.") @Nullable
        List<BreakdownEntry> breakdown,

        @Description("Where they came from.") @Nullable AreaInput origin,

        @Description("The country they came from, ISO 3166-1 alpha-3.") @Nullable
        String originCountry,

        @Description("Why they left.") @Nullable DisplacementReason reason,
        @Description("When they arrived.") @Nullable Period arrival,

        @Description("The village, quarter or site by name.") @Nullable
        String place,

        @Description("What they live in.") @Nullable String shelterType,
        @Description("How reliable the count is.") @Nullable String reliability) {

    List<BreakdownEntry> parts() {
        return breakdown == null ? List.of() : breakdown;
    }
}
