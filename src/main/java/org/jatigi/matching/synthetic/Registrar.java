package org.jatigi.matching.synthetic;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Who holds the pen: a hand with habits. The habits are the registrar's own and the same in every interview, so they vary between records of
 * a person and not between brothers and sisters who were written down together.
 */
final class Registrar {

    /** Registrars whom an agency has in a cercle. */
    private static final int IN_CERCLE = 8;

    /** Registrars with each of these habits. */
    private static final double WRITES_ACCENTS = .4;

    private static final double WRITES_CAPITALS = .35;
    private static final double ABBREVIATES = .08;
    private static final double WRITES_MADAME = .08;
    private static final double SWAPS_COLUMNS = .01;
    private static final double NOTES_CERCLE_ONLY = .03;
    private static final double ENDS_YEAR = .05;

    /** Each of these letter habits is one registrar's in twenty: u for ou, j for dj, k for c, i for y, single for double letters. */
    private static final double LETTER_HABIT = .05;

    /** Names with a slip, by the best and by the worst registrar. */
    private static final double SLIPS_LEAST = .004;

    private static final double SLIPS_MOST = .02;

    /** How often even a steady hand writes a name in another way. */
    private static final double UNSTEADY = .04;

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("Mamadou", "Md"),
            Map.entry("Mahamadou", "Mdou"),
            Map.entry("Mohamed", "Mohd"),
            Map.entry("Abdoulaye", "Ablaye"),
            Map.entry("Aboubacar", "Abou"),
            Map.entry("Souleymane", "Solo"),
            Map.entry("Ibrahima", "Ibra"),
            Map.entry("Fatoumata", "Fatou"),
            Map.entry("Aminata", "Ami"),
            Map.entry("Kadiatou", "Kadi"),
            Map.entry("Salimata", "Sali"),
            Map.entry("Djénéba", "Néba"),
            Map.entry("Korotoumou", "Koro"),
            Map.entry("Zeïnabou", "Zeina"),
            Map.entry("Ousmane", "Ous"),
            Map.entry("Boubacar", "Bouba"),
            Map.entry("Aïssata", "Aïssa"));

    private static final String[][] LETTERS = {{"ou", "u"}, {"dj", "j"}, {"c", "k"}, {"y", "i"}};
    private static final String CONSONANTS = "bcdfklmnprst";

    final long hand;
    final boolean madame;
    final boolean swapsColumns;
    final boolean cercleOnly;
    final boolean endsYear;
    final int phoneStyle;
    private final boolean accents;
    private final boolean capitals;
    private final boolean abbreviates;
    private final boolean[] letters = new boolean[LETTERS.length + 1];
    private final double slips;

    private Registrar(long hand) {
        this.hand = hand;
        Dice own = new Dice(hand);
        madame = own.chance(WRITES_MADAME);
        swapsColumns = own.chance(SWAPS_COLUMNS);
        cercleOnly = own.chance(NOTES_CERCLE_ONLY);
        endsYear = own.chance(ENDS_YEAR);
        phoneStyle = own.below(PhoneStyles.COUNT);
        accents = own.chance(WRITES_ACCENTS);
        capitals = own.chance(WRITES_CAPITALS);
        abbreviates = own.chance(ABBREVIATES);
        for (int habit = 0; habit < letters.length; habit++) {
            letters[habit] = own.chance(LETTER_HABIT);
        }
        slips = SLIPS_LEAST + own.fraction() * (SLIPS_MOST - SLIPS_LEAST);
    }

    /** One of an agency's registrars in a cercle. */
    static Registrar of(Agency agency, String cercle, long seed, Dice dice) {
        long team = Dice.mix(seed, agency.inCercle(cercle));
        return new Registrar(Dice.mix(team, dice.below(IN_CERCLE)));
    }

    /** A given name as this registrar hears and writes it. */
    String writesGiven(String name, Dice dice) {
        String brief = abbreviates ? SHORT.getOrDefault(name, name) : name;
        return brief.equals(name) ? writes(name, dice) : finish(brief, dice);
    }

    /** A name as this registrar hears and writes it; "ag" and "ould" stay, what follows is written as a name. */
    String writes(String name, Dice dice) {
        int parted = name.indexOf(' ');
        if (parted > 0) {
            String last = name.substring(parted + 1);
            return finish(name.substring(0, parted + 1) + withHabits(Spellings.written(last, steady(dice))), dice);
        }
        return finish(withHabits(Spellings.written(name, steady(dice))), dice);
    }

    /** A name copied from papers in their spelling; capitals, accents and slips are still the registrar's. */
    String copies(String name, long papers, Dice dice) {
        return finish(Spellings.written(name, papers), dice);
    }

    String surnameCase(String written) {
        return capitals ? written.toUpperCase(Locale.ROOT) : written;
    }

    private long steady(Dice dice) {
        return dice.chance(UNSTEADY) ? dice.any() : hand;
    }

    private String withHabits(String name) {
        String written = name;
        for (int habit = 0; habit < LETTERS.length; habit++) {
            if (letters[habit]) {
                written = replaceInside(written, LETTERS[habit][0], LETTERS[habit][1]);
            }
        }
        return letters[LETTERS.length] ? single(written) : written;
    }

    /** Capital letters are followed too: Djibril becomes Jibril. */
    private static String replaceInside(String name, String from, String to) {
        String replaced = name.replace(from, to);
        boolean first = name.regionMatches(true, 0, from, 0, from.length());
        return first
                ? to.toUpperCase(Locale.ROOT)
                        + replaced.substring(replaced.startsWith(to) ? to.length() : from.length())
                : replaced;
    }

    private static String single(String name) {
        StringBuilder written = new StringBuilder(name.length());
        for (int place = 0; place < name.length(); place++) {
            char letter = name.charAt(place);
            boolean again = place > 0 && letter == name.charAt(place - 1) && CONSONANTS.indexOf(letter) >= 0;
            if (!again) {
                written.append(letter);
            }
        }
        return written.toString();
    }

    private String finish(String name, Dice dice) {
        String slipped = dice.chance(slips) ? Slips.slip(name, dice) : name;
        return accents ? slipped : withoutAccents(slipped);
    }

    static String withoutAccents(String name) {
        for (int place = 0; place < name.length(); place++) {
            if (name.charAt(place) > 127) {
                return stripped(name);
            }
        }
        return name;
    }

    private static String stripped(String name) {
        String parts = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(parts.length());
        for (int place = 0; place < parts.length(); place++) {
            if (Character.getType(parts.charAt(place)) != Character.NON_SPACING_MARK) {
                plain.append(parts.charAt(place));
            }
        }
        return plain.toString();
    }
}
