package org.jatigi.reference;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.dataset.Node;
import org.jatigi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/** A release as it is shown: what it says of itself, and who stands behind it. */
@Type("Release")
@Description("A set of facts that is published as one, with the chain of those who stand behind it.")
@Holds(category = Category.RELEASE)
public record ReleaseView(
        @Id @NonNull @Description("Its id.") UUID id,
        @NonNull @Description("Its title.") String title,

        @NonNull @Description("The dataset its facts belong to.")
        String dataset,

        @Description("How the facts were collected.") @Nullable
        String method,

        @NonNull @Description("The organisation that submitted it.")
        OrganisationName publisher,

        @Description("The number of the round of data collection.") @Nullable
        Integer round,

        @Description("When the data were collected.") @Nullable
        Period collectionPeriod,

        @NonNull @Description("When the facts hold.") Period referencePeriod,

        @Description("What the facts cover and what they do not.") @Nullable
        String coverage,

        @NonNull @Description("Where it stands in its life.")
        ReleaseState state,

        @NonNull @Description("When it was submitted.") Instant submittedAt,

        @Description("Whose reviewer reviewed it.") @Nullable
        OrganisationName reviewedBy,

        @Description("When it was reviewed.") @Nullable Instant reviewedAt,
        @Description("Who validated it.") @Nullable OrganisationName validatedBy,
        @Description("When it was validated.") @Nullable Instant validatedAt,
        @Description("Since when it is public.") @Nullable Instant publishedAt,

        @Description("Since when a correction stands in its place.") @Nullable
        Instant supersededAt,

        @Description("Since when it is taken back.") @Nullable
        Instant withdrawnAt,

        @Description("Why it was taken back.") @Nullable String withdrawalReason,

        @Description("The release that it corrects.") @Nullable
        ReleaseLink supersedes,

        @Description("Under which terms the facts may be used.") @Nullable
        String licence,

        @Description("SHA-256 of the file it came from.") @Nullable
        String checksum,

        @Description("Whether the facts are invented, for demonstration.")
        boolean synthetic,

        @Ignore List<String> caveatsFr,
        @Ignore List<String> caveatsEn)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Its id.")
    public UUID getId() {
        return id;
    }

    List<String> caveats(Language language) {
        return switch (language) {
            case FR -> caveatsFr;
            case EN -> caveatsEn;
        };
    }
}
