package org.jatigi.reference;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** An organisation. Its acronym is what owns its rows everywhere. */
@Description("An organisation.")
@Holds(category = Category.REFERENCE_ADMIN)
public record Organisation(
        @Id @NonNull @Description("Its id.") String id,
        @NonNull @Description("Its acronym.") String acronym,
        @NonNull @Description("Its name in French.") String nameFr,
        @NonNull @Description("Its name in English.") String nameEn,

        @NonNull @Description("Other names and acronyms.") List<@NonNull String> otherNames,

        @NonNull @Description("What kind of organisation it is.")
        OrganisationType type,

        @Description("The acronym of the organisation it belongs to.") @Nullable
        String parent,

        @Description("How wide it works.") @Nullable OrganisationTier tier,

        @Description("Its identifier in the registry of IATI.") @Nullable
        String iatiId,

        @Description("What its PSEA assessment found; none where it was not assessed.") @Nullable
        PseaStatus pseaStatus,

        @Description("When that was assessed.") @Nullable LocalDate pseaAssessedOn,
        @Description("Whether it works in Mali now.") boolean active,

        @Description("Whether it is invented, for demonstration.")
        boolean synthetic) {

    public Organisation {
        otherNames = List.copyOf(otherNames);
    }
}
