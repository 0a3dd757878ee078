package org.jatigi.reference;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jatigi.dataset.TextFilter;
import org.jspecify.annotations.Nullable;

/** Which organisations are wanted. */
@Input("OrganisationFilter")
@Description("Which organisations are wanted; all conditions that are given must hold.")
public record OrganisationFilter(
        @Description("By acronym.") @Nullable TextFilter acronym,
        @Description("By type.") @Nullable OrganisationTypeFilter type,

        @Description("Whether they work in Mali now.") @Nullable
        Boolean active,

        @Description("Whether they are invented, for demonstration.") @Nullable
        Boolean synthetic) {

    static final OrganisationFilter ALL = new OrganisationFilter(null, null, null, null);

    /** The acronyms that pass, null where every one does. */
    String @Nullable [] acronyms() {
        if (acronym == null || (acronym.eq() == null && acronym.in() == null)) {
            return null;
        }
        var in = acronym.in() == null ? List.of(acronym.eq()) : acronym.in();
        return in.stream()
                .filter(one -> acronym.eq() == null || acronym.eq().equals(one))
                .toArray(String[]::new);
    }
}
