package org.jatigi.dataset;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Conditions on a point; all that are given must hold. */
@Input("PointFilter")
@Description("Conditions on a point; all that are given must hold.")
public record PointFilter(
        @Description("Not farther from a point than a distance.") @Nullable
        NearFilter near,

        @Description("Between two parallels and two meridians.") @Nullable
        BoxFilter within) {}
