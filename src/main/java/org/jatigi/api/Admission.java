package org.jatigi.api;

import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * The gate before any execution: a request is found good, measured, priced and paid for, or refused. Whatever runs it afterwards, a
 * plan or graphql-java, nothing of it has run before.
 */
final class Admission {

    private final Documents documents;
    private final Budgets budgets;
    private final Meters meters;
    private final long costMax;

    Admission(GraphQLSchema schema, Settings settings, Meters meters) {
        this.documents = new Documents(schema);
        this.budgets = new Budgets(settings.requestsPerMinute(), settings.costPerMinute(), settings.costMax());
        this.meters = meters;
        this.costMax = settings.costMax();
    }

    /** The documents, for graphql-java. */
    Documents documents() {
        return documents;
    }

    /** Whether the request would run a query, a mutation or a subscription; empty where its document is not good. */
    Optional<Operation> operation(GraphqlRequest request) {
        try {
            return Optional.ofNullable(documents.of(request.query()).operation(request.operationName()))
                    .map(priced -> priced.definition().getOperation());
        } catch (Limit.Exceeded | Refusal.Invalid refusedLater) {
            return Optional.empty();
        }
    }

    /** What the request would cost; 0 where its document is not good. */
    long cost(GraphqlRequest request) {
        try {
            var priced = documents.of(request.query()).operation(request.operationName());
            return priced == null ? 0 : priced.cost().of(request.variables());
        } catch (Limit.Exceeded | Refusal.Invalid refusedLater) {
            return 0;
        }
    }

    /**
     * Lets the request in. A document that is not valid is let in too: what is wrong with it is its answer.
     *
     * @throws Refusal.RateLimited where the client has to wait; {@link Refused} where the request cannot be executed at all
     */
    Admitted admit(GraphqlRequest request, Viewer viewer) {
        try {
            budgets.request(viewer);
            var document = measured(request);
            var priced = document.operation(request.operationName());
            if (priced == null) {
                return new Admitted(document, null, 0, null);
            }
            long cost = priced.cost().of(request.variables());
            mustBeWithin(cost);
            return new Admitted(
                    document, priced.definition().getOperation(), cost, report(cost, budgets.spend(viewer, cost)));
        } catch (Refusal.RateLimited refused) {
            meters.refused("rate");
            throw refused;
        }
    }

    /** Refuses what costs more than one request may. */
    void mustBeWithin(long cost) {
        if (cost <= costMax) {
            return;
        }
        meters.refused("cost");
        throw new Refused(new Refusal.TooCostly(
                new Text(
                        "Cette requête coûterait %d ; la limite est %d. Demandez moins de niveaux ou des pages plus petites."
                                .formatted(cost, costMax),
                        "This request would cost %d; the limit is %d. Ask for fewer levels or smaller pages."
                                .formatted(cost, costMax)),
                cost,
                costMax));
    }

    private Documents.Prepared measured(GraphqlRequest request) {
        try {
            VariableShape.check(request.variables());
            return documents.of(request.query());
        } catch (Limit.Exceeded exceeded) {
            meters.refused(exceeded.limit().name().toLowerCase(Locale.ROOT));
            throw new Refused(exceeded.refusal());
        } catch (Refusal.Invalid invalid) {
            throw new Refused(invalid);
        }
    }

    private Map<String, Object> report(long cost, Budgets.@Nullable Budget budget) {
        var report = new LinkedHashMap<String, Object>();
        report.put("requested", cost);
        report.put("limit", costMax);
        report.put("budget", budget == null ? null : budget.asMap());
        return report;
    }

    /**
     * A request that may run.
     *
     * @param document its document, which may have errors
     * @param kind what it runs, null where it runs nothing
     * @param cost what it was priced at
     * @param report what its answer tells about that, null where it runs nothing
     */
    record Admitted(
            Documents.Prepared document,
            @Nullable Operation kind,
            long cost,
            @Nullable Map<String, Object> report) {}

    /** That a well-formed request cannot be executed; an answer of its own, as a document that is not valid has one. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.code(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
