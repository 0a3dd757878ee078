package org.jatigi.displacement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Conditions on whether an event was confirmed. */
@Input("VerificationFilter")
@Description("Conditions on whether an event was confirmed; all that are given must hold.")
public record VerificationFilter(
        @Description("Exactly this.") @Nullable Verification eq,
        @Description("One of these.") @Nullable List<Verification> in) {}
