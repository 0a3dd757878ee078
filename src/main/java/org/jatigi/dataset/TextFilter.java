package org.jatigi.dataset;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Conditions on a code or a name; all that are given must hold. */
@Description("Conditions on a code or a name; all that are given must hold.")
public record TextFilter(
        @Nullable @Description("Exactly this text.") String eq,
        @Nullable @Description("One of these texts.") List<@NonNull String> in) {

    /** Of a filter that was not given: every text. */
    public static final TextFilter NONE = new TextFilter(null, null);
}
