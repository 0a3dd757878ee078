package org.jatigi.dataset;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Conditions on a day; all that are given must hold. */
@Input("DateFilter")
@Description("Conditions on a day; all that are given must hold.")
public record DateFilter(
        @Description("This day or later.") @Nullable LocalDate gte,
        @Description("This day or earlier.") @Nullable LocalDate lte) {

    /** Of a filter that was not given: every day. */
    public static final DateFilter NONE = new DateFilter(null, null);
}
