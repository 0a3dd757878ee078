package org.jatigi.matching.blocking;

/** Which form of a value a part of a blocking rule looks at. */
public enum Form {
    /** The whole value. */
    VALUE,
    /** A name as it sounds, or the name whose variant it is. */
    KEY,
    /** The first letters or digits of a value. */
    START,
    /** The first letters of a name as it sounds. */
    KEY_START,
    /** The first of several names as it sounds. */
    FIRST_KEY,
    /** The region, cercle or commune that a place lies in. */
    WITHIN,
    /** The year of a date. */
    YEAR,
    /** A date of which the day is known; those of which only the year is known make large blocks. */
    DAY,
    /** Two names as they sound, whichever of them stands first. */
    EITHER_WAY
}
