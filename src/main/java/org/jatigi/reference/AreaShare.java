package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** An area that another one became, and how much of that one it holds. */
@Description("An area that another one became, and how much of that one it holds.")
@Holds(category = Category.REFERENCE_ADMIN)
public record AreaShare(
        @Description("The share of the other area that lies in this one, 0 to 1. None where there is no basis to say.")
        @Nullable
        Double weight,

        @NonNull @Description("The area.") Area area) {}
