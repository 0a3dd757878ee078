package org.jatigi.access;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.vocabulary.Text;

/** Why the viewer may, or may not, do something with a category of data. */
@Description("Why you may, or may not, do something with a category of data.")
public record AccessExplanation(
        @NonNull @Description("The category that was asked about.")
        String category,

        @NonNull @Description("The verb that was asked about.")
        String verb,

        @NonNull @Description("What comes of it.") AccessDecision decision,
        @NonNull @Description("What each gate says.") List<@NonNull GateDecision> gates,
        @Ignore Text says) {

    /** What comes of a question. */
    public enum AccessDecision {
        PERMIT,
        REFUSE,
        PURPOSE_REQUIRED
    }

    /** The gates that data passes on its way out. */
    public enum Gate {
        /** Keycloak: which roles may do what with which category. */
        KEYCLOAK,
        /** Keycloak: for which purpose. */
        PURPOSE,
        /** The service: which rows, by organisation and area. */
        SERVICE,
        /** PostgreSQL: the same again. */
        ROW_SECURITY
    }

    /** What one gate says. */
    @Description("What one gate says.")
    public record GateDecision(
            @NonNull @Description("The gate.") Gate gate,
            @NonNull @Description("Its answer.") AccessDecision decision,
            @Ignore Text says) {}
}
