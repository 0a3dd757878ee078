package org.jatigi.dataset;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Conditions on a code or a name; all that are given must hold. */
@Input("TextFilter")
@Description("Conditions on a code or a name; all that are given must hold.")
public record TextFilter(
        @Description("Exactly this text.") @Nullable String eq,
        @Description("One of these texts.") @Nullable List<String> in) {

    /** The texts that pass, null where every text does. */
    public static String @Nullable [] passing(@Nullable TextFilter filter) {
        if (filter == null || (filter.eq == null && filter.in == null)) {
            return null;
        }
        var in = filter.in == null ? List.of(filter.eq) : filter.in;
        return in.stream()
                .filter(text -> filter.eq == null || filter.eq.equals(text))
                .toArray(String[]::new);
    }
}
