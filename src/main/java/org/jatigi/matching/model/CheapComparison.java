package org.jatigi.matching.model;

import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/** A comparison of numbers or codes, which finds every level at sight. */
abstract class CheapComparison extends Comparison {

    CheapComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    @Override
    final boolean isCostly() {
        return false;
    }

    @Override
    final Sight sight() {
        return Sight.ALWAYS;
    }

    @Override
    final int levelAtSight(int one, int other) {
        return level(one, other);
    }
}
