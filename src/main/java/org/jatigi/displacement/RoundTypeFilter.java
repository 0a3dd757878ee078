package org.jatigi.displacement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Conditions on the kind of data collection. */
@Description("Conditions on the kind of data collection; all that are given must hold.")
public record RoundTypeFilter(
        @Description("Exactly this kind.") @Nullable RoundType eq,
        @Description("One of these kinds.") @Nullable List<@NonNull RoundType> in) {

    /** The names of the kinds that pass, null where every kind does. */
    static String @Nullable [] passing(@Nullable RoundTypeFilter filter) {
        if (filter == null) {
            return null;
        }
        var in = filter.in == null ? List.of(RoundType.values()) : filter.in;
        return in.stream()
                .filter(one -> filter.eq == null || filter.eq == one)
                .map(RoundType::name)
                .toArray(String[]::new);
    }
}
