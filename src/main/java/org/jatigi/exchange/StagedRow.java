package org.jatigi.exchange;

import io.vertx.core.json.JsonObject;

/**
 * A row as it was understood, waiting for a decision.
 *
 * @param row its number in the file
 * @param content what was understood, in the target's own words
 * @param state what can become of it
 */
public record StagedRow(int row, JsonObject content, State state) {

    /** What can become of a row. */
    public enum State {
        /** Will be written when the rows are accepted. */
        GOOD,
        /** Good, and says what is known already. */
        UNCHANGED,
        /** Will not be written: a finding of level ERROR says why. */
        HELD
    }

    public static StagedRow good(int row, JsonObject content) {
        return new StagedRow(row, content, State.GOOD);
    }

    public static StagedRow held(int row, JsonObject content) {
        return new StagedRow(row, content, State.HELD);
    }

    public boolean isHeld() {
        return state == State.HELD;
    }

    StagedRow unchanged() {
        return new StagedRow(row, content, State.UNCHANGED);
    }
}
