package org.jatigi.reference;

/**
 * How many letters may be wrong in a name that is still meant. None in names of up to four letters: Kati and Kita are two cercles, Koro and
 * Konna two more. One up to eight letters, two beyond: of the names of regions, cercles and communes of 2015 that are on one level, the closest that are
 * not spellings of each other then stay apart, or are kept apart because the name given is exactly another's.
 */
final class Misspelling {

    private Misspelling() {}

    static int lettersMax(int length) {
        if (length <= 4) {
            return 0;
        }
        return length <= 8 ? 1 : 2;
    }

    static boolean isLikely(String name, String given) {
        int limit = lettersMax(Math.min(name.length(), given.length()));
        return PlaceName.distance(name, given, limit) <= limit;
    }
}
