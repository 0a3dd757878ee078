package org.jatigi.api;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jatigi.access.Bearing;
import org.jatigi.access.Decision;
import org.jatigi.access.Viewer;
import org.jatigi.api.Rules.Need;
import org.jatigi.audit.Entry;
import org.jatigi.audit.Outcome;

/**
 * One operation under way: who asks, what was decided, and what of it belongs into the audit trail.
 *
 * <p>The fields of an operation are fetched side by side, so everything here may be used by several threads.
 */
final class Reading {

    private final Bearing bearing;
    private final Map<Need, Decision> decisions = new ConcurrentHashMap<>();
    private final Set<Entry> entries = ConcurrentHashMap.newKeySet();
    private volatile Viewer viewer;

    Reading(Viewer viewer, Bearing bearing) {
        this.viewer = viewer;
        this.bearing = bearing;
    }

    static Reading of(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().get(Reading.class);
    }

    Viewer viewer() {
        return viewer;
    }

    /** Asks again who the bearer is and what may be done now; refused where the token or Keycloak's answer is no longer good. */
    Uni<Viewer> renew() {
        return bearing.again().invoke(now -> {
            viewer = now;
            decisions.clear();
        });
    }

    /** Decides and notes for the trail what was refused, and what of a sensitive category was permitted. */
    Decision decide(Need need, DataFetchingEnvironment environment) {
        var decision = decisions.computeIfAbsent(need, asked -> viewer.decide(asked.category(), asked.verb()));
        if (!(decision instanceof Decision.Permit)) {
            note(need, environment, Outcome.REFUSE);
        } else if (need.isRead() && need.category().sensitivity().isAudited()) {
            note(need, environment, Outcome.PERMIT);
        }
        return decision;
    }

    /** Whether the guard let it pass; where it did not, its refusal is noted already. */
    boolean hasPermitted(Need need) {
        return decisions.get(need) instanceof Decision.Permit;
    }

    void note(Need need, DataFetchingEnvironment environment, Outcome outcome) {
        entries.add(new Entry(operation(environment), need.category(), null, outcome));
    }

    /** What has to be in the trail before the answer goes out; the next answer of a subscription starts anew. */
    List<Entry> drain() {
        var noted = List.copyOf(entries);
        entries.removeAll(noted);
        return noted;
    }

    /** The name of the root field, not its alias: an alias is the client's text and may hold anything. */
    private static String operation(DataFetchingEnvironment environment) {
        var step = environment.getExecutionStepInfo();
        while (step.hasParent() && step.getParent().hasParent()) {
            step = step.getParent();
        }
        return step.getFieldDefinition().getName();
    }
}
