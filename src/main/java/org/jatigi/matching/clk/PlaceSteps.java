package org.jatigi.matching.clk;

/** The places that a place lies in, by its p-code (ML03 is a region, ML0301 a cercle) or by a path {@code region/cercle/commune}. */
final class PlaceSteps {

    private static final int REGION_LENGTH = 4;
    private static final int CERCLE_LENGTH = 6;

    private PlaceSteps() {}

    /** Empty where it is not known. */
    static String region(String normal) {
        if (isPcode(normal)) {
            return start(normal, REGION_LENGTH);
        }
        int slash = normal.indexOf('/');
        return slash < 0 ? "" : normal.substring(0, slash);
    }

    /** Empty where it is not known. */
    static String cercle(String normal) {
        if (isPcode(normal)) {
            return start(normal, CERCLE_LENGTH);
        }
        int slash = normal.indexOf('/');
        if (slash < 0) {
            return "";
        }
        int second = normal.indexOf('/', slash + 1);
        return second < 0 ? normal : normal.substring(0, second);
    }

    private static String start(String code, int length) {
        return code.length() < length ? "" : code.substring(0, length);
    }

    private static boolean isPcode(String value) {
        if (value.length() < REGION_LENGTH
                || !Character.isLetter(value.charAt(0))
                || !Character.isLetter(value.charAt(1))) {
            return false;
        }
        for (int at = 2; at < value.length(); at++) {
            if (value.charAt(at) < '0' || value.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
