package org.jatigi.displacement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Conditions on the kind of figure; all that are given must hold. */
@Input("FigureKindFilter")
@Description("Conditions on the kind of figure; all that are given must hold.")
public record FigureKindFilter(
        @Description("Exactly this one.") @Nullable FigureKind eq,
        @Description("One of these.") @Nullable List<FigureKind> in) {}
