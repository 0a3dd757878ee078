package org.jatigi.reference;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Conditions on the type of an organisation. */
@Input("OrganisationTypeFilter")
@Description("Conditions on the type of an organisation; all that are given must hold.")
public record OrganisationTypeFilter(
        @Description("Exactly this type.") @Nullable OrganisationType eq,
        @Description("One of these types.") @Nullable List<OrganisationType> in) {}
