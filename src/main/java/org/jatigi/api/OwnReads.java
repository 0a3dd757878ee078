package org.jatigi.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jatigi.access.AccessExplanation;
import org.jatigi.access.AccessExplanation.GateDecision;
import org.jatigi.access.AccessQuestions;
import org.jatigi.access.Me;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Reads;
import org.jatigi.dataset.Shape;
import org.jatigi.dataset.UseCase;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Text;

/** What every account may ask about itself. */
@ApplicationScoped
class OwnReads implements Reads {

    private static final Shape<Me> ME = Shape.<Me>of("Me")
            .value("account", Me::account)
            .one(
                    "organisation",
                    Me::organisation,
                    Shape.<Me.OwnOrganisation>of("OwnOrganisation").value("acronym", Me.OwnOrganisation::acronym))
            .value("roles", Me::roles)
            .value("purposes", Me::purposes)
            .many(
                    "areaScope",
                    Me::areaScope,
                    Shape.<Me.OwnArea>of("OwnArea")
                            .value("code", Me.OwnArea::code)
                            .value("name", Me.OwnArea::name))
            .value("assuranceLevel", Me::assuranceLevel)
            .one(
                    "fitness",
                    Me::fitness,
                    Shape.<Me.Fitness>of("Fitness")
                            .value("fit", Me.Fitness::fit)
                            .value("reasons", Me.Fitness::reasons));

    private static final Shape<AccessExplanation> EXPLANATION = Shape.<AccessExplanation>of("AccessExplanation")
            .value("category", AccessExplanation::category)
            .value("verb", AccessExplanation::verb)
            .value("decision", AccessExplanation::decision)
            .many(
                    "gates",
                    AccessExplanation::gates,
                    Shape.<GateDecision>of("GateDecision")
                            .value("gate", GateDecision::gate)
                            .value("decision", GateDecision::decision)
                            .value("reason", (gate, viewer, given) -> sentence(gate.says(), viewer, given)))
            .value("reason", (explanation, viewer, given) -> sentence(explanation.says(), viewer, given));

    private final AccessQuestions questions;

    OwnReads(AccessQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<UseCase<?>> useCases() {
        return List.of(
                UseCase.one("me", (viewer, given) -> Uni.createFrom().item(questions.me(viewer)), ME),
                UseCase.one(
                        "explainAccess",
                        (viewer, given) -> Uni.createFrom()
                                .item(questions.explain(
                                        viewer, given.text("category"), given.text("verb"), given.text("field"))),
                        EXPLANATION));
    }

    private static String sentence(Text says, Viewer viewer, Arguments given) {
        var asked = given.word("lang", Language.class);
        return says.in(asked == null ? viewer.language() : asked);
    }
}
