package org.jatigi.access;

import java.util.List;
import java.util.Optional;
import org.jatigi.access.AccessExplanation.AccessDecision;
import org.jatigi.access.AccessExplanation.Gate;
import org.jatigi.access.AccessExplanation.GateDecision;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** Explains a decision: the same one that the field guard takes, with each gate's part in it. */
final class Explanations {

    private Explanations() {}

    static AccessExplanation of(Viewer viewer, FieldCategories.Needed needed) {
        var category = needed.category();
        var verb = needed.verb();
        var decision = viewer.decide(category, verb);
        var reach = reach(viewer, category, verb);
        return new AccessExplanation(
                category.resource(),
                verb.scope(),
                word(decision),
                gates(viewer, category, decision, reach),
                reason(decision, category, verb, reach));
    }

    private static List<GateDecision> gates(
            Viewer viewer, Category category, Decision decision, Optional<Reach> reach) {
        boolean permitted = decision instanceof Decision.Permit;
        boolean missing = decision instanceof Decision.AskPurpose;
        var purpose =
                purposeFits(viewer, category) || permitted ? AccessDecision.PERMIT : AccessDecision.PURPOSE_REQUIRED;
        var rows = permitted ? AccessDecision.PERMIT : AccessDecision.REFUSE;
        var says = Reasons.reach(reach);
        return List.of(
                new GateDecision(Gate.KEYCLOAK, missing ? AccessDecision.PURPOSE_REQUIRED : rows, says(decision)),
                new GateDecision(Gate.PURPOSE, purpose, Reasons.purposes(category)),
                new GateDecision(Gate.SERVICE, rows, says),
                new GateDecision(Gate.ROW_SECURITY, rows, says));
    }

    private static boolean purposeFits(Viewer viewer, Category category) {
        return category.purposes().isEmpty()
                || (viewer.purpose() != null && category.purposes().contains(viewer.purpose()));
    }

    private static Text reason(Decision decision, Category category, Verb verb, Optional<Reach> reach) {
        if (!(decision instanceof Decision.Permit)) {
            return says(decision);
        }
        var granted = Reasons.granted(category, verb);
        var far = Reasons.reach(reach);
        return new Text(granted.fr() + " " + far.fr(), granted.en() + " " + far.en());
    }

    private static Text says(Decision decision) {
        return switch (decision) {
            case Decision.Permit() -> Reasons.open();
            case Decision.Refuse(var reason) -> reason;
            case Decision.AskPurpose(var reason, var purposes) -> reason;
            case Decision.Conceal(var kind, var id) -> new Refusal.NotFound(kind, id).says();
        };
    }

    private static AccessDecision word(Decision decision) {
        return switch (decision) {
            case Decision.Permit() -> AccessDecision.PERMIT;
            case Decision.Refuse(var reason) -> AccessDecision.REFUSE;
            case Decision.AskPurpose(var reason, var purposes) -> AccessDecision.PURPOSE_REQUIRED;
            case Decision.Conceal(var kind, var id) -> AccessDecision.REFUSE;
        };
    }

    private static Optional<Reach> reach(Viewer viewer, Category category, Verb verb) {
        return switch (verb) {
            case READ, EXPORT, SUBSCRIBE -> viewer.permissions().reading(category);
            case CREATE, UPDATE, DELETE -> viewer.permissions().writing(category);
            case REVIEW, VALIDATE, PUBLISH -> viewer.permissions().writing(category);
        };
    }
}
