package org.jatigi.displacement;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.reference.Period;
import org.jspecify.annotations.Nullable;

/** Figures that are to become a draft release: of a round, or as the correction of a published release. */
@Description("Figures that are to become a draft release: of a round, or as the correction of a published release.")
public record FigureSubmission(
        @Id @Description("The round they were counted in.") @Nullable
        String round,

        @Id
        @Description(
                "The published release they correct. Figures of areas that are not named are carried over from it.")
        @Nullable
        String corrects,

        @Description("The title of the release; a correction may keep the one it has.") @Nullable
        String title,

        @Description("How the figures were collected.") @Nullable
        String method,

        @Description("When the figures hold; otherwise the period of the round, or of what is corrected.") @Nullable
        Period referencePeriod,

        @Description("What the figures cover and what they do not.") @Nullable
        String coverage,

        @Description("Under which terms they may be used.") @Nullable
        String licence,

        @Description("What to bear in mind when using them, in French.") @Nullable
        List<String> caveatsFr,

        @Description("What to bear in mind when using them, in English.") @Nullable
        List<String> caveatsEn,

        @Description("Whether they are invented, for demonstration.") @Nullable
        Boolean synthetic,

        @NonNull @Description("The figures, at most 5,000.") List<@NonNull FigureEntry> figures,

        @Description("Makes it safe to send the same again.") @Nullable
        String idempotencyKey) {}
