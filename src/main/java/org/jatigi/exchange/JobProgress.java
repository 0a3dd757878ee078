package org.jatigi.exchange;

import org.eclipse.microprofile.graphql.Description;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** That a job of the viewer's came further. */
@Description("That a job came further. Only the account whose job it is hears of it.")
@Holds(category = Category.JOB)
public record JobProgress(
        @Description("The job as it stands at the moment of delivery.") @Nullable
        Job job,

        @Description("To go on from here after a break, subscribe again with after: this sequence.")
        long sequence) {}
