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
        @Description("One of these texts.") @Nullable List<String> in,

        @Description("This text somewhere in it; capital letters do not matter.") @Nullable
        String contains) {}
