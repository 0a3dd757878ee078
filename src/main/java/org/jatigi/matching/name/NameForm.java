package org.jatigi.matching.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The normal form of a name, and the tokens of it that tell people apart.
 *
 * <p>The normal form keeps letters and digits of every script, small, without marks. What stands between words (hyphen, comma, blank)
 * becomes one blank. What stands within a word vanishes: the apostrophe of N'Diaye, which half of all registers leave out, the hamza, the
 * tatweel. Emoji and control characters are no part of a name. Letters of the languages of Mali that no mark makes (ɛ ɔ ɲ ŋ ɓ ɗ ƴ ɣ)
 * become those that registers write in their place.
 */
public final class NameForm {

    /** Said before a name: civil titles, and those of pilgrims and scholars, which are taken on in the middle of a life. */
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mme",
            "mlle",
            "mrs",
            "ms",
            "dr",
            "pr",
            "vve",
            "veuve",
            "monsieur",
            "madame",
            "mademoiselle",
            "elhadj",
            "elhadji",
            "elhaj",
            "alhaji",
            "alhadji",
            "alhadj",
            "eladj",
            "hadj",
            "hadji",
            "hadja",
            "hadjia",
            "hajia",
            "cheikhna");

    /** Said between names: son of, daughter of, the, known as. */
    private static final Set<String> PARTICLES = Set.of(
            "ag", "agg", "ak", "walet", "wallet", "oualet", "welet", "ult", "ould", "wuld", "weld", "oul", "mint",
            "ment", "bint", "bent", "ben", "bin", "ibn", "ibnou", "ibnu", "el", "al", "ul", "dit", "dite", "alias",
            "بن", "بنت", "ابن", "ولد", "منت");

    /** Apostrophes and glottal stops as one types them, the hamza, and the tatweel that draws an Arabic word out. */
    private static final String WITHIN_WORDS = "’‘´ʾʿʼʻʔʕء\u0640";

    private NameForm() {}

    /**
     * The normal form: at most 64 characters, words parted by one blank, empty when no letter or digit is left. Looks at the first 256
     * characters of {@code raw} and never throws.
     */
    public static String of(String raw) {
        String text = raw.length() > NameParameters.RAW_MAX ? raw.substring(0, NameParameters.RAW_MAX) : raw;
        if (!isAscii(text)) {
            text = Normalizer.normalize(text, Normalizer.Form.NFKD);
        }
        StringBuilder normal = new StringBuilder(NameParameters.LENGTH_MAX);
        boolean apart = false;
        for (int at = 0; at < text.length() && normal.length() < NameParameters.LENGTH_MAX; ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (Character.isLetterOrDigit(letter) && !vanishes(letter)) {
                if (apart && !normal.isEmpty()) {
                    normal.append(' ');
                }
                apart = false;
                append(normal, Character.toLowerCase(letter));
            } else if (!vanishes(letter)) {
                apart = true;
            }
        }
        return cut(normal);
    }

    /**
     * The tokens of a normal form in their order, without titles (El Hadj, Mme) and particles (ag, walet, ould, mint, ben, al); all of them
     * when nothing else would be left.
     */
    public static List<String> tokens(String normal) {
        List<String> all = words(normal);
        if (all.size() < 2) {
            return all;
        }
        List<String> telling = new ArrayList<>(all.size());
        for (String word : all) {
            if (!TITLES.contains(word) && !PARTICLES.contains(word)) {
                telling.add(word);
            }
        }
        return telling.isEmpty() ? all : telling;
    }

    /** The words of a normal form. */
    public static List<String> words(String normal) {
        List<String> words = new ArrayList<>(4);
        int start = 0;
        while (start < normal.length()) {
            int blank = normal.indexOf(' ', start);
            int end = blank < 0 ? normal.length() : blank;
            if (end > start) {
                words.add(normal.substring(start, end));
            }
            start = end + 1;
        }
        return words;
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether a sign stands within a word and is no letter of it: a mark, an apostrophe, a hamza, something that cannot be seen. */
    private static boolean vanishes(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            case Character.MODIFIER_SYMBOL -> true;
            default -> sign == '\'' || WITHIN_WORDS.indexOf(sign) >= 0;
        };
    }

    private static void append(StringBuilder normal, int letter) {
        switch (letter) {
            case 'ɛ', 'ə', 'ǝ' -> normal.append('e');
            case 'ɔ', 'ø' -> normal.append('o');
            case 'ɲ' -> normal.append("ny");
            case 'ŋ' -> normal.append("ng");
            case 'ɓ' -> normal.append('b');
            case 'ɗ', 'đ' -> normal.append('d');
            case 'ƴ' -> normal.append('y');
            case 'ɣ' -> normal.append("gh");
            case 'ł' -> normal.append('l');
            case 'ı' -> normal.append('i');
            case 'ß' -> normal.append("ss");
            case 'æ' -> normal.append("ae");
            case 'œ' -> normal.append("oe");
            default -> normal.appendCodePoint(letter);
        }
    }

    /** At most the longest length, no half of a letter and no blank at the end. */
    private static String cut(StringBuilder normal) {
        int end = Math.min(normal.length(), NameParameters.LENGTH_MAX);
        if (end > 0 && end < normal.length() && Character.isHighSurrogate(normal.charAt(end - 1))) {
            end--;
        }
        if (end > 0 && normal.charAt(end - 1) == ' ') {
            end--;
        }
        return normal.substring(0, end);
    }
}
