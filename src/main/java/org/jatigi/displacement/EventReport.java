package org.jatigi.displacement;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.Point;
import org.jspecify.annotations.Nullable;

/** A movement of people that is to be reported. */
@Input("DisplacementEventReportInput")
@Description("A movement of people that is to be reported.")
public record EventReport(
        @NonNull @Description("When it happened or began.") LocalDate date,
        @NonNull @Description("What made people leave.") DisplacementReason cause,

        @Description("The hazard, where it was one; a GLIDE number where there is one.") @Nullable
        String hazard,

        @Description("Where they came from.") @Nullable AreaInput from,
        @NonNull @Description("Where they went.") AreaInput to,

        @Description("The village, quarter or site by name.") @Nullable
        String place,

        @Description("The exact point. Who may see it is decided apart from the event.") @Nullable
        Point point,

        @NonNull @Description("Which people.") PopulationGroup group,
        @Description("How many people.") @Nullable Integer individuals,
        @Description("How many households.") @Nullable Integer households,
        @Description("What they need most.") @Nullable List<String> needs,

        @Description("Who said so: a kind of source, never a person.") @Nullable
        String source,

        @Description("Makes it safe to send the same again.") @Nullable
        String idempotencyKey) {

    List<String> neededMost() {
        return needs == null ? List.of() : List.copyOf(needs);
    }
}
