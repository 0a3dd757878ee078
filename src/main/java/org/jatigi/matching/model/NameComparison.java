package org.jatigi.matching.model;

import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/** Compares names, which can be alike across two fields too: swapped, or repeated. */
abstract sealed class NameComparison extends Comparison permits ClearNameComparison, ClkNameComparison {

    /** By code: a number that names which sound alike share, also between two fields; 0 for none. */
    long[] keys = {0};

    NameComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    /** Whether a name sounds like one of another field, or is close to it. */
    final boolean isLike(int code, NameComparison other, int otherCode) {
        return keys[code] == other.keys[otherCode] || isClose(code, other, otherCode);
    }

    /** False where {@link #isLike} is false and a glance tells. */
    final boolean isPerhapsLike(int code, NameComparison other, int otherCode) {
        return keys[code] == other.keys[otherCode] || isPerhapsClose(code, other, otherCode);
    }

    /** False where {@link #isClose} is false and a glance tells. */
    abstract boolean isPerhapsClose(int code, NameComparison other, int otherCode);

    /** Whether a name that does not sound like one of another field is close to it; never where one is encoded and the other is not. */
    abstract boolean isClose(int code, NameComparison other, int otherCode);

    /** A number that names which sound alike share, also between two fields; 0 for none. */
    final long key(int code) {
        return keys[code];
    }
}
