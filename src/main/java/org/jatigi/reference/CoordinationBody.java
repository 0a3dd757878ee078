package org.jatigi.reference;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** A cluster, a working group or a committee. Organisations are named by their acronyms. */
@Description("A cluster, a working group or a committee. Organisations are named by their acronyms.")
@Holds(category = Category.REFERENCE_ADMIN)
public record CoordinationBody(
        @Id @NonNull @Description("Its id.") String id,
        @NonNull @Description("What kind of body it is.") CoordinationKind kind,
        @NonNull @Description("Its name in French.") String nameFr,
        @NonNull @Description("Its name in English.") String nameEn,

        @Description("Its sector, a code of the list sector.") @Nullable
        String sector,

        @NonNull @Description("Who leads it.") List<@NonNull String> leads,
        @NonNull @Description("Who leads it with them.") List<@NonNull String> coLeads,

        @NonNull @Description("Who else is a member, where that is known.")
        List<@NonNull String> members,

        @NonNull @Description("The areas it is responsible for; none for the whole country.")
        List<@NonNull Area> areas,

        @Description("Since when, and until when where it ended.") @Nullable
        Validity period) {

    public CoordinationBody {
        leads = List.copyOf(leads);
        coLeads = List.copyOf(coLeads);
        members = List.copyOf(members);
        areas = List.copyOf(areas);
    }
}
