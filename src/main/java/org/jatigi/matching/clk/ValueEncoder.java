package org.jatigi.matching.clk;

import java.util.List;
import org.jatigi.matching.name.NameForm;
import org.jatigi.matching.name.TransliterationKey;
import org.jatigi.matching.name.Variants;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.PartialDate;
import org.jatigi.matching.record.PlacePath;

/** Turns a value in normal form into a filter; {@link Section} says what stands where. For one thread. */
final class ValueEncoder {

    /** Years that a date seems to be, on either side: the farthest level of dates is ten years. */
    static final int YEARS_AROUND = 10;

    /** Numbers that a number seems to be, on either side: the farthest level of numbers is five. */
    static final int NUMBERS_AROUND = 5;

    private static final int REGION = 1;
    private static final int CERCLE = 2;

    private final KeyedHash hash;

    ValueEncoder(KeyedHash hash) {
        this.hash = hash;
    }

    /** The filter of a value. */
    ClkFilter encode(Kind kind, String normal) {
        if (normal.isEmpty()) {
            return ClkFilter.NONE;
        }
        long[] words = new long[Section.WORDS];
        switch (kind) {
            case NAME -> addName(words, normal);
            case DATE -> addDate(words, PartialDate.read(normal));
            case PLACE -> addPlace(words, normal);
            case TEXT -> addBigrams(words, NameForm.words(normal));
            case NUMBER -> addNeighbours(words, Long.parseLong(normal), NUMBERS_AROUND);
            case DIGITS, PHONE -> addDigits(words, normal);
            case DOCUMENT -> addDocument(words, normal);
            case CODE -> add(words, Section.WHOLE, normal);
        }
        return new ClkFilter(words);
    }

    private void addName(long[] words, String normal) {
        List<String> tokens = NameForm.tokens(normal);
        addBigrams(words, tokens);
        for (String token : tokens) {
            String form = Variants.form(token);
            String key = TransliterationKey.of(form);
            add(words, Section.FORMS, form);
            add(words, Section.KEYS, key.isEmpty() ? form : key);
        }
    }

    private void addDate(long[] words, int date) {
        int year = PartialDate.year(date);
        int month = PartialDate.month(date);
        int day = PartialDate.day(date);
        addNeighbours(words, year, YEARS_AROUND);
        addTwoDigits(words, "century", year / 100);
        addTwoDigits(words, "year", year % 100);
        if (month != 0) {
            addTwoDigits(words, "month", month);
        }
        if (PartialDate.isWhole(date)) {
            addTwoDigits(words, "day", day);
            add(words, Section.DAY_AND_MONTH, Math.min(day, month) + " " + Math.max(day, month));
        }
    }

    private void addTwoDigits(long[] words, String of, int number) {
        add(words, Section.DATE_DIGITS, of + " tens " + number / 10);
        add(words, Section.DATE_DIGITS, of + " ones " + number % 10);
    }

    private void addNeighbours(long[] words, long number, int around) {
        for (long neighbour = number - around; neighbour <= number + around; neighbour++) {
            add(words, Section.NEIGHBOURS, Long.toString(neighbour));
        }
    }

    private void addPlace(long[] words, String normal) {
        addBigrams(words, NameForm.words(normal));
        String region = PlacePath.within(normal, REGION);
        if (!region.isEmpty()) {
            add(words, Section.REGION, region);
        }
        String cercle = PlacePath.within(normal, CERCLE);
        if (!cercle.isEmpty()) {
            add(words, Section.CERCLE, cercle);
        }
    }

    private void addDocument(long[] words, String normal) {
        int colon = normal.indexOf(':');
        addDigits(words, normal.substring(colon + 1));
        add(words, Section.TYPE, normal.substring(0, colon));
    }

    private void addDigits(long[] words, String digits) {
        int length = digits.length();
        for (int at = 0; at < length; at++) {
            add(words, Section.FROM_START, at + " " + digits.charAt(at));
            add(words, Section.FROM_END, length - at + " " + digits.charAt(at));
        }
        add(words, Section.LENGTH, Integer.toString(length));
    }

    /** Pairs of neighbouring letters of each word, its start and end among them. */
    private void addBigrams(long[] words, List<String> texts) {
        for (String text : texts) {
            String padded = '_' + text + '_';
            for (int at = 0; at + 1 < padded.length(); at++) {
                add(words, Section.BIGRAMS, padded.substring(at, at + 2));
            }
        }
    }

    private void add(long[] words, Section section, String element) {
        section.add(words, hash.of(section + " " + element));
    }
}
