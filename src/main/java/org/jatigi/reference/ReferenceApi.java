package org.jatigi.reference;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jatigi.access.Category;
import org.jatigi.access.CurrentViewer;
import org.jatigi.access.Needs;
import org.jatigi.access.Verb;
import org.jatigi.dataset.Asked;
import org.jatigi.dataset.BoxFilter;
import org.jatigi.dataset.Inputs;
import org.jatigi.dataset.NearFilter;
import org.jspecify.annotations.Nullable;

@GraphQLApi
public class ReferenceApi {

    private final Areas areas;
    private final Organisations organisations;
    private final CodeLists codeLists;
    private final CoordinationBodies coordinationBodies;
    private final CurrentViewer viewer;
    private final Context context;

    ReferenceApi(
            Areas areas,
            Organisations organisations,
            CodeLists codeLists,
            CoordinationBodies coordinationBodies,
            CurrentViewer viewer,
            Context context) {
        this.areas = areas;
        this.organisations = organisations;
        this.codeLists = codeLists;
        this.coordinationBodies = coordinationBodies;
        this.viewer = viewer;
        this.context = context;
    }

    @Query
    @NonBlocking
    @Description(
            "The areas of a level of an edition, in the order of their codes. With under: those within the area of that code.")
    @Needs(category = Category.REFERENCE_ADMIN, verb = Verb.READ)
    public @Nullable AreaConnection areas(
            int edition,
            int level,
            @Nullable String under,
            @Nullable NearFilter near,
            @Nullable BoxFilter within,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return areas.page(
                viewer.get(),
                Inputs.of(
                        "edition", edition, "level", level, "under", under, "near", near, "within", within, "first",
                        first, "after", after, "last", last, "before", before));
    }

    @Query
    @NonBlocking
    @Description("The area of a code in an edition, of whatever level or of the given one.")
    @Needs(category = Category.REFERENCE_ADMIN, verb = Verb.READ)
    public @Nullable Area area(@NonNull String code, int edition, @Nullable Integer level) {
        return areas.find(viewer.get(), code, edition, level);
    }

    @Query
    @Blocking
    @Description("The areas and places that a text may mean, in all editions, the likeliest first."
            + " What follows a comma names an area around it: \"Konna, Mopti\".")
    @Needs(category = Category.REFERENCE_ADMIN, verb = Verb.READ)
    public Uni<List<@NonNull PlaceMatch>> resolvePlace(@NonNull String text, @Nullable Integer first) {
        return Uni.createFrom().item(areas.resolve(viewer.get(), text, first));
    }

    @Query
    @NonBlocking
    @Description("What codes of one edition are in another. A code without an edition identifies nothing:"
            + " most codes of 2015 name another cercle in 2021.")
    @Needs(category = Category.REFERENCE_ADMIN, verb = Verb.READ)
    public Uni<List<@NonNull PcodeTranslation>> translatePcodes(
            @NonNull List<@NonNull String> codes, int from, int to) {
        return Uni.createFrom().item(areas.translate(viewer.get(), codes, from, to));
    }

    @Query
    @Description("The organisations, in the order of their acronyms.")
    @Needs(category = Category.REFERENCE_ADMIN, verb = Verb.READ)
    public Uni<OrganisationConnection> organisations(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable OrganisationFilter filter) {
        return organisations.page(
                viewer.get(),
                Inputs.of("filter", filter, "first", first, "after", after, "last", last, "before", before),
                Asked.directly(context, "totalCount"));
    }

    @Query
    @Description("The codes of a list, in the list's own order.")
    @Needs(category = Category.REFERENCE_ADMIN, verb = Verb.READ)
    public Uni<List<@NonNull CodeItem>> codeList(@NonNull String list) {
        return codeLists.items(viewer.get(), list);
    }

    @Query
    @Description("The names of the code lists.")
    @Needs(category = Category.REFERENCE_ADMIN, verb = Verb.READ)
    public Uni<List<@NonNull String>> codeLists() {
        return codeLists.names(viewer.get());
    }

    @Query
    @Description("Clusters, working groups and committees, in the order of their codes.")
    @Needs(category = Category.REFERENCE_ADMIN, verb = Verb.READ)
    public Uni<CoordinationBodyConnection> coordinationBodies(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        return coordinationBodies.page(
                viewer.get(),
                Inputs.of("first", first, "after", after, "last", last, "before", before),
                Asked.directly(context, "totalCount"));
    }
}
