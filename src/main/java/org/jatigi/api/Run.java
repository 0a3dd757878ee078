package org.jatigi.api;

import graphql.execution.CoercedVariables;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Statement;
import org.jatigi.persistence.Rows;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** One run of a plan: who asks, with which variables; what was fetched so far, and which errors the answer has to name. */
final class Run {

    private final Viewer viewer;
    private final Rows rows;
    private final CoercedVariables variables;
    private final @Nullable Object[] fetched;
    private final List<Map<String, Object>> errors = new ArrayList<>();
    private final Deque<Object> path = new ArrayDeque<>();

    Run(Viewer viewer, Rows rows, CoercedVariables variables, int slots) {
        this.viewer = viewer;
        this.rows = rows;
        this.variables = variables;
        this.fetched = new @Nullable Object[slots];
    }

    Viewer viewer() {
        return viewer;
    }

    CoercedVariables variables() {
        return variables;
    }

    Uni<RowSet<Row>> ask(Statement statement) {
        return rows.ask(viewer, statement.text(), statement.values());
    }

    /** What the load of that slot has left for the writer. */
    @Nullable
    Object fetched(int slot) {
        return fetched[slot];
    }

    void fetched(int slot, @Nullable Object what) {
        fetched[slot] = what;
    }

    /** Goes a step down while writing: a response key or the index in a list. */
    void down(Object step) {
        path.addLast(step);
    }

    void up() {
        path.removeLast();
    }

    /** Notes the error of the place where the writer is. */
    void fail(Throwable failure, Place place) {
        var refusal = Errors.refusal(failure);
        errors.add(Errors.at(refusal, place.locations(), List.copyOf(path), viewer.language()));
    }

    void fail(Refusal refusal, Place place) {
        errors.add(Errors.at(refusal, place.locations(), List.copyOf(path), viewer.language()));
    }

    List<Map<String, Object>> errors() {
        return errors;
    }
}
