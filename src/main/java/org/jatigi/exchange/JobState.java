package org.jatigi.exchange;

import org.eclipse.microprofile.graphql.Description;

/** Where a job stands. */
@Description("Where a job stands. STAGED waits for decideImport; UNCHANGED, REFUSED and FAILED left nothing behind.")
public enum JobState {
    /** Received, waiting for its turn. */
    QUEUED,
    /** Being read and checked. */
    RUNNING,
    /** Read; somebody has to decide. */
    STAGED,
    /** The good rows were written. */
    ACCEPTED,
    /** Somebody decided against it. */
    DISCARDED,
    /** The file says nothing that is not known already. */
    UNCHANGED,
    /** The file cannot be what it should be; the findings say why. */
    REFUSED,
    /** Something broke on our side. */
    FAILED
}
