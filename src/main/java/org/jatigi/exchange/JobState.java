package org.jatigi.exchange;

import org.eclipse.microprofile.graphql.Description;

/** Where a job stands. */
@Description(
        "Where a job stands. STAGED waits for decideImport; READY has a file to fetch; UNCHANGED, REFUSED and FAILED left nothing behind.")
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
    /** The file of an export is there to be fetched. */
    READY,
    /** The file cannot be what it should be, and the findings say why; or the export has more rows than a file may have. */
    REFUSED,
    /** Something broke on our side. */
    FAILED
}
