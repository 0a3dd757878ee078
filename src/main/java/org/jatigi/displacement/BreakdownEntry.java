package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** A part of a headcount: people of a sex, an age band, with or without a disability. */
@Description("A part of a headcount. What is not given is not distinguished.")
public record BreakdownEntry(
        @Description("Their sex.") @Nullable Sex sex,
        @Description("Their lowest age in years.") @Nullable Integer ageMin,

        @Description("Their highest age in years.") @Nullable
        Integer ageMax,

        @Description("Whether they have a disability.") @Nullable
        Boolean disability,

        @Description("How many they are.") int individuals) {

    /** What tells one part from another. */
    record Cell(
            @Nullable Sex sex,
            @Nullable Integer ageMin,
            @Nullable Integer ageMax,
            @Nullable Boolean disability) {}

    Cell cell() {
        return new Cell(sex, ageMin, ageMax, disability);
    }
}
