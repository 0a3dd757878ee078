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
        @Description("One of these types.") @Nullable List<OrganisationType> in) {

    /** The names of the types that pass, null where every type does. */
    static String @Nullable [] passing(@Nullable OrganisationTypeFilter filter) {
        if (filter == null || (filter.eq == null && filter.in == null)) {
            return null;
        }
        var in = filter.in == null ? List.of(filter.eq) : filter.in;
        return in.stream()
                .filter(type -> filter.eq == null || filter.eq == type)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
