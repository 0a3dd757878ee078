package org.jatigi.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of calling an address.
 *
 * @param problem why the delivery was not taken, null where it was
 * @param status the status of the answer, null where there was none
 */
record Attempt(@Nullable WebhookProblem problem, @Nullable Integer status) {

    private static final int OK = 200;
    private static final int REDIRECT = 300;

    static Attempt answered(int status) {
        return new Attempt(status >= OK && status < REDIRECT ? null : WebhookProblem.STATUS, status);
    }

    static Attempt failed(WebhookProblem problem) {
        return new Attempt(problem, null);
    }

    boolean isTaken() {
        return problem == null;
    }
}
