package org.jatigi.displacement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Conditions on whether an event was confirmed. */
@Description("Conditions on whether an event was confirmed; all that are given must hold.")
public record VerificationFilter(
        @Description("Exactly this.") @Nullable Verification eq,
        @Description("One of these.") @Nullable List<@NonNull Verification> in) {

    /** The names of what passes, null where everything does. */
    static String @Nullable [] passing(@Nullable VerificationFilter filter) {
        if (filter == null) {
            return null;
        }
        var in = filter.in == null ? List.of(Verification.values()) : filter.in;
        return in.stream()
                .filter(one -> filter.eq == null || filter.eq == one)
                .map(Verification::name)
                .toArray(String[]::new);
    }
}
