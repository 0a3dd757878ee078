package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** An organisation as it is named beside what it did. */
@Description("An organisation as it is named beside what it did.")
@Holds(category = Category.REFERENCE_ADMIN)
public record OrganisationName(
        @NonNull @Description("Its acronym.") String acronym) {

    public static @Nullable OrganisationName of(@Nullable String acronym) {
        return acronym == null ? null : new OrganisationName(acronym);
    }
}
