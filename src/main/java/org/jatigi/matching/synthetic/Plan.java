package org.jatigi.matching.synthetic;

/**
 * What to invent: so many persons with at least one record each, registered by so many agencies. The same plan gives the same bytes.
 *
 * @param seed any number; another seed gives another population
 * @param persons how many persons, at least 1
 * @param agencies how many agencies register them, from 2 to 5
 */
public record Plan(long seed, long persons, int agencies) {

    public static final int AGENCIES_MIN = 2;
    public static final int AGENCIES_MAX = 5;

    /** Four agencies give about two records a person. */
    public static final int AGENCIES_USUAL = 4;

    public Plan {
        if (persons < 1) {
            throw new IllegalArgumentException("persons must be at least 1, not " + persons);
        }
        if (agencies < AGENCIES_MIN || agencies > AGENCIES_MAX) {
            throw new IllegalArgumentException(
                    "agencies must be " + AGENCIES_MIN + " to " + AGENCIES_MAX + ", not " + agencies);
        }
    }

    public static Plan of(long seed, long persons) {
        return new Plan(seed, persons, AGENCIES_USUAL);
    }
}
