package org.jatigi.matching.model;

import java.util.Arrays;
import org.jatigi.matching.name.Name;
import org.jatigi.matching.name.NameLevel;
import org.jatigi.matching.name.NameSight;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/** Compares names in the clear; see {@link org.jatigi.matching.name.NameLevel}. */
final class ClearNameComparison extends NameComparison {

    /** Letters that two names may have apart to be worth comparing: two slips. */
    private static final int LETTERS_APART_MAX = 4;

    private static final Name NONE = Name.of("");

    private Name[] names = {NONE};
    private final NameSight sight = new NameSight();

    ClearNameComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    @Override
    void grow(int size) {
        names = Arrays.copyOf(names, size);
        keys = Arrays.copyOf(keys, size);
        sight.grow(size);
    }

    @Override
    void keep(int code, String value) {
        names[code] = Name.of(value);
        sight.keep(code, names[code]);
        String key = names[code].key();
        keys[code] = key.isEmpty() ? 0 : Dictionary.hash(key) | 1;
    }

    @Override
    int level(int one, int other) {
        return switch (names[one].level(names[other])) {
            case DIFFERENT -> 1;
            case FAR_OFF -> 2;
            case NEAR -> 3;
            case CLOSE -> 4;
            case SAME_KEY -> 5;
            case VARIANT -> 6;
            case REORDERED -> 7;
            // The same letters with blanks elsewhere: only equal values are the same, because their frequency counts.
            case SAME -> 7;
        };
    }

    @Override
    Sight sight() {
        return Sight.MOSTLY;
    }

    @Override
    int levelAtSight(int one, int other) {
        return areDifferent(one, other) ? 1 : UNKNOWN;
    }

    /** Whether a glance tells that two names are different. */
    boolean areDifferent(int one, int other) {
        return sight.areDifferent(one, other);
    }

    @Override
    boolean isPerhapsClose(int code, NameComparison other, int otherCode) {
        return other instanceof ClearNameComparison there
                && Long.bitCount(sight.letters(code) ^ there.sight.letters(otherCode)) <= LETTERS_APART_MAX;
    }

    @Override
    boolean isClose(int code, NameComparison other, int otherCode) {
        return isPerhapsClose(code, other, otherCode)
                && other instanceof ClearNameComparison there
                && names[code].level(there.names[otherCode]).compareTo(NameLevel.CLOSE) <= 0;
    }
}
