package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** A code of a list, and what it means. */
@Description("A code of a list, and what it means.")
@Holds(category = Category.REFERENCE_ADMIN)
public record CodeItem(
        @NonNull @Description("The list.") String list,
        @NonNull @Description("The code.") String code,
        @NonNull @Description("What it means, in French.") String labelFr,
        @NonNull @Description("What it means, in English.") String labelEn,

        @Description("What exactly it means, in French.") @Nullable
        String definitionFr,

        @Description("What exactly it means, in English.") @Nullable
        String definitionEn,

        @Description("Whose list it is, where it is not our own.") @Nullable
        String standard,

        @Description("The code there.") @Nullable String standardCode,
        @Description("Which version of it.") @Nullable String version,

        @Description("The wider code that includes it.") @Nullable
        String broader) {}
