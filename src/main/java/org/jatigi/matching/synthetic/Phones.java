package org.jatigi.matching.synthetic;

/**
 * Telephone numbers. They have eight digits as in Mali and begin with 1 or 3, where mobile numbers of Mali begin with 5 to 9, so that none of
 * them rings.
 *
 * <p>Every compound has sixteen: two cards and a second telephone for each of five households, and one for everybody. A number is given
 * again only after 1.25 million compounds.
 */
final class Phones {

    static final int CARDS_OF_HOUSEHOLD = 2;
    private static final long PER_HOUSEHOLD = 3;
    private static final long PER_COMPOUND = 16;
    private static final long NUMBERS = 20_000_000;

    /** Spreads neighbours over the range; shares no factor with it, so no two places get one number. */
    private static final long SPREAD = 7_919_483;

    private Phones() {}

    /** The number on the head's card; cards are changed and changed back. */
    static String ofHead(long compound, int household, int card) {
        return number(compound * PER_COMPOUND + household * PER_HOUSEHOLD + card % CARDS_OF_HOUSEHOLD);
    }

    /** The second telephone of a household. */
    static String ofWife(long compound, int household) {
        return number(compound * PER_COMPOUND + household * PER_HOUSEHOLD + CARDS_OF_HOUSEHOLD);
    }

    /** The telephone that the households of a compound share. */
    static String ofCompound(long compound) {
        return number(compound * PER_COMPOUND + PER_COMPOUND - 1);
    }

    /** The number of whoever speaks for the displaced of a place, given for many who have none. */
    static String ofSpeaker(Commune place, int speaker) {
        return number(Dice.mix(place.code().hashCode(), speaker) >>> 1);
    }

    private static String number(long place) {
        long number = place % NUMBERS * SPREAD % NUMBERS;
        long half = NUMBERS / 2;
        return number < half
                ? Long.toString(half + number)
                : "3" + Long.toString(number).substring(1);
    }
}
