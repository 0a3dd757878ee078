package org.jatigi.matching.synthetic;

/**
 * Identity documents, as type:number. The numbers begin with 0, which no number of a Malian document does, so that none belongs to anybody.
 */
final class Documents {

    /** NINA is the national identification number, CIV the old identity card, ELEC the voter's card, the rest are birth certificates. */
    private static final String[] TYPES = {"NINA", "CIV", "ELEC", "ACTE"};

    private static final double[] SHARES = {.55, .15, .1};
    private static final int DIGITS = 12;

    private Documents() {}

    static String invent(Dice dice) {
        StringBuilder document = new StringBuilder(TYPES[dice.among(SHARES)]).append(":0");
        for (int digit = 0; digit < DIGITS; digit++) {
            document.append((char) ('0' + dice.below(10)));
        }
        return document.toString();
    }
}
