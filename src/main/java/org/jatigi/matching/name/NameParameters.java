package org.jatigi.matching.name;

/** The constants of this package, and where each is from. */
final class NameParameters {

    /**
     * Longest normal form in characters. The longest full name in the public name lists we tried has 31; one machine word of 64 bits holds a
     * mark for each letter, which is what makes {@link JaroWinkler} and {@link Edits} quick.
     */
    static final int LENGTH_MAX = 64;

    /**
     * How much of a raw value is looked at, in characters: enough for a name of {@link #LENGTH_MAX} letters in which every letter carries
     * three marks, and a bound for values that are no names.
     */
    static final int RAW_MAX = 4 * LENGTH_MAX;

    /** Tokens of a name that are compared; the seventh and later ones are not. Six make at most 720 assignments. */
    static final int TOKENS_MAX = 6;

    /** Weight of each letter of the common prefix: Winkler 1990. */
    static final double PREFIX_WEIGHT = .1;

    /** Letters of the common prefix that count: Winkler 1990. */
    static final int PREFIX_MAX = 4;

    /** The prefix counts above this similarity only: Winkler's own program strcmp95 (US Census Bureau). */
    static final double BOOST_ABOVE = .7;

    /**
     * Jaro-Winkler similarity of a close name. The level that Splink's name comparison calls close; on 624 pairs of West African variants it
     * alone finds 27 in 100, which is why variants and keys are levels of their own.
     */
    static final double CLOSE_MIN = .92;

    /** Jaro-Winkler similarity of a near name: one letter in seven differs. */
    static final double NEAR_MIN = .86;

    /** Jaro-Winkler similarity below which two names have nothing to do with each other. */
    static final double FAR_OFF_MIN = .75;

    /** A key this short says too little to agree on. */
    static final int KEY_LENGTH_MIN = 2;

    private NameParameters() {}
}
