package org.jatigi.reference;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** From when to when something is in force. */
@Description("From when to when something is in force.")
@Holds(category = Category.REFERENCE_ADMIN)
public record Validity(
        @Description("The first day, where it is known.") @Nullable
        LocalDate start,

        @Description("The last day; none while it is in force.") @Nullable
        LocalDate end) {}
