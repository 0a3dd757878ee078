package org.jatigi.reference;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Conditions on the state of a release. */
@Input("ReleaseStateFilter")
@Description("Conditions on the state of a release; all that are given must hold.")
public record ReleaseStateFilter(
        @Description("Exactly this state.") @Nullable ReleaseState eq,
        @Description("One of these states.") @Nullable List<ReleaseState> in) {}
