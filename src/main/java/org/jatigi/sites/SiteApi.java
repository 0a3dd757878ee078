package org.jatigi.sites;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jatigi.access.Category;
import org.jatigi.access.CurrentViewer;
import org.jatigi.access.Holds;
import org.jatigi.access.Needs;
import org.jatigi.access.Verb;
import org.jatigi.dataset.Asked;
import org.jatigi.dataset.Changes;
import org.jatigi.dataset.Inputs;
import org.jatigi.vocabulary.Identifier;
import org.jspecify.annotations.Nullable;

/** Sites over GraphQL. */
@GraphQLApi
public class SiteApi {

    private final Sites sites;
    private final CurrentViewer viewer;
    private final Context context;

    SiteApi(Sites sites, CurrentViewer viewer, Context context) {
        this.sites = sites;
        this.viewer = viewer;
        this.context = context;
    }

    @Query
    @Description("The sites the viewer may see, in the order of their codes.")
    @Needs(category = Category.SITE, verb = Verb.READ)
    public Uni<SiteConnection> sites(
            @Nullable SiteFilter filter,
            @Nullable Instant updatedSince,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return sites.page(
                viewer.get(),
                Inputs.of(
                        "filter",
                        filter,
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

    @Description("What a copy of the list needs beside its rows; null where updatedSince was not given.")
    public Uni<Changes> changes(@Source SiteConnection connection) {
        return sites.changes(viewer.get(), connection.given());
    }

    @Query
    @Description("One site, by its id or its code.")
    @Needs(category = Category.SITE, verb = Verb.READ)
    public Uni<SiteView> site(@Id @Nullable String id, @Nullable String code) {
        return sites.find(viewer.get(), id == null ? null : Identifier.of("site", id), code);
    }

    @Description("Exactly where it is; null where that is not known or out of the viewer's reach.")
    @Holds(category = Category.PRECISE_LOCATION)
    public Uni<List<@Nullable ExactPoint>> point(@Source List<SiteView> some) {
        return sites.points(viewer.get(), some);
    }

    @Mutation
    @Description("Opens a site of the viewer's organisation, or changes the site of that code.")
    @Needs(category = Category.SITE, verb = Verb.CREATE)
    public Uni<SitePayload> upsertSite(@NonNull SiteInput input) {
        return sites.upsert(viewer.get(), input).map(SitePayload::new);
    }
}
