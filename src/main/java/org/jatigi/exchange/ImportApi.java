package org.jatigi.exchange;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
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
import org.jatigi.dataset.Inputs;
import org.jspecify.annotations.Nullable;

/** Imports as clients see them. The file itself comes by {@code POST /imports}. */
@GraphQLApi
public class ImportApi {

    private final Imports imports;
    private final JobFeed feed;
    private final CurrentViewer viewer;
    private final Context context;

    ImportApi(Imports imports, JobFeed feed, CurrentViewer viewer, Context context) {
        this.imports = imports;
        this.feed = feed;
        this.viewer = viewer;
        this.context = context;
    }

    @Query
    @Description("A job of the viewer's: how far it is, what was found, what came of it.")
    @Needs(category = Category.JOB, verb = Verb.READ)
    public Uni<Job> job(@Id @NonNull String id) {
        return imports.find(viewer.get(), id);
    }

    @Query
    @Description("The viewer's jobs, the newest first.")
    @Needs(category = Category.JOB, verb = Verb.READ)
    public Uni<JobConnection> jobs(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        return imports.list(
                viewer.get(),
                Inputs.of("first", first, "after", after, "last", last, "before", before),
                Asked.directly(context, "totalCount"));
    }

    @Subscription
    @Description(
            "How a job of the viewer's comes along, or all of them where none is named. With after, what happened after that sequence comes first.")
    @Needs(category = Category.JOB, verb = Verb.SUBSCRIBE)
    public Multi<JobProgress> jobProgress(@Id @Nullable String id, @Nullable Long after) {
        return feed.follow(viewer.bearing(), id, after);
    }

    @Mutation
    @Description("Decides what becomes of a staged file. Nothing of it counts before.")
    @Needs(category = Category.JOB, verb = Verb.READ)
    public Uni<DecideImportPayload> decideImport(@NonNull DecideImportInput input) {
        return imports.decide(viewer.get(), input.job(), input.decision()).map(DecideImportPayload::new);
    }

    @Description("What was found in the file: the errors first, then by row.")
    public Uni<FindingConnection> findings(
            @Source Job job,
            Finding.@Nullable Level level,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        return imports.findings(
                viewer.get(),
                job,
                Inputs.of("level", level, "first", first, "after", after, "last", last, "before", before),
                Asked.directly(context, "totalCount"));
    }
}
