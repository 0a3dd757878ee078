package org.jatigi.api;

import graphql.execution.CoercedVariables;
import graphql.language.VariableDefinition;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Entry;
import org.jatigi.persistence.Rows;

/**
 * A query that is ready to run, for one set of permissions: which statements it takes, and how their rows become JSON.
 *
 * @param trail what has to be in the audit trail before an answer goes out
 * @param variables as the document declares them
 * @param length how long the last answer was, in bytes; the next one is not much longer
 */
record Plan(Fields<Run> roots, int slots, List<Entry> trail, List<VariableDefinition> variables, AtomicInteger length) {

    Plan(Fields<Run> roots, int slots, List<Entry> trail, List<VariableDefinition> variables) {
        this(roots, slots, trail, variables, new AtomicInteger());
    }

    /** Fetches everything and writes it; only what is the matter with a single field becomes an error there. */
    Uni<Written> run(Viewer viewer, Rows rows, CoercedVariables given) {
        var run = new Run(viewer, rows, given, slots);
        return roots.load(run, List.of(run)).map(done -> {
            var data = JsonText.bytes(length.get(), out -> roots.write(run, run, out));
            length.set(data.length());
            return new Written(data, run.errors());
        });
    }

    /** What a run gave: the data as JSON, and the errors of single fields. */
    record Written(Buffer data, List<Map<String, Object>> errors) {}
}
