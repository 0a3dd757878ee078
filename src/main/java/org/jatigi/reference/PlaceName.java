package org.jatigi.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of places, made comparable: without case, accents, hyphens, apostrophes and spaces, and without the word that says what kind of
 * place it is ("Cercle de Bandiagara", "Kayes Commune", "Mopti Region" become {@code bandiagara}, {@code kayes}, {@code mopti}).
 */
final class PlaceName {

    private static final String KIND =
            "(?:region|cercle|circle|district|commune|arrondissement|quartier|village|ville)";
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘ʼ`´]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern KIND_BEFORE =
            Pattern.compile("^" + KIND + "(?: rurale?| urbaine?)? (?:de la|de l|du|des|de|d|of) (?=.)");
    private static final Pattern KIND_AFTER = Pattern.compile("(?<=.) (?:rurale |urbaine )?" + KIND + "$");

    private static final Pattern KIND_ANYWHERE = Pattern.compile("\\b" + KIND + "\\b");
    private static final Map<String, Integer> LEVEL = Map.of(
            "region", 1, "district", 1, "cercle", 2, "circle", 2, "commune", 3, "arrondissement", 3, "quartier", 4);

    private PlaceName() {}

    /** The name as letters and digits only; empty where it has none. */
    static String fold(String name) {
        return bare(words(name)).replace(" ", "");
    }

    /** The level of the word that says what kind of place it is; null where there is no such word. */
    static @Nullable Integer level(String name) {
        var kind = KIND_ANYWHERE.matcher(words(name));
        return kind.find() ? LEVEL.get(kind.group()) : null;
    }

    private static String words(String name) {
        var marked = Normalizer.normalize(APOSTROPHE.matcher(name).replaceAll("'"), Normalizer.Form.NFKD);
        var plain = MARK.matcher(marked)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace('ɛ', 'e')
                .replace('ɔ', 'o')
                .replace("ɲ", "ny")
                .replace('ŋ', 'n');
        return NO_LETTER.matcher(plain).replaceAll(" ").strip();
    }

    private static String bare(String words) {
        var after = KIND_BEFORE.matcher(words).replaceFirst("");
        return KIND_AFTER.matcher(after).replaceFirst("");
    }

    /**
     * How many letters have to be changed, added, dropped or swapped with their neighbour to make one folded name of the other, or
     * {@code limit + 1} where it is more than {@code limit}. (Damerau's distance as Optimal String Alignment; Boytsov 2011.)
     */
    static int distance(String left, String right, int limit) {
        if (Math.abs(left.length() - right.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[right.length() + 1];
        int[] previous = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            if (row(left, right, i, before, previous, current) > limit) {
                return limit + 1;
            }
            int[] spare = before;
            before = previous;
            previous = current;
            current = spare;
        }
        return Math.min(previous[right.length()], limit + 1);
    }

    /** Fills the row of the {@code i}th letter of {@code left} and returns its least value, below which no later row can get. */
    private static int row(String left, String right, int i, int[] before, int[] previous, int[] current) {
        current[0] = i;
        int least = i;
        for (int j = 1; j <= right.length(); j++) {
            int other = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
            int steps = Math.min(previous[j - 1] + other, Math.min(previous[j], current[j - 1]) + 1);
            if (isSwap(left, right, i, j)) {
                steps = Math.min(steps, before[j - 2] + 1);
            }
            current[j] = steps;
            least = Math.min(least, steps);
        }
        return least;
    }

    private static boolean isSwap(String left, String right, int i, int j) {
        return i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1);
    }
}
