package org.jatigi.matching.record;

/**
 * What a place lies in, read from how it is written: a p-code begins with those of its region (four characters) and cercle (six), a path
 * {@code region/cercle/commune} names them.
 */
public final class PlacePath {

    private static final int COUNTRY_LENGTH = 2;
    private static final int STEP_LENGTH = 2;

    private PlacePath() {}

    /**
     * The place so many steps below the country that a place lies in or is.
     *
     * @param place in normal form
     * @param steps 1 for the region, 2 for the cercle, 3 for the commune
     * @return "" where the place is not known to that step
     */
    public static String within(String place, int steps) {
        if (isPcode(place)) {
            int length = COUNTRY_LENGTH + steps * STEP_LENGTH;
            return place.length() < length ? "" : place.substring(0, length);
        }
        if (place.indexOf('/') < 0) {
            return "";
        }
        int end = -1;
        for (int step = 1; step <= steps; step++) {
            end = place.indexOf('/', end + 1);
            if (end < 0) {
                return step == steps ? place : "";
            }
        }
        return place.substring(0, end);
    }

    private static boolean isPcode(String place) {
        if (place.length() < COUNTRY_LENGTH + STEP_LENGTH || !isLetter(place.charAt(0)) || !isLetter(place.charAt(1))) {
            return false;
        }
        for (int i = COUNTRY_LENGTH; i < place.length(); i++) {
            if (place.charAt(i) < '0' || place.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
