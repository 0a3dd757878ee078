package org.jatigi.matching.synthetic;

/** How a telephone number of eight digits is written. */
final class PhoneStyles {

    static final int COUNT = 5;

    private PhoneStyles() {}

    static String write(String digits, int style) {
        return switch (style) {
            case 0 -> "+223 " + pairs(digits, " ");
            case 1 -> pairs(digits, " ");
            case 2 -> "00223" + digits;
            case 3 -> pairs(digits, "-");
            default -> digits;
        };
    }

    private static String pairs(String digits, String between) {
        return digits.substring(0, 2)
                + between
                + digits.substring(2, 4)
                + between
                + digits.substring(4, 6)
                + between
                + digits.substring(6);
    }
}
