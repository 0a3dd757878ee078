package org.jatigi.matching.explain;

/** The languages that explanations are written in. */
public enum Language {
    ENGLISH,
    FRENCH
}
