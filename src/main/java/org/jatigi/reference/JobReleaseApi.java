package org.jatigi.reference;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jatigi.access.CurrentViewer;
import org.jatigi.exchange.Job;

/** Adds to a job the release that came of it. */
@GraphQLApi
public class JobReleaseApi {

    private final Releases releases;
    private final CurrentViewer viewer;

    JobReleaseApi(Releases releases, CurrentViewer viewer) {
        this.releases = releases;
        this.viewer = viewer;
    }

    @Description("The release that came of it, once somebody has decided.")
    public Uni<ReleaseView> release(@Source Job job) {
        return job.releaseId() == null ? Uni.createFrom().nullItem() : releases.find(viewer.get(), job.releaseId());
    }
}
