package org.jatigi.displacement;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jatigi.access.Category;
import org.jatigi.access.CurrentViewer;
import org.jatigi.access.Needs;
import org.jatigi.access.Verb;
import org.jatigi.dataset.Asked;
import org.jatigi.dataset.Inputs;
import org.jspecify.annotations.Nullable;

@GraphQLApi
public class RoundApi {

    private final AssessmentRounds rounds;
    private final CurrentViewer viewer;
    private final Context context;

    RoundApi(AssessmentRounds rounds, CurrentViewer viewer, Context context) {
        this.rounds = rounds;
        this.viewer = viewer;
        this.context = context;
    }

    @Query
    @Description("The rounds of data collection, the latest first.")
    @Needs(category = Category.RELEASE, verb = Verb.READ)
    public Uni<RoundConnection> assessmentRounds(
            @Nullable RoundFilter filter,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return rounds.page(
                viewer.get(),
                Inputs.of("filter", filter, "first", first, "after", after, "last", last, "before", before),
                Asked.directly(context, "totalCount"));
    }

    @Mutation
    @Description("Opens a round of data collection.")
    @Needs(category = Category.RELEASE, verb = Verb.CREATE)
    public Uni<RoundPayload> openRound(@NonNull RoundOpening input) {
        return rounds.open(viewer.get(), input).map(RoundPayload::new);
    }
}
