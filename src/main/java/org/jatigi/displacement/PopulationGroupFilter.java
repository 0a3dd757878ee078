package org.jatigi.displacement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Conditions on the group of people; all that are given must hold. */
@Input("PopulationGroupFilter")
@Description("Conditions on the group of people; all that are given must hold.")
public record PopulationGroupFilter(
        @Description("Exactly this one.") @Nullable PopulationGroup eq,
        @Description("One of these.") @Nullable List<PopulationGroup> in) {}
