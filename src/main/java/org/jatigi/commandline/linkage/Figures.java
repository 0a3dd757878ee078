package org.jatigi.commandline.linkage;

import java.util.Locale;

/** Numbers as they are written for people, the same on every machine. */
final class Figures {

    private Figures() {}

    /** A count, as {@code 1,234,567}. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A number with so many places. */
    static String decimal(double number, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", number);
    }
}
