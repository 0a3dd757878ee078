package org.jatigi.displacement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.dataset.Node;
import org.jatigi.reference.Area;
import org.jatigi.reference.OrganisationName;
import org.jatigi.reference.Point;
import org.jspecify.annotations.Nullable;

/** A reported movement of people as it is shown. */
@Type("DisplacementEvent")
@Description("A movement of people as it was reported, and whether somebody else confirmed it.")
@Holds(category = Category.DISPLACEMENT_AGGREGATE)
public record EventView(
        @Id @NonNull @Description("Its id.") UUID id,

        @NonNull @Description("The organisation that reported it.")
        OrganisationName organisation,

        @NonNull @Description("When it happened or began.") LocalDate date,
        @NonNull @Description("What made people leave.") DisplacementReason cause,

        @Description("The hazard, where it was one.") @Nullable
        String hazard,

        @Description("Where they came from.") @Nullable Area from,
        @Description("Where they went.") @Nullable Area to,

        @Description("The village, quarter or site by name.") @Nullable
        String place,

        @Holds(category = Category.PRECISE_LOCATION)
        @Description("The exact point, where it is known and the viewer's to see.")
        @Nullable
        Point point,

        @NonNull @Description("Which people.") PopulationGroup group,

        @Description("How many people; null where unknown or suppressed.") @Nullable
        Integer individuals,

        @Description("How many households; null where unknown or suppressed.") @Nullable
        Integer households,

        @Description("Whether the counts are not shown because they are small.")
        boolean suppressed,

        @NonNull @Description("What they need most.") List<@NonNull String> needs,
        @Description("Who said so.") @Nullable String source,

        @NonNull @Description("Whether somebody other than the reporter confirmed it.")
        Verification verification,

        @NonNull @Description("When it was reported.") Instant reportedAt,

        @Description("When it was verified or refuted.") @Nullable
        Instant verifiedAt,

        @Description("How it was found out.") @Nullable String verificationNote)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Its id.")
    public UUID getId() {
        return id;
    }
}
