package org.jatigi.dataset;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Conditions on a number; all that are given must hold. */
@Description("Conditions on a number; all that are given must hold.")
public record IntFilter(
        @Nullable @Description("Exactly this number.") Integer eq,
        @Nullable @Description("One of these numbers.") List<@NonNull Integer> in,
        @Nullable @Description("This number or more.") Integer gte,
        @Nullable @Description("This number or less.") Integer lte) {

    /** Of a filter that was not given: every number. */
    public static final IntFilter NONE = new IntFilter(null, null, null, null);
}
