package org.jatigi.access;

/** How much harm it does when data gets into the wrong hands. */
public enum Sensitivity {
    LOW,
    MODERATE,
    HIGH,
    SEVERE;

    /** Whether each read leaves a record in the audit trail before the answer goes out. */
    public boolean isAudited() {
        return this == HIGH || this == SEVERE;
    }
}
