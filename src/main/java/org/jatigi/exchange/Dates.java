package org.jatigi.exchange;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jatigi.exchange.Reading.Absent;
import org.jatigi.exchange.Reading.Clear;
import org.jatigi.exchange.Reading.Noted;
import org.jatigi.exchange.Reading.Wrong;
import org.jatigi.vocabulary.Text;

/** Reads dates from cells: serial numbers of spreadsheets, ISO dates, and dates as people write them, the day first. */
public final class Dates {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30); // with the leap day that 1900 never had
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate EARLIEST = LocalDate.of(1960, 1, 1); // Mali's independence
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})([T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})( .*)?");
    private static final Pattern WITH_MONTH = Pattern.compile("(\\d{1,2})(?:er)?[-/. ]+([a-z]+)\\.?[-/., ]+(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.0+)?");
    private static final List<String> MONTHS_SHORT =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> MONTHS_FRENCH =
            Map.of("fev", 2, "avr", 4, "mai", 5, "juin", 6, "juil", 7, "juillet", 7, "aou", 8, "aout", 8);

    private Dates() {}

    /** The date of a cell of a sheet whose serial numbers count from 1904, or from 1900. */
    public static Reading<LocalDate> date(Cell cell, boolean date1904) {
        return switch (cell) {
            case Cell.Numeral(double value) -> serial(value, date1904);
            case Cell.Truth(var ignored) -> unreadable();
            case Cell.Blank blank -> new Absent<>();
            case Cell.Words words -> text(words, date1904);
            case Cell.Formula formula -> wrong(formula);
            case Cell.Broken broken -> wrong(broken);
        };
    }

    private static Reading<LocalDate> wrong(Cell cell) {
        return Cells.words(cell) instanceof Wrong<String>(var code, var says) ? new Wrong<>(code, says) : unreadable();
    }

    private static Reading<LocalDate> text(Cell.Words words, boolean date1904) {
        return switch (Cells.words(words)) {
            case Absent<String>() -> new Absent<>();
            case Clear<String>(var text) -> text(text, date1904);
            case Noted<String> noted -> text(noted.value(), date1904);
            case Wrong<String>(var code, var says) -> new Wrong<>(code, says);
        };
    }

    private static Reading<LocalDate> text(String text, boolean date1904) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        try {
            var iso = ISO.matcher(plain);
            if (iso.matches()) {
                return clear(date(iso, 1, 2, 3));
            }
            var dayFirst = DAY_FIRST.matcher(plain);
            if (dayFirst.matches()) {
                return dayFirst(dayFirst);
            }
            var withMonth = WITH_MONTH.matcher(plain);
            if (withMonth.matches()) {
                return noted(LocalDate.of(
                        Integer.parseInt(withMonth.group(3)),
                        month(withMonth.group(2)),
                        Integer.parseInt(withMonth.group(1))));
            }
            return SERIAL.matcher(plain).matches() ? serial(Double.parseDouble(plain), date1904) : unreadable();
        } catch (DateTimeException noSuchDay) {
            return unreadable();
        }
    }

    private static Reading<LocalDate> dayFirst(Matcher parts) {
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        if (first <= 12 && second > 12) {
            return noted(date(parts, 3, 1, 2));
        }
        var date = date(parts, 3, 2, 1);
        return first <= 12 && first != second ? doubtful(date) : noted(date);
    }

    private static LocalDate date(Matcher parts, int year, int month, int day) {
        return LocalDate.of(
                Integer.parseInt(parts.group(year)),
                Integer.parseInt(parts.group(month)),
                Integer.parseInt(parts.group(day)));
    }

    private static int month(String name) {
        var french = MONTHS_FRENCH.get(name.length() > 3 && !name.startsWith("jui") ? name.substring(0, 3) : name);
        return french != null ? french : MONTHS_SHORT.indexOf(name.substring(0, Math.min(3, name.length()))) + 1;
    }

    private static Reading<LocalDate> serial(double value, boolean date1904) {
        long days = (long) Math.floor(value);
        if (days < 0 || days > 100_000) {
            return unreadable();
        }
        return clear((date1904 ? EPOCH_1904 : EPOCH_1900).plusDays(days));
    }

    private static Reading<LocalDate> clear(LocalDate date) {
        return isSane(date) ? new Clear<>(date) : unreadable();
    }

    private static Reading<LocalDate> noted(LocalDate date) {
        return isSane(date)
                ? new Noted<>(
                        date,
                        Finding.Level.INFO,
                        "date-as-text",
                        new Text(
                                "La date est un texte ; elle est lue comme %s.".formatted(date),
                                "The date is a text; it is read as %s.".formatted(date)))
                : unreadable();
    }

    private static Reading<LocalDate> doubtful(LocalDate date) {
        return isSane(date)
                ? new Noted<>(
                        date,
                        Finding.Level.WARNING,
                        "date-as-text",
                        new Text(
                                "La date est un texte où jour et mois peuvent se confondre ; elle est lue comme %s. Vérifiez."
                                        .formatted(date),
                                "The date is a text in which day and month can be mistaken; it is read as %s. Check it."
                                        .formatted(date)))
                : unreadable();
    }

    private static boolean isSane(LocalDate date) {
        return !date.isBefore(EARLIEST) && date.isBefore(LATEST);
    }

    private static Reading<LocalDate> unreadable() {
        return new Wrong<>(
                "wrong-date",
                new Text(
                        "La date ne peut pas être lue ; écrivez-la comme 2021-09-30.",
                        "The date cannot be read; write it like 2021-09-30."));
    }
}
