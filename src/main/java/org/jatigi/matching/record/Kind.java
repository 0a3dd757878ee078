package org.jatigi.matching.record;

/** What sort of value a field holds: it decides how values are written in normal form and at which levels two of them agree. */
public enum Kind {
    /** A name of a person: agrees by variants, by sound and by likeness, in either order of its parts. */
    NAME,
    /** A date, whole or only a year or month. 1 January and 31 December count as years. */
    DATE,
    /** One of few values that agree or do not: sex, occupation, birth place by name. */
    CODE,
    /** A number that is typed rather than counted: postcode, social security number. Agrees up to slips of a digit. */
    DIGITS,
    /** A telephone number, with or without the country's prefix. */
    PHONE,
    /** A place, as a p-code whose beginning names the place it lies in, as a path {@code region/cercle/commune}, or by name. */
    PLACE,
    /** A document as {@code type:number}. */
    DOCUMENT,
    /** Any other words: a street, an e-mail address. */
    TEXT,
    /** A quantity: age, members of the household. */
    NUMBER
}
