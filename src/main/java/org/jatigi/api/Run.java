package org.jatigi.api;

import graphql.execution.CoercedVariables;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Statement;
import org.jatigi.persistence.Rows;
import org.jatigi.persistence.RowsByKey;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** One run of a plan: who asks, with which variables; what was fetched so far, and which errors the answer has to name. */
final class Run {

    private static final int DEPTH_USUAL = 16;

    private final Viewer viewer;
    private final Rows rows;
    private final CoercedVariables variables;
    private final @Nullable Object[] fetched;
    private final List<Map<String, Object>> errors = new ArrayList<>();
    private @Nullable String[] keys = new @Nullable String[DEPTH_USUAL];
    private int[] indexes = new int[DEPTH_USUAL];
    private int depth;

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

    /** The same for the rows of some keys, each row's first value being its key. */
    Uni<RowsByKey> askByKey(Statement statement) {
        var keys = statement.keys();
        return rows.askByKey(viewer, statement.text(), statement.values(), keys.place(), keys.rowsOfEach());
    }

    /** What the load of that slot has left for the writer. */
    @Nullable
    Object fetched(int slot) {
        return fetched[slot];
    }

    void fetched(int slot, @Nullable Object what) {
        fetched[slot] = what;
    }

    /** Goes down to a field while writing. */
    void down(String key) {
        step();
        keys[depth - 1] = key;
    }

    /** Goes down to a record of a list. */
    void down(int index) {
        step();
        keys[depth - 1] = null;
        indexes[depth - 1] = index;
    }

    void up() {
        depth--;
    }

    private void step() {
        if (depth == indexes.length) {
            keys = Arrays.copyOf(keys, 2 * depth);
            indexes = Arrays.copyOf(indexes, 2 * depth);
        }
        depth++;
    }

    private List<Object> path() {
        var steps = new ArrayList<Object>(depth);
        for (int i = 0; i < depth; i++) {
            var key = keys[i];
            steps.add(key == null ? (Object) indexes[i] : key);
        }
        return steps;
    }

    /** Notes the error of the place where the writer is. */
    void fail(Throwable failure, Place place) {
        var refusal = Errors.refusal(failure);
        errors.add(Errors.at(refusal, place.locations(), path(), viewer.language()));
    }

    void fail(Refusal refusal, Place place) {
        errors.add(Errors.at(refusal, place.locations(), path(), viewer.language()));
    }

    List<Map<String, Object>> errors() {
        return errors;
    }
}
