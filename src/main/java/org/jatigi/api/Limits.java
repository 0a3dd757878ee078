package org.jatigi.api;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.Instrumentation;
import java.util.List;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** What one operation may cost: how deep it goes, and how many values it can ask for, pages multiplied with what is below them. */
final class Limits {

    /** The introspection query of common tools is 13 deep, the deepest of our stored operations 7. */
    private static final int DEPTH_MAX = 20;

    /** A page of 500 with 40 values in each row is 20,000; the introspection query of common tools is below 1,000. */
    private static final int COST_MAX = 50_000;

    private Limits() {}

    static List<Instrumentation> all() {
        return List.of(new Depth(), new Cost());
    }

    private static Refusal tooCostly(int cost, int limit) {
        return new Refusal.TooCostly(
                new Text(
                        "Cette requête coûterait %d ; la limite est %d. Demandez moins de niveaux ou des pages plus petites."
                                .formatted(cost, limit),
                        "This request would cost %d; the limit is %d. Ask for fewer levels or smaller pages."
                                .formatted(cost, limit)),
                cost,
                limit);
    }

    private static int cost(FieldComplexityEnvironment field, int below) {
        long rows = field.getArguments().get("first") instanceof Integer first && first > 0 ? first : 1;
        return (int) Math.min(Integer.MAX_VALUE / 4, 1 + rows * below);
    }

    private static final class Depth extends MaxQueryDepthInstrumentation {

        Depth() {
            super(DEPTH_MAX);
        }

        @Override
        protected AbortExecutionException mkAbortException(int depth, int maxDepth) {
            return new AbortExecutionException(tooCostly(depth, maxDepth));
        }
    }

    private static final class Cost extends MaxQueryComplexityInstrumentation {

        Cost() {
            super(COST_MAX, Limits::cost);
        }

        @Override
        protected AbortExecutionException mkAbortException(int totalComplexity, int maxComplexity) {
            return new AbortExecutionException(tooCostly(totalComplexity, maxComplexity));
        }
    }
}
