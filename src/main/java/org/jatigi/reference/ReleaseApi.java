package org.jatigi.reference;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jatigi.access.Category;
import org.jatigi.access.CurrentViewer;
import org.jatigi.access.Needs;
import org.jatigi.access.Verb;
import org.jatigi.dataset.Asked;
import org.jatigi.dataset.Changes;
import org.jatigi.dataset.Copies;
import org.jatigi.dataset.Inputs;
import org.jatigi.vocabulary.Identifier;
import org.jatigi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

@GraphQLApi
public class ReleaseApi {

    private final Releases releases;
    private final Publications publications;
    private final Copies copies;
    private final CurrentViewer viewer;
    private final Context context;

    ReleaseApi(Releases releases, Publications publications, Copies copies, CurrentViewer viewer, Context context) {
        this.releases = releases;
        this.publications = publications;
        this.copies = copies;
        this.viewer = viewer;
        this.context = context;
    }

    @Query
    @Description(
            "The releases the viewer may see, the last submitted first. With asOf: those that were public at that instant.")
    @Needs(category = Category.RELEASE, verb = Verb.READ)
    public Uni<ReleaseConnection> releases(
            @Nullable ReleaseFilter filter,
            @Nullable Instant asOf,
            @Nullable Instant updatedSince,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return releases.page(
                viewer.get(),
                Inputs.of(
                        "filter",
                        filter,
                        "asOf",
                        asOf,
                        "updatedSince",
                        updatedSince,
                        "first",
                        first,
                        "after",
                        after,
                        "last",
                        last,
                        "before",
                        before),
                Asked.directly(context, "totalCount"));
    }

    @Query
    @Description("One release.")
    @Needs(category = Category.RELEASE, verb = Verb.READ)
    public Uni<ReleaseView> release(@Id @NonNull String id) {
        return releases.find(viewer.get(), Identifier.of("release", id));
    }

    @Description("What to bear in mind when using the facts.")
    public @NonNull List<@NonNull String> caveats(@Source ReleaseView release, @Nullable Language lang) {
        return release.caveats(Objects.requireNonNullElse(lang, viewer.get().language()));
    }

    @Description("What a copy of the list needs beside the rows; null where updatedSince was not given.")
    public Uni<Changes> changes(@Source ReleaseConnection connection) {
        return copies.changes(viewer.get(), ReleaseReads.RELEASES, connection.given());
    }

    @Mutation
    @Description("Reviews a draft for the CMP working group. Nobody reviews what they submitted.")
    @Needs(category = Category.RELEASE, verb = Verb.REVIEW)
    public Uni<ReleasePayload> reviewRelease(@NonNull ReleaseStep input) {
        return releases.review(viewer.get(), Identifier.of("release", input.release()), input.note())
                .map(ReleasePayload::new);
    }

    @Mutation
    @Description("Validates a reviewed release for the DNDS. Nobody validates what they submitted or reviewed.")
    @Needs(category = Category.RELEASE, verb = Verb.VALIDATE)
    public Uni<ReleasePayload> validateRelease(@NonNull ReleaseStep input) {
        return releases.validate(viewer.get(), Identifier.of("release", input.release()), input.note())
                .map(ReleasePayload::new);
    }

    @Mutation
    @Description("Makes a validated release the public one; the one it corrects is superseded at the same instant.")
    @Needs(category = Category.RELEASE, verb = Verb.PUBLISH)
    public Uni<ReleasePayload> publishRelease(@NonNull ReleaseStep input) {
        return releases.publish(viewer.get(), Identifier.of("release", input.release()))
                .map(ReleasePayload::new);
    }

    @Subscription
    @Description(
            "Each release that becomes the public one. With after, those first that became so after that sequence: none is left out, none comes twice.")
    @Needs(category = Category.RELEASE, verb = Verb.SUBSCRIBE)
    public Multi<ReleasePublished> releasePublished(@Nullable Long after) {
        return publications.follow(viewer.bearing(), after);
    }

    @Mutation
    @Description(
            "Takes a release back for good: by the organisation that submitted it, or by who publishes. It stays as a tombstone.")
    @Needs(category = Category.RELEASE, verb = Verb.READ)
    public Uni<ReleasePayload> withdrawRelease(@NonNull ReleaseWithdrawal input) {
        return releases.withdraw(viewer.get(), Identifier.of("release", input.release()), input.reason())
                .map(ReleasePayload::new);
    }
}
