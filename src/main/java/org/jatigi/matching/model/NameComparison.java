package org.jatigi.matching.model;

import java.util.Arrays;
import org.jatigi.matching.name.JaroWinkler;
import org.jatigi.matching.name.Name;
import org.jatigi.matching.name.NameLevel;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/** Compares names; see {@link org.jatigi.matching.name.NameLevel}. */
final class NameComparison extends Comparison {

    /** Letters that two names may have apart to be worth comparing: two slips. */
    private static final int LETTERS_APART_MAX = 4;

    private static final Name NONE = Name.of("");

    private Name[] names = {NONE};
    private long[] keys = {0};
    private long[] letters = {0};

    NameComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    @Override
    void grow(int size) {
        names = Arrays.copyOf(names, size);
        keys = Arrays.copyOf(keys, size);
        letters = Arrays.copyOf(letters, size);
    }

    @Override
    void keep(int code, String value) {
        names[code] = Name.of(value);
        letters[code] = JaroWinkler.letters(value.toCharArray());
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

    /** Whether a name sounds like one of another field, or is close to it. */
    boolean isLike(int code, NameComparison other, int otherCode) {
        if (keys[code] == other.keys[otherCode]) {
            return true;
        }
        return Long.bitCount(letters[code] ^ other.letters[otherCode]) <= LETTERS_APART_MAX
                && names[code].level(other.names[otherCode]).compareTo(NameLevel.CLOSE) <= 0;
    }

    /** A number that names which sound alike share, also between two fields; 0 for none. */
    long key(int code) {
        return keys[code];
    }
}
