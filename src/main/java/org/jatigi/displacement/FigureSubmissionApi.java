package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.CurrentViewer;
import org.jatigi.access.Needs;
import org.jatigi.access.Verb;

@GraphQLApi
public class FigureSubmissionApi {

    private final FigureSubmissions submissions;
    private final CurrentViewer viewer;

    FigureSubmissionApi(FigureSubmissions submissions, CurrentViewer viewer) {
        this.submissions = submissions;
        this.viewer = viewer;
    }

    @Mutation
    @Description(
            "Submits figures as a draft release of the viewer's organisation; needs the purpose displacement. Nothing is published by it.")
    @Needs(category = Category.RELEASE, verb = Verb.CREATE)
    public Uni<FigureSubmissionPayload> submitFigures(@NonNull FigureSubmission input) {
        return submissions.submit(viewer.get(), input).map(FigureSubmissionPayload::new);
    }
}
