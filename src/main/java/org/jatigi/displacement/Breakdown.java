package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** A part of the people of a figure. What is null is not distinguished. */
@Description("A part of the people of a figure. What is null is not distinguished.")
@Holds(category = Category.DISPLACEMENT_AGGREGATE)
public record Breakdown(
        @Description("Their sex.") @Nullable Sex sex,
        @Description("Their lowest age in years.") @Nullable Integer ageMin,

        @Description("Their highest age in years.") @Nullable
        Integer ageMax,

        @Description("Whether they have a disability.") @Nullable
        Boolean disability,

        @Description("How many they are; null where that is suppressed to protect people.") @Nullable
        Integer individuals) {}
