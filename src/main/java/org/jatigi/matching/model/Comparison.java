package org.jatigi.matching.model;

import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/**
 * Tells at which of the {@link Level#of levels of its field} two values agree.
 *
 * <p>A comparison keeps each value of its dictionary in the form it needs; {@link #extend} takes in those that came since.
 */
abstract class Comparison {

    /** What {@link #levelAtSight} says where a closer look is needed. */
    static final int UNKNOWN = -1;

    private final Field field;
    private final Dictionary dictionary;
    private int known = 1;
    private int room = 1;

    Comparison(Field field, Dictionary dictionary) {
        this.field = field;
        this.dictionary = dictionary;
    }

    /** The comparison that fits the kind of a field. */
    static Comparison of(Field field, Dictionary dictionary) {
        Comparison comparison = field.encoded() ? inCode(field, dictionary) : inClear(field, dictionary);
        comparison.extend();
        return comparison;
    }

    private static Comparison inClear(Field field, Dictionary dictionary) {
        return switch (field.kind()) {
            case NAME -> new ClearNameComparison(field, dictionary);
            case DATE -> new DateComparison(field, dictionary);
            case CODE -> new CodeComparison(field, dictionary);
            case DIGITS, PHONE -> new DigitsComparison(field, dictionary);
            case PLACE -> new PlaceComparison(field, dictionary);
            case DOCUMENT -> new DocumentComparison(field, dictionary);
            case TEXT -> new TextComparison(field, dictionary);
            case NUMBER -> new NumberComparison(field, dictionary);
        };
    }

    private static Comparison inCode(Field field, Dictionary dictionary) {
        return switch (field.kind()) {
            case NAME -> new ClkNameComparison(field, dictionary);
            case CODE -> new CodeComparison(field, dictionary);
            case DATE, DIGITS, PHONE, PLACE, DOCUMENT, TEXT, NUMBER -> new ClkComparison(field, dictionary);
        };
    }

    final Field field() {
        return field;
    }

    final Dictionary dictionary() {
        return dictionary;
    }

    /** Takes in the values that the dictionary got since. */
    final void extend() {
        int size = dictionary.size();
        if (size == known) {
            return;
        }
        makeRoom(size);
        for (int code = known; code < size; code++) {
            keep(code, dictionary.value(code));
        }
        known = size;
    }

    /** Gives a code a value in normal form, "" for none, whatever the dictionary says. */
    final void put(int code, String value) {
        if (code >= room) {
            makeRoom(code + 1 + code / 2);
        }
        keep(code, value.isEmpty() ? nothing() : value);
    }

    private void makeRoom(int size) {
        if (size > room) {
            grow(size);
            room = size;
        }
    }

    /** A value that tells nothing, where that is not the empty one. */
    String nothing() {
        return "";
    }

    /** Makes room for codes below {@code size}. */
    abstract void grow(int size);

    /** Keeps a value in the form that is compared. */
    abstract void keep(int code, String value);

    /** The number of the level at which two values agree that are there and have different codes; the same both ways. */
    abstract int level(int one, int other);

    /** Whether finding a level costs so much that it is worth remembering. */
    boolean isCostly() {
        return true;
    }

    /** Whether {@link #levelAtSight} finds levels. */
    Sight sight() {
        return Sight.NEVER;
    }

    /** The same level as {@link #level} where it costs next to nothing to find it, otherwise {@link #UNKNOWN}. */
    int levelAtSight(int one, int other) {
        return UNKNOWN;
    }

    /** How often a glance is enough. */
    enum Sight {
        ALWAYS,
        MOSTLY,
        NEVER
    }
}
