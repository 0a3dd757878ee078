package org.jatigi.matching.name;

/** How near two names are, the nearest first. */
public enum NameLevel {
    /** The same tokens in the same order, or the same letters with the blanks elsewhere. */
    SAME,
    /** The same tokens in another order, or all tokens of the shorter name, two at least, among those of the longer. */
    REORDERED,
    /** Every token has its like, and the furthest of them is a variant of the same name: Mahamadou and Mohamed. */
    VARIANT,
    /** Every token has its like, and the furthest of them sounds alike to a French ear: Koulibali and Coulibaly. */
    SAME_KEY,
    /** Jaro-Winkler similarity of .92 at least. */
    CLOSE,
    /** Jaro-Winkler similarity of .86 at least, or one token that stands in a name of several. */
    NEAR,
    /** Jaro-Winkler similarity of .75 at least. */
    FAR_OFF,
    DIFFERENT;

    /** The level of a Jaro-Winkler similarity alone: {@link #CLOSE} at best. */
    static NameLevel of(double similarity) {
        if (similarity >= NameParameters.CLOSE_MIN) {
            return CLOSE;
        }
        if (similarity >= NameParameters.NEAR_MIN) {
            return NEAR;
        }
        return similarity >= NameParameters.FAR_OFF_MIN ? FAR_OFF : DIFFERENT;
    }

    NameLevel nearer(NameLevel other) {
        return compareTo(other) <= 0 ? this : other;
    }

    NameLevel further(NameLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
