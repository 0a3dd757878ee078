package org.jatigi.reference;

/** What the assessment of an organisation's protection from sexual exploitation and abuse found. */
public enum PseaStatus {
    FULL,
    PARTIAL,
    NONE,
    SUSPENDED
}
