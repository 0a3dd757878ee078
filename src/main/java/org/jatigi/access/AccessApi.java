package org.jatigi.access;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jatigi.access.AccessExplanation.GateDecision;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** What every account may ask about itself: who it is, and what it may do, and why. */
@GraphQLApi
public class AccessApi {

    private final CurrentViewer viewer;
    private final AccessQuestions questions;

    AccessApi(CurrentViewer viewer, AccessQuestions questions) {
        this.viewer = viewer;
        this.questions = questions;
    }

    @Query
    @NonBlocking
    @Description("Who is asking, as the service sees it.")
    public Me me() {
        return questions.me(viewer.get());
    }

    @Query
    @NonBlocking
    @Description(
            "Why you may, or may not, do something with a category of data, or have a field, named \"Type.field\".")
    public AccessExplanation explainAccess(@Nullable String category, @Nullable String verb, @Nullable String field) {
        return questions.explain(viewer.get(), category, verb, field);
    }

    @NonNull
    @Description("Why, in a sentence; in your language where none is named.")
    public Uni<String> reason(@Source AccessExplanation explanation, @Nullable Language lang) {
        return sentence(explanation.says(), lang);
    }

    @NonNull
    @Description("Why, in a sentence; in your language where none is named.")
    public Uni<String> reason(@Source GateDecision gate, @Nullable Language lang) {
        return sentence(gate.says(), lang);
    }

    private Uni<String> sentence(Text says, @Nullable Language lang) {
        return Uni.createFrom().item(says.in(lang == null ? viewer.get().language() : lang));
    }
}
