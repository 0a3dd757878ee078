package org.jatigi.exchange;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jatigi.exchange.Reading.Absent;
import org.jatigi.exchange.Reading.Clear;
import org.jatigi.exchange.Reading.Wrong;
import org.jatigi.vocabulary.Text;

/**
 * Reads values from cells: counts, words, yes and no. A formula is never a value, and neither is a text that a spreadsheet would take for one.
 */
public final class Cells {

    private static final Set<String> NOTHING = Set.of("-", "--", "n/a", "na", "nd", "n.d.", "null", "none", "#n/a");
    private static final Set<String> YES = Set.of("yes", "y", "oui", "o", "true", "vrai", "1", "x");
    private static final Set<String> NO = Set.of("no", "n", "non", "false", "faux", "0");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([ ,.'’]\\d{3})+|[+-]?\\d+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[\\d ]+[.,]\\d+");
    private static final Pattern ZERO_FRACTION = Pattern.compile("([+-]?\\d+)[.,]0+");

    private Cells() {}

    /** A whole number of people or households, zero or more. */
    public static Reading<Integer> count(Cell cell) {
        return switch (cell) {
            case Cell.Blank() -> new Absent<>();
            case Cell.Numeral(double value) -> count(value);
            case Cell.Words(var text) -> count(text);
            case Cell.Truth(var ignored) -> new Wrong<>("wrong-type", NOT_NUMBER);
            case Cell.Formula formula -> new Wrong<>("formula-cell", FORMULA);
            case Cell.Broken broken -> new Wrong<>("broken-cell", broken(broken));
        };
    }

    /** Words as written; a number stands for its digits. */
    public static Reading<String> words(Cell cell) {
        return switch (cell) {
            case Cell.Blank() -> new Absent<>();
            case Cell.Words(var text) -> words(text);
            case Cell.Numeral(double value) ->
                new Clear<>(value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
            case Cell.Truth(boolean value) -> new Clear<>(Boolean.toString(value));
            case Cell.Formula formula -> new Wrong<>("formula-cell", FORMULA);
            case Cell.Broken broken -> new Wrong<>("broken-cell", broken(broken));
        };
    }

    /** Yes or no: as truth value, as 0 or 1, as word in French or English. */
    public static Reading<Boolean> truth(Cell cell) {
        if (cell instanceof Cell.Truth(boolean value)) {
            return new Clear<>(value);
        }
        return switch (words(cell)) {
            case Absent<String>() -> new Absent<>();
            case Clear<String>(var text) -> truth(text);
            case Reading.Noted<String> noted -> truth(noted.value());
            case Wrong<String>(var code, var says) -> new Wrong<>(code, says);
        };
    }

    private static Reading<Boolean> truth(String text) {
        var folded = text.toLowerCase(Locale.ROOT);
        if (YES.contains(folded)) {
            return new Clear<>(true);
        }
        return NO.contains(folded)
                ? new Clear<>(false)
                : new Wrong<>("wrong-type", new Text("Oui ou non était attendu.", "Yes or no was expected."));
    }

    private static Reading<String> words(String text) {
        if (NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
            return new Absent<>();
        }
        return looksLikeFormula(text) ? new Wrong<>("formula-cell", FORMULA) : new Clear<>(text);
    }

    private static Reading<Integer> count(String text) {
        if (NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
            return new Absent<>();
        }
        var fraction = ZERO_FRACTION.matcher(text);
        var whole = fraction.matches() ? fraction.group(1) : text;
        if (GROUPED.matcher(whole).matches()) {
            var digits = whole.replaceAll("[ ,.'’+]", "");
            return digits.length() > 12 ? new Wrong<>("absurd-count", ABSURD) : count(Double.parseDouble(digits));
        }
        if (DECIMAL.matcher(text).matches()) {
            return new Wrong<>("decimal-count", DECIMALS);
        }
        return looksLikeFormula(text) ? new Wrong<>("formula-cell", FORMULA) : new Wrong<>("wrong-type", NOT_NUMBER);
    }

    private static Reading<Integer> count(double value) {
        if (value != Math.rint(value)) {
            return new Wrong<>("decimal-count", DECIMALS);
        }
        if (value < 0) {
            return new Wrong<>("negative-count", NEGATIVE);
        }
        return value > Integer.MAX_VALUE ? new Wrong<>("absurd-count", ABSURD) : new Clear<>((int) value);
    }

    /** A spreadsheet runs texts that begin so; a number with a sign is none of them. */
    private static boolean looksLikeFormula(String text) {
        return "=+-@".indexOf(text.charAt(0)) >= 0
                && text.length() > 1
                && !GROUPED.matcher(text).matches()
                && !DECIMAL.matcher(text).matches();
    }

    private static Text broken(Cell.Broken broken) {
        return new Text(
                "La cellule contient l'erreur %s ; saisissez la valeur.".formatted(broken.code()),
                "The cell holds the error %s; type the value.".formatted(broken.code()));
    }

    private static final Text FORMULA = new Text(
            "La cellule contient une formule ; sa valeur n'est pas reprise. Collez la valeur et renvoyez le fichier.",
            "The cell holds a formula; its value is not taken. Paste the value and send the file again.");
    private static final Text NOT_NUMBER = new Text(
            "Un nombre entier était attendu ; corrigez la cellule.", "A whole number was expected; correct the cell.");
    private static final Text DECIMALS = new Text(
            "Un nombre de personnes ou de ménages n'a pas de décimales ; corrigez la cellule.",
            "A number of people or households has no decimals; correct the cell.");
    private static final Text NEGATIVE = new Text(
            "Un nombre de personnes ou de ménages n'est pas négatif ; corrigez la cellule.",
            "A number of people or households is not negative; correct the cell.");
    private static final Text ABSURD = new Text(
            "Ce nombre dépasse toute population ; corrigez la cellule.",
            "This number is larger than any population; correct the cell.");
}
