package org.jatigi.matching.synthetic;

import java.time.LocalDate;

/**
 * How a birth is written down.
 *
 * <p>Where the day is known it is mostly written right. Where it is not, the registrar asks for the age or looks at a card and writes
 * 1 January of a year (some write 31 December); told ages are off by years and round for the old, as every census in the region shows.
 */
final class BirthDates {

    /** A known day is written as a year only, with day and month exchanged, with the year off by one to five, or with a wrong digit. */
    private static final double[] KNOWN_ERRORS = {.035, .008, .01, .008};

    /** An unknown day: the year of the card is taken, or else the age is told. */
    private static final double FROM_CARD = .92;

    /** From this age on two of five told ages end in 0 or 5. */
    private static final int ROUND_FROM = 20;

    private static final double ROUND = .4;

    /** Told ages are right, off by one year, or else off by two to five. */
    private static final double[] TOLD = {.6, .3};

    private BirthDates() {}

    /** The day that is written, as year-month-day, in no year after the interview's. */
    static String written(Person.Birth birth, Interview interview, boolean endsYear, Dice dice) {
        LocalDate day = LocalDate.ofEpochDay(birth.day());
        int now = LocalDate.ofEpochDay(interview.day()).getYear();
        if (!birth.known()) {
            return yearOnly(
                    dice.chance(FROM_CARD) ? birth.cardYear() : toldYear(birth, interview.day(), dice), now, endsYear);
        }
        return switch (dice.among(KNOWN_ERRORS)) {
            case 0 -> yearOnly(day.getYear(), now, endsYear);
            case 1 ->
                day.getDayOfMonth() <= 12
                        ? date(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
                        : day.toString();
            case 2 ->
                date(
                        Math.min(now, day.getYear() + yearsOff(dice)),
                        day.getMonthValue(),
                        Math.min(day.getDayOfMonth(), 28));
            case 3 -> date(day.getYear(), day.getMonthValue(), 1 + dice.below(28));
            default -> day.toString();
        };
    }

    private static int toldYear(Person.Birth birth, int day, Dice dice) {
        int age = Math.max(0, (day - birth.day()) / 365);
        if (age >= ROUND_FROM && dice.chance(ROUND)) {
            age = (age + 2) / 5 * 5;
        } else {
            int error = switch (dice.among(TOLD)) {
                case 0 -> 0;
                case 1 -> 1;
                default -> dice.between(2, 5);
            };
            age = dice.chance(.5)
                    ? age + Math.min(error, 1 + age / 4)
                    : Math.max(0, age - Math.min(error, 1 + age / 4));
        }
        return LocalDate.ofEpochDay(day).getYear() - age;
    }

    private static int yearsOff(Dice dice) {
        int years = dice.between(1, 5);
        return dice.chance(.5) ? years : -years;
    }

    /** No year after the interview's, and no end of a year that has not ended. */
    private static String yearOnly(int year, int now, boolean endsYear) {
        return Math.min(year, now) + (endsYear && year < now ? "-12-31" : "-01-01");
    }

    private static String date(int year, int month, int day) {
        return year + (month < 10 ? "-0" : "-") + month + (day < 10 ? "-0" : "-") + day;
    }
}
