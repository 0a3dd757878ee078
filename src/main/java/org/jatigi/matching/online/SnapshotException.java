package org.jatigi.matching.online;

import java.io.IOException;

/** A snapshot cannot be restored: it is damaged, or belongs to another model. The message says which and tells nothing about a person. */
public final class SnapshotException extends IOException {

    private static final long serialVersionUID = 1;

    SnapshotException(String message) {
        super(message);
    }

    SnapshotException(String message, Throwable cause) {
        super(message, cause);
    }
}
