package org.jatigi.displacement;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.dataset.Node;
import org.jatigi.reference.OrganisationName;
import org.jatigi.reference.Period;
import org.jspecify.annotations.Nullable;

/** A round of data collection as it is shown. */
@Type("AssessmentRound")
@Description("One round of data collection of an operation.")
@Holds(category = Category.RELEASE)
public record RoundView(
        @Id @NonNull @Description("Its id.") UUID id,

        @NonNull @Description("The organisation that opened it.")
        OrganisationName organisation,

        @NonNull @Description("The operation, for example DTM Mali.")
        String operation,

        @Description("Its number within the operation.") @Nullable
        Integer number,

        @NonNull @Description("What kind of data collection it is.")
        RoundType type,

        @NonNull @Description("When it took place.") Period period,

        @NonNull @Description("The services and authorities it was done with.")
        List<@NonNull String> collectedWith,

        @Description("How many areas were to be assessed.") @Nullable
        Integer areasPlanned,

        @Description("How many areas were assessed.") @Nullable
        Integer areasAssessed,

        @Description("How many key informants were asked.") @Nullable
        Integer keyInformants,

        @Description("What else is to be known.") @Nullable String note)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Its id.")
    public UUID getId() {
        return id;
    }
}
