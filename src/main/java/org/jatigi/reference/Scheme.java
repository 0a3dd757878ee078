package org.jatigi.reference;

/** Whose code it is. */
public enum Scheme {
    /** OCHA's p-codes. */
    COD,
    /** The code of the law, where there is no p-code, as in 2023. */
    LAW
}
