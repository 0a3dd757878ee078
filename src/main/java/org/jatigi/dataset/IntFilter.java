package org.jatigi.dataset;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Conditions on a number; all that are given must hold. */
@Input("IntFilter")
@Description("Conditions on a number; all that are given must hold.")
public record IntFilter(
        @Description("Exactly this number.") @Nullable Integer eq,
        @Description("One of these numbers.") @Nullable List<Integer> in,
        @Description("This number or more.") @Nullable Integer gte,
        @Description("This number or less.") @Nullable Integer lte) {

    /** Of a filter that was not given: every number passes. */
    public static final IntFilter NONE = new IntFilter(null, null, null, null);

    /** The numbers named by {@code eq} and {@code in} together, null where every number passes these two. */
    public Integer @Nullable [] named() {
        if (eq == null && in == null) {
            return null;
        }
        var numbers = in == null ? List.of(eq) : in;
        return numbers.stream()
                .filter(number -> eq == null || eq.equals(number))
                .toArray(Integer[]::new);
    }
}
