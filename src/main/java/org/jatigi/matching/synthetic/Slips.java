package org.jatigi.matching.synthetic;

/** Slips of the finger on the French keyboard and of the pen. */
final class Slips {

    private static final String[] ROWS = {"azertyuiop", "qsdfghjklm", "wxcvbn"};

    private Slips() {}

    /** A word with one letter left out, doubled, exchanged with the next or replaced by the key beside it. The first letter is mostly right. */
    static String slip(String word, Dice dice) {
        if (word.length() < 3) {
            return word;
        }
        int place = dice.between(dice.chance(.1) ? 0 : 1, word.length() - 2);
        String before = word.substring(0, place);
        String after = word.substring(place + 1);
        char letter = word.charAt(place);
        return switch (dice.below(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 -> before + after.charAt(0) + letter + after.substring(1);
            default -> before + beside(letter, dice) + after;
        };
    }

    /** A number with one digit wrong or two exchanged. */
    static String slipInDigits(String digits, Dice dice) {
        int place = dice.between(1, digits.length() - 2);
        if (dice.chance(.5)) {
            return digits.substring(0, place)
                    + digits.charAt(place + 1)
                    + digits.charAt(place)
                    + digits.substring(place + 2);
        }
        return digits.substring(0, place) + (char) ('0' + dice.below(10)) + digits.substring(place + 1);
    }

    private static char beside(char letter, Dice dice) {
        for (String row : ROWS) {
            int at = row.indexOf(letter);
            if (at >= 0) {
                boolean right = at == 0 || (at < row.length() - 1 && dice.chance(.5));
                return row.charAt(right ? at + 1 : at - 1);
            }
        }
        return letter;
    }
}
