package org.jatigi.exchange;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jatigi.access.Category;
import org.jatigi.access.CurrentViewer;
import org.jatigi.access.Needs;
import org.jatigi.access.Verb;

/** Long exports as clients ask for them. Short ones come by {@code GET /exports/…}. */
@GraphQLApi
public class ExportApi {

    private final ExportJobs jobs;
    private final CurrentViewer viewer;

    ExportApi(ExportJobs jobs, CurrentViewer viewer) {
        this.jobs = jobs;
        this.viewer = viewer;
    }

    @Mutation
    @Description(
            "Makes a file of a list, with its manifest. The job says how far it is, and where the file is when it is READY.")
    @Needs(category = Category.JOB, verb = Verb.READ)
    public Uni<RequestExportPayload> requestExport(@NonNull RequestExportInput input) {
        return jobs.request(viewer.get(), input.request()).map(RequestExportPayload::new);
    }

    @Name("export")
    @Description("The file of an export, while it can be fetched.")
    public Uni<List<ExportFile>> export(@Source List<Job> of) {
        return jobs.files(viewer.get(), of);
    }
}
