package org.jatigi.matching.cluster;

/** An answer of the ledger: what was asked would break what stands. Nothing was changed. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long because;

    Refused(String message, long because) {
        super(message, null, false, false); // an answer, not a fault: no stack trace
        this.because = because;
    }

    /** The sequence number of the event that stands against it; 0 when it is none. */
    public long because() {
        return because;
    }
}
