package org.jatigi.matching.synthetic;

/**
 * An agency that registers households, by what it is after. The shares are assumptions: how many of the displaced it meets, and how many of
 * its interviews note a telephone, the father's name and documents.
 */
enum Agency {
    /** Registers everybody who fled, in full. */
    REGISTRATION("A", .55, .85, .92, .3),
    /** Gives food. */
    FOOD("B", .45, .8, .75, .08),
    /** Pays by telephone, so it needs a number and papers. */
    CASH("C", .3, .96, .7, .5),
    /** Counts who came and who left. */
    TRACKING("D", .4, .65, .7, .02),
    /** Looks after cases. */
    PROTECTION("E", .15, .7, .8, .15);

    /** An agency works in so many cercles; the first works everywhere. */
    private static final double WORKS_IN = .75;

    private final String letter;
    private final double meets;
    final double asksPhone;
    final double asksFather;
    final double asksDocument;

    Agency(String letter, double meets, double asksPhone, double asksFather, double asksDocument) {
        this.letter = letter;
        this.meets = meets;
        this.asksPhone = asksPhone;
        this.asksFather = asksFather;
        this.asksDocument = asksDocument;
    }

    /** What stands in the column of the source. */
    String source() {
        return SyntheticRegisters.MARK + letter;
    }

    /** The chance that it meets a household in a cercle. */
    double meets(String cercle) {
        boolean works = this == REGISTRATION || new Dice(inCercle(cercle)).chance(WORKS_IN);
        return works ? meets : 0;
    }

    /** A number for the agency in a cercle, to seed what is particular to it. */
    long inCercle(String cercle) {
        return Dice.mix(letter.charAt(0), cercle.hashCode());
    }
}
