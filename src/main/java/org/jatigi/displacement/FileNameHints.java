package org.jatigi.displacement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jatigi.reference.Period;

/** What a file's name says of its round and its time, where its columns do not: {@code R60__…_Dec_2019_Round_60.xlsx}. */
final class FileNameHints {

    private static final Pattern ROUND =
            Pattern.compile("(?<![a-z0-9])(?:r|rd|round|ronde|tour)[ _.-]*0*(\\d{1,3})(?![0-9])");
    private static final Pattern MONTH = Pattern.compile("(?<![a-zéû])([a-zéû]{3,9})[ _.-]*((?:20)\\d{2})(?![0-9])");
    private static final Pattern DAY = Pattern.compile("(?<![0-9])(20\\d{2})[_.-]?(\\d{2})[_.-]?(\\d{2})(?![0-9])");
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "janvier", "january"),
            List.of("feb", "fev", "fév", "fevrier", "février", "february"),
            List.of("mar", "mars", "march"),
            List.of("apr", "avr", "avril", "april"),
            List.of("mai", "may"),
            List.of("jun", "juin", "june"),
            List.of("jul", "juil", "juillet", "july"),
            List.of("aug", "aou", "aout", "août", "august"),
            List.of("sep", "sept", "septembre", "september"),
            List.of("oct", "octobre", "october"),
            List.of("nov", "novembre", "november"),
            List.of("dec", "déc", "decembre", "décembre", "december"));

    private FileNameHints() {}

    /** The one round the name speaks of; nothing where it names none or several. */
    static Optional<Integer> round(String fileName) {
        var rounds = ROUND.matcher(fileName.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .filter(number -> number > 0)
                .collect(Collectors.toSet());
        return rounds.size() == 1 ? rounds.stream().findFirst() : Optional.empty();
    }

    /** The day or the month the name speaks of. */
    static Optional<Period> period(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        var day = DAY.matcher(name).results().findFirst().flatMap(FileNameHints::day);
        return day.or(() -> MONTH.matcher(name)
                .results()
                .flatMap(match -> month(match).stream())
                .findFirst());
    }

    private static Optional<Period> day(MatchResult match) {
        try {
            var date = LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3)));
            return Optional.of(new Period(date, date));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Period> month(MatchResult match) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(match.group(1))) {
                var month = YearMonth.of(Integer.parseInt(match.group(2)), i + 1);
                return Optional.of(new Period(month.atDay(1), month.atEndOfMonth()));
            }
        }
        return Optional.empty();
    }
}
