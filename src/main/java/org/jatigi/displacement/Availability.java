package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.reference.Area;
import org.jatigi.reference.Period;
import org.jatigi.reference.ReleaseLink;

/** That there are published data of a dataset for an area, and how old they are. */
@Description("That there are published data of a dataset for an area, and how old they are.")
@Holds(category = Category.DISPLACEMENT_AGGREGATE)
public record Availability(
        @NonNull @Description("The dataset.") String dataset,
        @NonNull @Description("The area that was counted.") Area area,
        @Description("How many published releases have it.") int releases,

        @NonNull @Description("The release with the newest data.")
        ReleaseLink newest,

        @NonNull @Description("When the newest data hold.") Period referencePeriod,
        @Description("How many days ago that was.") int ageDays) {}
