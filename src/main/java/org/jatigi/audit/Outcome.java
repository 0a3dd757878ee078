package org.jatigi.audit;

/** What came of a request. */
public enum Outcome {
    PERMIT,
    REFUSE,
    CONCEAL,
    SUPPRESS
}
